import { alertDetails, alertKinds, alertUrgencies } from '@amparo/domain/alert/alert'
import * as z from 'zod/mini'
import { id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { turnOfApproval } from '../../kernel/review.ts'

/**
 * My own cases and what is asked of me, or besides the cases of the teams that I supervise, or of all in the organisation,
 * for whoever leads it.
 */
export const alertScopes = ['mine', 'team', 'organisation'] as const
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
  /** Of a flag in a part that is not sealed; of a signature whose it is, of cases without a worker who had them. */
  words: z.nullable(z.string()),
  /** Of an approval by several steps, or by another than always. */
  step: z.optional(turnOfApproval),
  /** Of missing holidays: the year, and how many dates rest on it. */
  year: z.optional(z.number()),
  dates: z.optional(z.number()),
  /** Of what nobody works on: how many cases. */
  cases: z.optional(z.number()),
  /** Over a whole organisation: whose case it is. Its name and its words stay with the case. */
  team: z.optional(z.nullable(z.string())),
  /** Who saw it; it stays until its cause ends. Of what hangs on no case of ours only whether I did. */
  seen: z.array(z.object({ by: z.nullable(z.string()), mine: z.boolean(), at: z.string() })),
})
export type AlertView = z.infer<typeof alertView>

/** How many of each kind, and how many of them I have not marked as seen. */
export const alertCounts = z.array(
  z.object({ kind: z.enum(alertKinds), all: z.number(), unseen: z.number() }),
)

/** Of cases that no team has, and of what hangs on no case. */
export const withoutTeam = 'none'

/** How it is in each team: what is pressing at once, and how many there are of each kind. */
const teamAlerts = z.object({
  teamId: z.string(),
  /** Null: of no team. */
  name: z.nullable(z.string()),
  now: z.number(),
  all: z.number(),
  counts: alertCounts,
})
export type TeamAlerts = z.infer<typeof teamAlerts>

export const listAlerts = operation({
  id: 'alert.list',
  kind: 'query',
  method: 'GET',
  path: '/api/alerts',
  summary:
    'What I must know now on my cases, those of my teams or all of my organisation, the most pressing first, with how many there are of each kind, and over an organisation in each team.',
  purpose: 'care',
  input: z.strictObject({
    scope: z.optional(z.enum(alertScopes)),
    kind: z.optional(z.enum(alertKinds)),
    /** Over a whole organisation: of this team only, or of none. */
    team: z.optional(z.union([id<'TeamId'>(), z.literal(withoutTeam)])),
    ...pageInput,
  }),
  output: z.extend(pageOf(alertView), { counts: alertCounts, teams: z.optional(z.array(teamAlerts)) }),
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
