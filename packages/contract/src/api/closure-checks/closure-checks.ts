import * as z from 'zod/mini'
import { checkOutcomes, checkWays } from '@amparo/domain/closure/closure-check'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()

export const closureCheckView = z.object({
  id: z.string(),
  checkedOn: z.string(),
  how: z.enum(checkWays),
  reached: z.boolean(),
  outcome: z.enum(checkOutcomes),
  words: z.string(),
  ends: z.boolean(),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
  answer: z.string(),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
})
export type ClosureCheckView = z.infer<typeof closureCheckView>

export const listClosureChecks = operation({
  id: 'closure-check.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/closure/checks',
  summary: 'How the child was after the case was closed, the latest first.',
  purpose: 'care',
  input: z.strictObject({ caseId, ...pageInput }),
  output: z.extend(pageOf(closureCheckView), {
    /** Days since the closure on which nobody was reached, and after how many of them it ends; null without a rule. */
    triedOn: z.array(z.string()),
    tries: z.nullable(z.number()),
  }),
  identifiable: true,
  problems: [],
})

export const recordClosureCheck = operation({
  id: 'closure-check.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/closure/checks',
  summary: 'Record how the child is after the case was closed, or that nobody could be reached.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    checkId: id<'ClosureCheckId'>(),
    checkedOn: day(),
    how: z.enum(checkWays),
    /** Whether the child herself was spoken with. */
    reached: z.boolean(),
    outcome: z.enum(checkOutcomes),
    words: text(4000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'closure-check.not-closed',
    'closure-check.day',
    'closure-check.outcome',
    'closure-check.words-missing',
  ],
})

export const answerHelp = operation({
  id: 'closure-check.answer',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/closure/checks/:checkId/answer',
  summary: 'Say what is done about a need that was found after the case was closed.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, checkId: id<'ClosureCheckId'>(), answer: requiredText(4000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['closure-check.answered'],
})
