import { proposalStates } from '@amparo/domain/support/proposal'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const proposalId = id<'ProposalId'>()
const actionId = id<'PlanActionId'>()

const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new-action'),
    what: requiredText(1000),
    dueOn: z.nullable(day()),
    /** She would do it herself. */
    isHers: z.boolean(),
    owner: line(200),
  }),
  z.strictObject({ kind: z.literal('goal'), goal: requiredText(4000) }),
  z.strictObject({
    kind: z.literal('change-action'),
    actionId,
    what: requiredText(1000),
    dueOn: z.nullable(day()),
  }),
])

const proposalView = z.object({
  id: z.string(),
  by: z.nullable(z.string()),
  at: z.string(),
  why: z.string(),
  kind: z.enum(['new-action', 'goal', 'change-action']),
  /** The action or the goal as it would be. */
  what: z.string(),
  dueOn: z.nullable(z.string()),
  owner: z.string(),
  isHers: z.boolean(),
  /** What stands in the plan now, where it would be changed. */
  before: z.nullable(z.string()),
  state: z.enum(proposalStates),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  words: z.string(),
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type ProposalView = z.infer<typeof proposalView>

export const listProposals = operation({
  id: 'proposal.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/plan-proposals',
  summary: 'What those who support a case proposed to its plan: what waits first, then the newest.',
  purpose: 'care',
  input: z.strictObject({ caseId, ...pageInput }),
  output: z.extend(pageOf(proposalView), {
    mayPropose: z.boolean(),
    /** Actions of the plan that the reader carries out although she does not lead the case. */
    mine: z.array(z.string()),
  }),
  identifiable: true,
  problems: [],
})

export const proposeChange = operation({
  id: 'proposal.make',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan-proposals',
  summary: 'Propose a change to the plan of a case that I support; nothing in the plan changes by it.',
  purpose: 'care',
  input: z.strictObject({ caseId, proposalId, change, why: requiredText(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'case.on-hold',
    'proposal.no-plan',
    'proposal.too-many',
    'proposal.why-missing',
    'proposal.empty',
    'plan.action-unknown',
  ],
})

export const acceptProposal = operation({
  id: 'proposal.accept',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan-proposals/:proposalId/accept',
  summary: 'Write a proposal into the plan: it is a draft from then on, until a second person approves it.',
  purpose: 'care',
  input: z.strictObject({ caseId, proposalId, actionId: z.optional(actionId) }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'case.on-hold',
    'proposal.already-answered',
    'proposal.no-plan',
    'plan.not-draft',
    'plan.action-unknown',
    'plan.too-many-actions',
  ],
})

export const declineProposal = operation({
  id: 'proposal.decline',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan-proposals/:proposalId/decline',
  summary: 'Decline a proposal to the plan, with words.',
  purpose: 'care',
  input: z.strictObject({ caseId, proposalId, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['proposal.already-answered', 'proposal.words-missing'],
})

export const withdrawProposal = operation({
  id: 'proposal.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan-proposals/:proposalId/withdraw',
  summary: 'Take back what I proposed to the plan.',
  purpose: 'care',
  input: z.strictObject({ caseId, proposalId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['proposal.already-answered'],
})
