import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { inDays } from './looked-at.ts'

export const intakeId = '01900000-0000-7000-8000-0000000000e1'
const why = {
  ruleId: 'screening-clock.any',
  version: 1,
  basis: 'default-to-confirm',
  dueOn: '2026-03-14',
  unknownYears: [],
}

/** A girl at a bus station this morning. */
export function intake(more: Partial<IntakeView> = {}): IntakeView {
  return {
    id: intakeId,
    version: 1,
    state: 'open',
    source: 'referred',
    broughtBy: 'Una señora que vende en la terminal',
    cameAt: inDays(0, 9),
    urgency: 'today',
    safeNow: 'no',
    doneAtOnce: 'La acompañamos a la oficina y le dimos agua.',
    askedFor: 'Quiero llamar a mi mamá. No quiero volver con ese señor.',
    callName: 'Dulce',
    age: 'under-18',
    approximateAge: 12,
    language: 'kek',
    place: 'Terminal de buses',
    concerns: ['alone', 'threat'],
    materialNeed: true,
    receivedBy: 'Elmer Ical',
    receivedAt: inDays(0, 10),
    proposal: { proposed: 'eligible', reasons: ['age-child', 'concern'] },
    screening: null,
    given: '',
    withdrawnBecause: '',
    endedAt: null,
    caseId: null,
    step: { kind: 'screen-intake', dueAt: inDays(0), overdue: false, why },
    ...more,
  }
}

const screening = {
  proposed: 'eligible',
  proposedReasons: ['age-child', 'concern'],
  decision: 'eligible',
  reason: 'Viaja sin nadie que le cuide y alguien la espera afuera.',
  by: 'Alicia Mejía',
  at: inDays(0, 11),
} as const satisfies Record<string, unknown>

export const decided: Partial<IntakeView> = {
  state: 'eligible',
  version: 2,
  screening: { ...screening, proposedReasons: [...screening.proposedReasons] },
  step: {
    kind: 'register',
    dueAt: inDays(1, 9),
    overdue: false,
    why: { ...why, ruleId: 'registration-clock.any' },
  },
}

export const withoutCase: Partial<IntakeView> = {
  state: 'not-eligible',
  version: 2,
  safeNow: 'yes',
  concerns: [],
  proposal: { proposed: 'not-eligible', reasons: ['age-child', 'material-need-only'] },
  screening: {
    ...screening,
    proposed: 'not-eligible',
    proposedReasons: ['age-child', 'material-need-only'],
    decision: 'not-eligible',
    reason: 'Viaja con su mamá y solo pidió comida.',
  },
  given: 'Comida para dos días y la dirección del comedor de la parroquia.',
  endedAt: inDays(0, 11),
  step: null,
}
