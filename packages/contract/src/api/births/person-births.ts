import { ageFindings } from '@amparo/domain/child/birth'
import * as z from 'zod/mini'
import { commandOutcome, id, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { after, birthFile, statementFields, statementProblems, why } from './births.ts'

/** Somebody of the case other than the child: a sister, a mother, whoever travels with her. */
const person = { caseId: id<'CaseId'>(), personId: id<'PersonId'>() }
const decisionId = id<'BirthDecisionId'>()
const statementId = id<'BirthStatementId'>()

export const readPersonBirth = operation({
  id: 'person-birth.read',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/people/:personId/birth',
  summary:
    'What papers and people say of the birth of somebody of the case, what contradicts, what was decided.',
  purpose: 'care',
  input: z.strictObject(person),
  output: z.extend(birthFile, { name: z.string() }),
  identifiable: true,
  problems: [],
})

export const statePersonBirth = operation({
  id: 'person-birth.state',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/birth/statements',
  summary: 'Write down when somebody of the case was born as one paper or one person says it.',
  purpose: 'care',
  input: z.strictObject({ ...person, statementId, fields: statementFields }),
  output: commandOutcome,
  identifiable: false,
  problems: statementProblems,
})

export const withdrawPersonBirth = operation({
  id: 'person-birth.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/birth/statements/:statementId/withdraw',
  summary:
    'Withdraw a statement of the birth of somebody of the case, and say why; never the one that is worked with.',
  purpose: 'care',
  input: z.strictObject({ ...person, statementId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.withdrawn', 'birth.worked-with'],
})

export const choosePersonBirth = operation({
  id: 'person-birth.choose',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/birth/choice',
  summary: 'Choose with which statement of the birth of somebody of the case everybody works, and say why.',
  purpose: 'care',
  input: z.strictObject({ ...person, decisionId, statementId, after, why }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.changed', 'written.withdrawn', 'written.full'],
})

export const findPersonAge = operation({
  id: 'person-birth.find-age',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/birth/age-finding',
  summary:
    'Write down that somebody of the case who was taken for an adult is a child, or the other way round.',
  purpose: 'care',
  input: z.strictObject({ ...person, decisionId, found: z.enum(ageFindings), after, why }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.changed', 'written.full', 'birth.in-doubt'],
})
