import { riskLevels } from '@amparo/domain/case/case'
import { supportRoles } from '@amparo/domain/support/support'
import * as z from 'zod/mini'
import { commandOutcome, id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const teamCase = z.object({
  id: z.string(),
  code: z.string(),
  callName: z.string(),
  state: z.enum(['open', 'on-hold']),
  riskLevel: z.nullable(z.enum(riskLevels)),
  workerId: z.nullable(z.string()),
  worker: z.nullable(z.string()),
  /** Nobody who works here has it in charge. */
  withoutWorker: z.boolean(),
  /** Whoever has it to accept. */
  waitingFor: z.nullable(z.string()),
  /** Whom the rule proposes, counting what it proposes for the others on this page. */
  proposed: z.nullable(z.object({ id: z.string(), name: z.string(), cases: z.number(), weight: z.number() })),
})
export type TeamCase = z.infer<typeof teamCase>

export const whichTeamCases = ['without-worker', 'waiting'] as const

export const listTeamCases = operation({
  id: 'team.cases',
  kind: 'query',
  method: 'GET',
  path: '/api/team/cases',
  summary:
    'Open cases of my teams with who has them and whom the rule proposes: all, of one person, without a worker, or waiting to be accepted.',
  purpose: 'supervision',
  input: z.strictObject({
    ...pageInput,
    workerId: z.optional(id<'UserId'>()),
    only: z.optional(z.enum(whichTeamCases)),
  }),
  output: pageOf(teamCase),
  identifiable: true,
  problems: [],
})

/** What hangs on one person besides her cases, and must not be forgotten when she leaves. */
export const showOpenWork = operation({
  id: 'team.open-work',
  kind: 'query',
  method: 'GET',
  path: '/api/team/people/:userId/open-work',
  summary:
    'Everything that hangs on one person of my teams: cases, tasks, what waits for an approval, reviews, flags, transfers, supports, proposals, requests.',
  purpose: 'supervision',
  input: z.strictObject({ userId: id<'UserId'>() }),
  output: z.object({
    userId: z.string(),
    name: z.string(),
    left: z.boolean(),
    cases: z.number(),
    tasks: z.number(),
    approvals: z.number(),
    reviews: z.number(),
    flags: z.number(),
    transfers: z.number(),
    toAccept: z.number(),
    /** Her changes to plans of others that nobody answered, and her requests for cases that wait. */
    proposals: z.number(),
    requests: z.number(),
    /** She works here no more, and something of hers hangs on the cases of others: it can be settled at once. */
    maySettle: z.boolean(),
    /** Cases of others that she supports or is asked to support. */
    supports: z.array(
      z.object({ id: z.string(), caseId: z.string(), code: z.string(), role: z.enum(supportRoles) }),
    ),
    /** Tasks of hers on the cases of others: they stay with her until somebody gives them on. */
    elsewhere: z.array(
      z.object({
        id: z.string(),
        caseId: z.string(),
        code: z.string(),
        words: z.string(),
        dueAt: z.string(),
      }),
    ),
  }),
  identifiable: true,
  problems: ['record.not-found'],
})

export const settleLeaver = operation({
  id: 'team.settle-leaver',
  kind: 'command',
  method: 'POST',
  path: '/api/team/people/:userId/settle',
  summary:
    'End what somebody who works here no more had on the cases of others: her supports, her tasks, and cases that were offered to her.',
  purpose: 'supervision',
  input: z.strictObject({ userId: id<'UserId'>() }),
  output: z.extend(commandOutcome, {
    /** How many supports ended, tasks went to whoever leads, and offers were taken back. */
    supports: z.number(),
    tasks: z.number(),
    offers: z.number(),
  }),
  identifiable: false,
  problems: ['record.not-found', 'leaver.works-here'],
})
