import { ageFindings, birthSources, readsAge } from '@amparo/domain/child/birth'
import { elsewhereAnswers } from '@amparo/domain/child/births-elsewhere'
import * as z from 'zod/mini'
import { commandOutcome, day, id, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approximateDate } from '../cases/person-fields.ts'

const caseId = id<'CaseId'>()
const decisionId = id<'BirthDecisionId'>()
/** The last decision that was read; none where there was none. */
export const after = z.nullable(id<'BirthDecisionId'>())
export const why = requiredText(500)

const statementView = z.object({
  id: z.string(),
  version: z.number(),
  born: approximateDate,
  source: z.enum(birthSources),
  seenOn: z.string(),
  words: z.string(),
  /** The code of the earlier case of the same child from which it came. */
  fromCase: z.optional(z.string()),
  by: z.nullable(z.string()),
  at: z.string(),
  withdrawnBecause: z.string(),
  withdrawnAt: z.nullable(z.string()),
})
export type BirthStatementView = z.infer<typeof statementView>

const decisionView = z.object({
  id: z.string(),
  kind: z.enum(['worked-with', 'age-found']),
  /** The statement that was chosen. */
  statementId: z.nullable(z.string()),
  found: z.nullable(z.enum(ageFindings)),
  /** What reads her age and answers otherwise since then. */
  changes: z.array(z.enum(readsAge)),
  why: z.string(),
  by: z.nullable(z.string()),
  at: z.string(),
})
export type BirthDecisionView = z.infer<typeof decisionView>

export const birthFile = z.object({
  statements: z.array(statementView),
  /** The first one first. */
  decisions: z.array(decisionView),
  workedWith: z.nullable(approximateDate),
  disputed: z.boolean(),
  treatedAs: z.enum(['child', 'benefit-of-the-doubt', 'adult']),
  /** What another case of the same child changes here; which case, and what it says, is not told. */
  elsewhere: z.enum(elsewhereAnswers),
  childUnder: z.number(),
})

export const statementFields = z.strictObject({
  born: approximateDate,
  source: z.enum(birthSources),
  seenOn: day(),
  words: text(500),
})

export const statementProblems = [
  'case.closed',
  'birth-date.in-future',
  'birth.too-long-ago',
  'birth.seen-day',
  'written.changed',
  'written.withdrawn',
  'written.full',
] as const

export const readBirth = operation({
  id: 'birth.read',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/birth',
  summary:
    'What papers and people say of the birth of a child, what contradicts, which date is worked with and why.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: birthFile,
  identifiable: true,
  problems: [],
})

export const stateBirth = operation({
  id: 'birth.state',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/birth/statements',
  summary:
    'Write down when a child was born as one paper or one person says it; it joins what was said before.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    statementId: id<'BirthStatementId'>(),
    fields: statementFields,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: statementProblems,
})

export const withdrawBirth = operation({
  id: 'birth.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/birth/statements/:statementId/withdraw',
  summary: 'Withdraw a statement of birth, and say why; never the one that is worked with.',
  purpose: 'care',
  input: z.strictObject({ caseId, statementId: id<'BirthStatementId'>(), because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.withdrawn', 'birth.worked-with'],
})

export const chooseBirth = operation({
  id: 'birth.choose',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/birth/choice',
  summary: 'Choose with which statement of birth everybody works, and say why; the others stay.',
  purpose: 'care',
  input: z.strictObject({ caseId, decisionId, statementId: id<'BirthStatementId'>(), after, why }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.changed', 'written.withdrawn', 'written.full'],
})

export const findAge = operation({
  id: 'birth.find-age',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/birth/age-finding',
  summary:
    'Write down that somebody taken for an adult is a child, or the other way round; the case stays open.',
  purpose: 'care',
  input: z.strictObject({ caseId, decisionId, found: z.enum(ageFindings), after, why }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.changed', 'written.full', 'birth.in-doubt'],
})
