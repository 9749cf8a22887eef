import type { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import type { recordGap } from '@amparo/contract/api/services/gaps'
import type { recordService } from '@amparo/contract/api/services/service-records'
import type { addService } from '@amparo/contract/api/services/services'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

export type ServiceInput = InputOf<typeof addService>

/** A provider outside the node, as a coordinator writes it down after a call. */
export function serviceInput(more: Partial<ServiceInput> = {}): ServiceInput {
  return {
    serviceId: newTestId(),
    kind: 'health',
    name: 'Puesto de salud del mercado',
    phone: '5555 0100',
    howToRefer: 'Llamar antes de las diez.',
    place: { country: 'GT', code: '', name: '' },
    ageFrom: 0,
    ageTo: 17,
    sex: 'all',
    languages: ['spa', 'kek'],
    access: '',
    cost: 'free',
    papers: 'Ninguno',
    hours: 'Lunes a viernes, de 8 a 12',
    capacity: '',
    ...more,
  }
}

export function gapInput(
  caseId: CaseId,
  more: Partial<InputOf<typeof recordGap>> = {},
): InputOf<typeof recordGap> {
  return {
    caseId,
    gapId: newTestId(),
    service: 'legal',
    place: { country: 'GT', code: '', name: '' },
    cause: 'no-such-service',
    words: 'No hay quien atienda en su idioma.',
    noticedOn: daysAgo(1),
    ...more,
  }
}

export function givenInput(
  caseId: CaseId,
  more: Partial<InputOf<typeof recordService>> = {},
): InputOf<typeof recordService> {
  return {
    caseId,
    recordId: newTestId(),
    service: 'accompaniment',
    givenOn: daysAgo(1),
    minutes: 90,
    givenBy: 'Sor Inés',
    endsAction: false,
    words: 'La acompañó a la consulta.',
    ...more,
  }
}

export function feedbackInput(
  caseId: CaseId,
  referralId: ReferralId,
  more: Partial<InputOf<typeof recordFeedback>> = {},
): InputOf<typeof recordFeedback> {
  return {
    caseId,
    referralId,
    feedbackId: newTestId(),
    went: 'went',
    helped: 'partly',
    accompaniedBy: 'Sor Inés',
    words: 'La trataron bien, pero esperó mucho.',
    saidOn: daysAgo(0),
    ...more,
  }
}
