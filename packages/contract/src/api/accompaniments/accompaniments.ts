import {
  accompaniedPlaces,
  accompanimentMeans,
  interpreterNeeds,
  notDoneReasons,
} from '@amparo/domain/accompaniment/accompaniment'
import * as z from 'zod/mini'
import { day, hour, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { withdrawing, writing, written } from '../../kernel/written.ts'

const caseId = id<'CaseId'>()
const accompanimentId = id<'AccompanimentId'>()

const result = z.union([
  z.strictObject({ outcome: z.literal('done'), words: text(2000), nextStep: text(500) }),
  z.strictObject({
    outcome: z.literal('not-done'),
    reason: z.enum(notDoneReasons),
    words: text(2000),
    nextStep: text(500),
  }),
])

export const accompanimentFields = z.strictObject({
  /** The referral or the service that it belongs to; nothing where it is an appointment by itself. */
  of: z.nullable(
    z.union([
      z.strictObject({ kind: z.literal('referral'), id: id<'ReferralId'>() }),
      z.strictObject({ kind: z.literal('service'), id: id<'ServiceRecordId'>() }),
    ]),
  ),
  /** Who goes and gets it as a task; of somebody without an account the name. */
  userId: z.nullable(id<'UserId'>()),
  companion: line(200),
  place: z.enum(accompaniedPlaces),
  where: line(300),
  on: day(),
  hour: z.nullable(hour()),
  from: line(200),
  means: z.nullable(z.enum(accompanimentMeans)),
  interpreter: z.enum(interpreterNeeds),
  interpreterId: z.nullable(id<'InterpreterId'>()),
  interpreterName: line(200),
  words: text(1000),
  /** What happened, or why not; nothing as long as it is planned. */
  result: z.nullable(result),
})

const accompanimentView = z.object({
  ...written,
  ...accompanimentFields.shape,
  on: z.string(),
  who: z.string(),
})
export type AccompanimentView = z.infer<typeof accompanimentView>

export const listAccompaniments = operation({
  id: 'accompaniment.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/accompaniments',
  summary: 'Who goes or went with the child to which place, what happened, and what was withdrawn.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(accompanimentView) }),
  identifiable: true,
  problems: [],
})

export const writeAccompaniment = writing({
  id: 'accompaniment.write',
  path: '/api/cases/:caseId/accompaniments',
  summary:
    'Plan that somebody goes with the child to a place, or write what happened; its task is set, moved and ended with it.',
  which: { accompanimentId },
  fields: accompanimentFields,
  /** Used where a task is set anew. */
  also: { taskId: id<'HandTaskId'>() },
  problems: [
    'accompaniment.day',
    'accompaniment.missing',
    'interpreting.never',
    'task.case-not-open',
    'task.day',
    'task.not-a-colleague',
    'task.outside-support',
  ],
})

export const withdrawAccompaniment = withdrawing({
  id: 'accompaniment.withdraw',
  path: '/api/cases/:caseId/accompaniments/:accompanimentId/withdraw',
  summary: 'Withdraw what was written of an accompaniment, and say why; its task ends.',
  which: { accompanimentId },
})
