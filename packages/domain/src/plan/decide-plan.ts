import type { Approval } from '../approval/approval.ts'
import {
  approveStep,
  mayApprove,
  type ApprovalAnswer,
  type Approver,
  type WorkToApprove,
} from '../approval/may-approve.ts'
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
  by: {
    readonly userId: UserId
    readonly at: string
    /** By which steps it will be approved, by the rule in force; absent for the one that always stood. */
    readonly approval?: Approval | undefined
  },
): Result<PlanEvent, Problem> {
  const open = requireOpen(caseState)
  if (!open.ok) return open
  if (plan.state === 'submitted') return refuse(problem('plan.not-draft'))
  if (contents.goal === '' || contents.actions.every((state) => state === 'dropped'))
    return refuse(problem('plan.empty'))
  const { userId, at, approval } = by
  return accept({ kind: 'PlanSubmitted', by: userId, at, ...(approval ? { approval } : {}) })
}

/**
 * A second person who supervises the case agrees, or says what should change. Whoever wrote in the plan since
 * it was last answered has no say. What is agreed to are the days of the actions as well: they count until the
 * next approval.
 */
export function decidePlanAnswer(
  plan: Plan,
  answer: ApprovalAnswer,
  by: Approver,
  facts: AnswerFacts & {
    readonly actions: readonly { readonly id: string; readonly dueOn: PlanActionFields['dueOn'] }[]
    readonly at: string
  },
): Result<PlanEvent, Problem> {
  const { at } = facts
  if (!answer.approve) {
    const may = mayAnswerPlan(plan, by, facts)
    if (!may.ok) return may
    return accept({ kind: 'PlanChangesAsked', by: by.userId, changes: answer.changes, at })
  }
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const approved = approveStep(by, workOf(plan, facts), answer.step)
  if (!approved.ok) return approved
  const { isLast, answered } = approved.value
  return accept(
    isLast
      ? { kind: 'PlanApproved', by: by.userId, at, agreedDays: daysOf(facts.actions), ...answered }
      : { kind: 'PlanStepApproved', by: by.userId, at, ...answered },
  )
}

type AnswerFacts = {
  readonly case: WorkToApprove['case'] & Pick<Case, 'state' | 'riskLevel'>
  readonly writers: readonly string[]
}

function daysOf(
  actions: readonly { readonly id: string; readonly dueOn: PlanActionFields['dueOn'] }[],
): AgreedDays {
  return Object.fromEntries(actions.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [[id, dueOn]])))
}

export function mayAnswerPlan(plan: Plan, by: Approver, facts: AnswerFacts) {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(by, workOf(plan, facts))
}

/** Whoever wrote in it, or handed it in, has no say. */
function workOf(plan: Plan, { case: of, writers }: AnswerFacts): WorkToApprove {
  return {
    case: of,
    waiting: plan.state === 'submitted',
    doneBy: [...writers, plan.submittedBy ?? plan.madeBy],
    approval: plan.approval,
    circumstances: of,
  }
}
