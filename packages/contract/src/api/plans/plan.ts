import * as z from 'zod/mini'
import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { commandOutcome, day, id, line, requiredText, text } from '../../kernel/fields.ts'
import { fieldEdits } from '../../kernel/field-edits.ts'
import { operation } from '../../kernel/operation.ts'
import {
  approvalProblems,
  approvalSteps,
  askedChanges,
  meantStep,
  reviewFields,
} from '../../kernel/review.ts'

const caseId = id<'CaseId'>()
const planId = id<'PlanId'>()
const actionId = id<'PlanActionId'>()

/** The fields of a plan that are edited one by one. */
export const planFields = {
  goal: text(4000),
  /** What the child agreed to, in her words. */
  childAgreed: text(4000),
  reviewOn: z.nullable(day()),
}
export const planActionFields = {
  what: requiredText(1000),
  owner: line(200),
  dueOn: z.nullable(day()),
  position: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
}

const planActionView = z.object({
  id: z.string(),
  what: z.string(),
  owner: z.string(),
  dueOn: z.nullable(z.string()),
  position: z.number(),
  state: z.enum(['planned', 'done', 'dropped']),
  doneOn: z.nullable(z.string()),
  outcome: z.string(),
  version: z.number(),
  fieldVersions: z.record(z.string(), z.number()),
  twoVersions: z.array(z.string()),
})

export const planView = z.object({
  id: z.string(),
  goal: z.string(),
  childAgreed: z.string(),
  reviewOn: z.nullable(z.string()),
  /** `unanswered`: the case ended before anybody answered. */
  state: z.enum(['draft', 'submitted', 'approved', 'changes-asked', 'unanswered']),
  madeBy: z.nullable(z.string()),
  submittedBy: z.nullable(z.string()),
  approvedBy: z.nullable(z.string()),
  approvedAt: z.nullable(z.string()),
  changesAsked: z.string(),
  /** Whether the reader may answer it, as the rule itself says. */
  approval: z.enum(approvalStandings),
  approvalSteps,
  /** For whoever answers it; null where nothing waits. */
  review: z.nullable(
    z.object({
      ...reviewFields,
      /** What was written since it was last answered. */
      fields: z.array(z.string()),
      actions: z.array(z.object({ id: z.string(), how: z.enum(['added', 'written', 'ended', 'moved']) })),
    }),
  ),
  version: z.number(),
  fieldVersions: z.record(z.string(), z.number()),
  twoVersions: z.array(z.string()),
  actions: z.array(planActionView),
})
export type PlanView = z.infer<typeof planView>

export const findPlan = operation({
  id: 'plan.find',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/plan',
  summary: 'The plan of a case with its actions, or null where none was started.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ plan: z.nullable(planView) }),
  identifiable: true,
  problems: [],
})

export const startPlan = operation({
  id: 'plan.start',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan',
  summary: 'Start the plan of a case.',
  purpose: 'care',
  input: z.strictObject({ caseId, planId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.exists'],
})

export const writePlan = operation({
  id: 'plan.write',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId',
  summary: 'Write in a plan field by field; an approved plan becomes a draft again.',
  purpose: 'care',
  input: z.strictObject({ caseId, planId, edits: fieldEdits(planFields) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.not-draft'],
})

export const addAction = operation({
  id: 'plan.add-action',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/actions',
  summary: 'Add an action: who does what by when.',
  purpose: 'care',
  input: z.strictObject({ caseId, planId, actionId, ...planActionFields }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.not-draft', 'plan.too-many-actions'],
})

export const writeAction = operation({
  id: 'plan.write-action',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/actions/:actionId',
  summary: 'Change an action field by field.',
  purpose: 'care',
  input: z.strictObject({ caseId, planId, actionId, edits: fieldEdits(planActionFields) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.not-draft', 'plan.action-unknown'],
})

export const endAction = operation({
  id: 'plan.end-action',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/actions/:actionId/end',
  summary: 'Say that an action was done or will not be done, on which day and with what result.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    planId,
    actionId,
    how: z.enum(['done', 'dropped']),
    on: day(),
    outcome: text(2000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.action-unknown'],
})

export const submitPlan = operation({
  id: 'plan.submit',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/submit',
  summary: 'Ask for approval of the plan.',
  purpose: 'care',
  input: z.strictObject({ caseId, planId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'plan.not-draft', 'plan.empty'],
})

export const approvePlan = operation({
  id: 'plan.approve',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/approve',
  summary: 'Approve a plan; never one that oneself wrote in.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, planId, step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems, 'approval.step-moved'],
})

export const askPlanChanges = operation({
  id: 'plan.ask-changes',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/:planId/ask-changes',
  summary: 'Say what should change before the plan is approved.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, planId, changes: askedChanges }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems],
})
