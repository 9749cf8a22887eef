import * as z from 'zod/mini'
import { holdReasons } from '@amparo/domain/hold/hold'
import { commandOutcome, day, id, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const holdReason = z.enum(holdReasons)

export const showHold = operation({
  id: 'hold.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/hold',
  summary:
    'Show up to which day a pause of this case may last before somebody looks at it, and its pauses so far.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    /** The first and the last day that may be chosen for looking again. */
    reviewFrom: z.string(),
    reviewUntil: z.string(),
    /** Where that comes from: law, guidelines, the organisation, or practice that nobody confirmed yet. */
    basis: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        reason: holdReason,
        explanation: z.string(),
        reviewOn: z.string(),
        heldBy: z.nullable(z.string()),
        heldAt: z.string(),
        resumedBy: z.nullable(z.string()),
        resumedAt: z.nullable(z.string()),
        because: z.string(),
      }),
    ),
  }),
  identifiable: true,
  problems: ['rule.missing'],
})

export const holdCase = operation({
  id: 'hold.begin',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/hold',
  summary: 'Put an open case on hold until somebody looks again on a day; nothing else is due meanwhile.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    holdId: id<'HoldId'>(),
    reason: holdReason,
    explanation: text(4000),
    reviewOn: day(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'hold.already',
    'hold.closure-waiting',
    'hold.words-missing',
    'hold.review-day',
    'rule.missing',
  ],
})

export const resumeCase = operation({
  id: 'hold.end',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/hold/resume',
  summary: 'Go on with a case that was on hold, saying why; the clocks go on from now.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>(), because: requiredText(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['hold.not-held', 'hold.words-missing'],
})
