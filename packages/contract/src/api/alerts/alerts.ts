import { alertDetails, alertKinds, alertUrgencies } from '@amparo/domain/alert/alert'
import * as z from 'zod/mini'
import { pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { turnOfApproval } from '../../kernel/review.ts'

/** My own cases and what is asked of me, or besides the cases of the teams that I supervise. */
export const alertScopes = ['mine', 'team'] as const
export type AlertScope = (typeof alertScopes)[number]

export const alertView = z.object({
  key: z.string(),
  kind: z.enum(alertKinds),
  detail: z.enum(alertDetails),
  urgency: z.enum(alertUrgencies),
  at: z.nullable(z.string()),
  /** Null of what belongs to no case of ours: what another organisation sent, what is to be overseen. */
  caseId: z.nullable(z.string()),
  code: z.nullable(z.string()),
  callName: z.nullable(z.string()),
  /** Null where nobody has judged it; absent for whoever may not read about risk. */
  riskLevel: z.optional(z.nullable(z.enum(['emergency', 'high', 'medium', 'low']))),
  subject: z.nullable(z.string()),
  /** Of a flag in a part that is not sealed; of a signature whose it is. */
  words: z.nullable(z.string()),
  /** Of an approval by several steps, or by another than always. */
  step: z.optional(turnOfApproval),
  /** Of missing holidays: the year, and how many dates rest on it. */
  year: z.optional(z.number()),
  dates: z.optional(z.number()),
  /** Who saw it; it stays until its cause ends. Of what hangs on no case of ours only whether I did. */
  seen: z.array(z.object({ by: z.nullable(z.string()), mine: z.boolean(), at: z.string() })),
})
export type AlertView = z.infer<typeof alertView>

/** How many of each kind, and how many of them I have not marked as seen. */
export const alertCounts = z.array(
  z.object({ kind: z.enum(alertKinds), all: z.number(), unseen: z.number() }),
)

export const listAlerts = operation({
  id: 'alert.list',
  kind: 'query',
  method: 'GET',
  path: '/api/alerts',
  summary:
    'What I must know now on my cases or those of my teams, the most pressing first, with how many there are of each kind.',
  purpose: 'care',
  input: z.strictObject({
    scope: z.optional(z.enum(alertScopes)),
    kind: z.optional(z.enum(alertKinds)),
    ...pageInput,
  }),
  output: z.extend(pageOf(alertView), { counts: alertCounts }),
  identifiable: true,
  problems: [],
})

/** As many as fit on a page. */
export const mostSeenAtOnce = 200

export const seeAlerts = operation({
  id: 'alert.see',
  kind: 'command',
  method: 'POST',
  path: '/api/alerts/seen',
  summary: 'Mark alerts as seen by me; each stays until its cause ends.',
  purpose: 'care',
  input: z.strictObject({
    scope: z.enum(alertScopes),
    keys: z
      .array(z.string().check(z.minLength(1), z.maxLength(200)))
      .check(z.minLength(1), z.maxLength(mostSeenAtOnce)),
  }),
  output: z.object({ seen: z.number() }),
  identifiable: false,
  problems: [],
})
