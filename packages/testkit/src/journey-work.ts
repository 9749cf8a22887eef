import type { writeCustodyReview } from '@amparo/contract/api/custody-reviews/custody-reviews'
import type { writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import type { writeLeaving, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, JourneyStayId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { dayInGuatemala, daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

type Leg = InputOf<typeof writeLeg>
type Stay = InputOf<typeof writeStay>
type Leaving = InputOf<typeof writeLeaving>
type CustodyReview = InputOf<typeof writeCustodyReview>
type Debt = InputOf<typeof writeDebt>

export function dayOfJourney(day: string) {
  return { kind: 'day' as const, day: day as PlainDate }
}

export function legInput(caseId: CaseId, fields: Partial<Leg['fields']> = {}, more: Partial<Leg> = {}): Leg {
  return {
    caseId,
    legId: newTestId<'JourneyLegId'>(),
    base: 0,
    fields: {
      from: { country: 'GT', placeCode: 'GT1613', words: '' },
      to: { country: 'MX', placeCode: 'MX07089', words: '' },
      when: null,
      position: 0,
      phase: 'transit',
      means: ['bus', 'raft'],
      company: ['other-family', 'smuggler'],
      hazards: ['extortion'],
      words: 'Pasamos el río de noche.',
      ...fields,
    },
    ...more,
  }
}

export function stayInput(
  caseId: CaseId,
  fields: Partial<Stay['fields']> = {},
  more: Partial<Stay> = {},
): Stay {
  return {
    caseId,
    stayId: newTestId<'JourneyStayId'>(),
    base: 0,
    flag: null,
    fields: {
      kind: 'detention',
      place: { country: 'MX', words: 'Tapachula' },
      heldBy: 'Estación migratoria',
      from: dayOfJourney('2026-03-01'),
      until: dayOfJourney('2026-03-05'),
      hours: null,
      withAdults: 'not-known',
      separation: null,
      words: 'No nos dejaban salir.',
      position: 1,
      disputedWith: [],
      ...fields,
    },
    ...more,
  }
}

export function custodyReviewInput(
  caseId: CaseId,
  stayId: JourneyStayId,
  fields: Partial<CustodyReview['fields']> = {},
  more: Partial<CustodyReview> = {},
): CustodyReview {
  return {
    caseId,
    reviewId: newTestId<'CustodyReviewId'>(),
    base: 0,
    fields: {
      stayId,
      on: daysAgo(0),
      reviewer: 'Licenciada Pérez, por teléfono con la estación',
      held: 'yes',
      why: 'Dicen que falta el acta de nacimiento.',
      delays: ['documents', 'no-answer'],
      delayWords: '',
      waitsFor: 'consulate',
      alternatives: ['family'],
      alternativeWords: 'Su tía puede recibirla.',
      nextStep: 'Llamar al consulado.',
      nextOn: dayInGuatemala(3),
      ...fields,
    },
    ...more,
  }
}

export function leavingInput(
  caseId: CaseId,
  fields: Partial<Leaving['fields']> = {},
  more: Partial<Leaving> = {},
): Leaving {
  return {
    caseId,
    leavingId: newTestId<'LeavingId'>(),
    base: 0,
    fields: {
      reasons: ['violence-around', 'join-family'],
      words: 'Ya no se podía vivir allí.',
      language: 'kek',
      mayUse: 'not-asked',
      ...fields,
    },
    ...more,
  }
}

export function debtInput(
  caseId: CaseId,
  fields: Partial<Debt['fields']> = {},
  more: Partial<Debt> = {},
): Debt {
  return {
    caseId,
    debtId: newTestId<'SmugglingDebtId'>(),
    base: 0,
    fields: {
      called: 'El Chino',
      phones: ['5577 4321'],
      route: 'Por Tapachula hasta la frontera',
      agreed: 90_000,
      paid: 30_000,
      owed: 60_000,
      currency: 'GTQ',
      owedTo: 'Un prestamista del pueblo',
      interest: 'Diez de cada cien al mes',
      collateral: 'La casa de la abuela',
      threats: 'Dijo que se queda con la casa.',
      ...fields,
    },
    ...more,
  }
}
