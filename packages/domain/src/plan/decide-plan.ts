import { mayApprove, type Approver, type WorkToApprove } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { AgreedDays, Plan, PlanActionFields, PlanActionState, PlanEvent } from './plan.ts'

/**
 * Before anything is written in a plan: while it waits for approval nobody changes what is being read; a plan
 * that was answered becomes a draft again, so that what is carried out is always what was approved.
 */
export function decideWriting(
  caseState: Pick<Case, 'state'>,
  plan: Plan,
): Result<readonly PlanEvent[], Problem> {
  const open = requireOpen(caseState)
  if (!open.ok) return open
  if (plan.state === 'submitted') return refuse(problem('plan.not-draft'))
  return accept(plan.state === 'draft' ? [] : [{ kind: 'PlanReopened' }])
}

export function decideSubmission(
  caseState: Pick<Case, 'state'>,
  plan: Plan,
  contents: { readonly goal: string; readonly actions: readonly PlanActionState[] },
  by: { readonly userId: UserId; readonly at: string },
): Result<PlanEvent, Problem> {
  const open = requireOpen(caseState)
  if (!open.ok) return open
  if (plan.state === 'submitted') return refuse(problem('plan.not-draft'))
  if (contents.goal === '' || contents.actions.every((state) => state === 'dropped'))
    return refuse(problem('plan.empty'))
  return accept({ kind: 'PlanSubmitted', by: by.userId, at: by.at })
}

/**
 * A second person who supervises the case agrees, or says what should change. Whoever wrote in the plan since
 * it was last answered has no say. What is agreed to are the days of the actions as well: they count until the
 * next approval.
 */
export function decidePlanAnswer(
  plan: Plan,
  answer: { readonly approve: true } | { readonly approve: false; readonly changes: string },
  by: Approver,
  facts: {
    readonly case: WorkToApprove['case'] & Pick<Case, 'state'>
    readonly writers: readonly string[]
    readonly actions: readonly { readonly id: string; readonly dueOn: PlanActionFields['dueOn'] }[]
    readonly at: string
  },
): Result<PlanEvent, Problem> {
  const allowed = mayAnswerPlan(plan, by, facts)
  if (!allowed.ok) return allowed
  return accept(
    answer.approve
      ? { kind: 'PlanApproved', by: by.userId, at: facts.at, agreedDays: daysOf(facts.actions) }
      : { kind: 'PlanChangesAsked', by: by.userId, changes: answer.changes, at: facts.at },
  )
}

function daysOf(
  actions: readonly { readonly id: string; readonly dueOn: PlanActionFields['dueOn'] }[],
): AgreedDays {
  return Object.fromEntries(actions.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [[id, dueOn]])))
}

/** Whoever wrote in it, or handed it in, has no say. */
export function mayAnswerPlan(
  plan: Plan,
  by: Approver,
  facts: { readonly case: WorkToApprove['case'] & Pick<Case, 'state'>; readonly writers: readonly string[] },
): Result<'approve', Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(by, {
    case: facts.case,
    waiting: plan.state === 'submitted',
    doneBy: [...facts.writers, plan.submittedBy ?? plan.madeBy],
  })
}
