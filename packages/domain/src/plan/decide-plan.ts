import { mayApprove, type Approver, type WorkToApprove } from '../approval/may-approve.ts'
import type { PlanActionId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Plan, PlanEvent } from './plan.ts'

export type WritePlan = {
  readonly goal: string
  readonly childAgreed: string
  readonly reviewOn: PlainDate | undefined
}
export type WriteAction = {
  readonly actionId: PlanActionId
  readonly what: string
  readonly owner: string
  readonly dueOn: PlainDate | undefined
}

/** While a plan waits for approval nobody changes what is being read. */
function requireWritable(plan: Plan): Result<'writable', Problem> {
  return plan.state === 'submitted' ? refuse(problem('plan.not-draft')) : accept('writable')
}

export function decideWritePlan(plan: Plan, command: WritePlan): Result<readonly PlanEvent[], Problem> {
  const writable = requireWritable(plan)
  if (!writable.ok) return writable
  const same =
    plan.goal === command.goal &&
    plan.childAgreed === command.childAgreed &&
    plan.reviewOn === command.reviewOn
  return accept(same ? [] : [{ kind: 'PlanWritten', ...command }])
}

/** Adds an action, or changes the one that has this id. */
export function decideWriteAction(plan: Plan, command: WriteAction): Result<readonly PlanEvent[], Problem> {
  const writable = requireWritable(plan)
  if (!writable.ok) return writable
  const known = plan.actions.find((action) => action.id === command.actionId)
  if (known === undefined) return accept([{ kind: 'ActionAdded', ...command }])
  const same = known.what === command.what && known.owner === command.owner && known.dueOn === command.dueOn
  return accept(same ? [] : [{ kind: 'ActionChanged', ...command }])
}

/** Progress is written at any time: a visit does not wait for an approval. */
export function decideEndAction(
  plan: Plan,
  command: {
    readonly actionId: PlanActionId
    readonly how: 'done' | 'dropped'
    readonly on: PlainDate
    readonly outcome: string
  },
): Result<readonly PlanEvent[], Problem> {
  const action = plan.actions.find((one) => one.id === command.actionId)
  if (action === undefined) return refuse(problem('plan.action-unknown'))
  if (action.state === command.how && action.outcome === command.outcome) return accept([])
  const { actionId, on, outcome } = command
  return accept([{ kind: command.how === 'done' ? 'ActionDone' : 'ActionDropped', actionId, on, outcome }])
}

export function decideSubmitPlan(plan: Plan, by: UserId, at: string): Result<readonly PlanEvent[], Problem> {
  const writable = requireWritable(plan)
  if (!writable.ok) return writable
  if (plan.goal === '' || !plan.actions.some((action) => action.state !== 'dropped'))
    return refuse(problem('plan.empty'))
  return accept([{ kind: 'PlanSubmitted', by, at }])
}

/**
 * A second person who supervises the case agrees, or says what should change. Whoever wrote in the plan since
 * it was last approved has no say.
 */
export function decideAnswerPlan(
  plan: Plan,
  answer: { readonly approve: true } | { readonly approve: false; readonly changes: string },
  by: Approver,
  facts: { readonly case: WorkToApprove['case']; readonly writers: readonly string[]; readonly at: string },
): Result<readonly PlanEvent[], Problem> {
  const allowed = mayApprove(by, {
    case: facts.case,
    waiting: plan.state === 'submitted',
    doneBy: [...facts.writers, plan.submittedBy ?? plan.madeBy],
  })
  if (!allowed.ok) return allowed
  return accept([
    answer.approve
      ? { kind: 'PlanApproved', by: by.userId, at: facts.at }
      : { kind: 'PlanChangesAsked', by: by.userId, changes: answer.changes, at: facts.at },
  ])
}
