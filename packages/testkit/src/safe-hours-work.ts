import type { writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { newTestId } from './register.ts'

type Written = InputOf<typeof writeSafeHours>

/** An aunt who can talk on Sunday evenings. */
export function safeHoursInput(
  caseId: CaseId,
  personId: PersonId,
  fields: Partial<Written['fields']> = {},
): Written {
  return {
    caseId,
    safeHoursId: newTestId<'SafeHoursId'>(),
    base: 0,
    fields: {
      personId,
      days: ['7'],
      from: '18:00',
      until: '20:00',
      ways: ['call'],
      whoAnswers: 'Solo ella',
      notSay: 'En qué país está la niña.',
      ...fields,
    },
  }
}
