import * as z from 'zod/mini'
import { id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { taskView } from '../tasks/tasks.ts'

/** One person's work: how much it is, what is late, and where nobody has been in touch. */
const caseload = z.object({
  /** Null: cases of the team that nobody has in charge yet. */
  userId: z.nullable(z.string()),
  displayName: z.nullable(z.string()),
  cases: z.number(),
  byRisk: z.object({
    emergency: z.number(),
    high: z.number(),
    medium: z.number(),
    low: z.number(),
    none: z.number(),
  }),
  weight: z.number(),
  overdue: z.number(),
  /** Nights since the oldest of them was due. */
  oldestOverdueDays: z.number(),
  withoutContact: z.number(),
  /** Cases given to her that she has not accepted yet. */
  toAccept: z.number(),
  /** Cases of others that she supports: shown beside, and not part of her load. */
  supports: z.number(),
  /** She has cases on paper, and works here no more. */
  hasLeft: z.boolean(),
})
export type Caseload = z.infer<typeof caseload>

export const showTeam = operation({
  id: 'team.board',
  kind: 'query',
  method: 'GET',
  path: '/api/team',
  summary:
    'The work of my teams by person: cases by risk and weight, what is overdue, cases without contact; and how many offers of other organisations wait.',
  purpose: 'supervision',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(caseload),
    /** What other organisations offer ours and nobody has answered. */
    offers: z.object({ referrals: z.number(), transfers: z.number() }),
  }),
  identifiable: true,
  problems: [],
})

export const teamTask = z.extend(taskView, {
  workerId: z.nullable(z.string()),
  worker: z.nullable(z.string()),
  lastContactAt: z.nullable(z.string()),
})
export type TeamTask = z.infer<typeof teamTask>

export const listTeamOverdue = operation({
  id: 'team.overdue',
  kind: 'query',
  method: 'GET',
  path: '/api/team/overdue',
  summary: 'What is overdue in my teams, the longest first: all of it, of one person, or only contacts.',
  purpose: 'supervision',
  input: z.strictObject({
    ...pageInput,
    workerId: z.optional(id<'UserId'>()),
    only: z.optional(z.enum(['contact'])),
  }),
  output: pageOf(teamTask),
  identifiable: true,
  problems: [],
})
