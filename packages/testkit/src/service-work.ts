import type { writeAccompaniment } from '@amparo/contract/api/accompaniments/accompaniments'
import type { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import type { recordGap } from '@amparo/contract/api/services/gaps'
import type { recordService } from '@amparo/contract/api/services/service-records'
import type { addService } from '@amparo/contract/api/services/services'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala, daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

type Accompanying = InputOf<typeof writeAccompaniment>
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

export function accompanimentInput(
  caseId: CaseId,
  fields: Partial<Accompanying['fields']> = {},
  more: Partial<Accompanying> = {},
): Accompanying {
  return {
    caseId,
    accompanimentId: newTestId<'AccompanimentId'>(),
    base: 0,
    taskId: newTestId<'HandTaskId'>(),
    fields: {
      of: null,
      userId: null,
      companion: 'Sor Inés',
      place: 'hospital',
      where: 'Hospital Regional, consulta externa',
      on: dayInGuatemala(2),
      hour: '09:30',
      from: 'El albergue',
      means: 'taxi',
      interpreter: 'not-needed',
      interpreterId: null,
      interpreterName: '',
      words: 'Llevar el carné de vacunas.',
      result: null,
      ...fields,
    },
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
