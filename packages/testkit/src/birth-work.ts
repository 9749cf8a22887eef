import type { stateBirth } from '@amparo/contract/api/births/births'
import type { statePersonBirth } from '@amparo/contract/api/births/person-births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { BirthDecision } from '@amparo/domain/child/birth'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

type Statement = InputOf<typeof stateBirth>

/** What a birth certificate says that was seen yesterday. */
export function birthInput(caseId: CaseId, fields: Partial<Statement['fields']> = {}): Statement {
  return {
    caseId,
    statementId: newTestId<'BirthStatementId'>(),
    fields: {
      born: { kind: 'day', day: '2012-05-09' as PlainDate },
      source: 'birth-certificate',
      seenOn: daysAgo(1),
      words: 'Certificación del Renap, con sello.',
      ...fields,
    },
  }
}

export const birthDecisionFields: BirthDecision = {
  kind: 'worked-with',
  statementId: newTestId(),
  why: 'Es el documento original.',
}

/** The same of somebody who is on the case beside the child. */
export function personBirthInput(
  caseId: CaseId,
  personId: PersonId,
  fields: Partial<Statement['fields']> = {},
): InputOf<typeof statePersonBirth> {
  return { ...birthInput(caseId, fields), personId }
}
