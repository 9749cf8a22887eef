import * as z from 'zod/mini'
import { reopeningReasons } from '@amparo/domain/closure/reopening'
import { commandOutcome, id, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const reopeningReason = z.enum(reopeningReasons)

export const showReopening = operation({
  id: 'closure.reopenings',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/reopening',
  summary:
    'Show how often the case was opened again and why, whether the reader may open it, and who may work on it.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        reason: reopeningReason,
        explanation: z.string(),
        worker: z.nullable(z.string()),
        reopenedBy: z.nullable(z.string()),
        reopenedAt: z.string(),
      }),
    ),
    /** `may`, or the code of what stands against it. */
    standing: z.string(),
    /** What to do instead, in words; empty where it may be opened. */
    instead: z.string(),
    /** Who had it in charge, and still works with cases here; null where somebody must be chosen. */
    workerId: z.nullable(z.string()),
    /** Whom the reader may choose; empty for whoever may not choose. */
    workers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  identifiable: true,
  problems: [],
})

export const reopenCase = operation({
  id: 'closure.reopen',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/reopening',
  summary: 'Open a closed case again because something happened; risk, assessment and plan begin anew.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    reopeningId: id<'ReopeningId'>(),
    reason: reopeningReason,
    explanation: requiredText(4000),
    /** Who works with the child from now on; without it, who did before. */
    workerId: z.optional(id<'UserId'>()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'reopening.not-closed',
    'reopening.transferred',
    'reopening.duplicate',
    'reopening.opened-in-error',
    'reopening.erased',
    'reopening.followed',
    'reopening.words-missing',
    'reopening.worker-needed',
  ],
})
