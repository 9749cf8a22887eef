import type { CaseId, Id, PlanActionId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export type PlanId = Id<'PlanId'>
export type PlanState = 'draft' | 'submitted' | 'approved' | 'changes-asked'

/** One promise in the plan: who does what by when. */
export type PlanAction = {
  readonly id: PlanActionId
  readonly what: string
  /** Who does it, in words: the child's aunt is as good an owner as a caseworker. */
  readonly owner: string
  readonly dueOn: PlainDate | undefined
  readonly state: 'planned' | 'done' | 'dropped'
  readonly doneOn: PlainDate | undefined
  readonly outcome: string
  readonly position: number
  readonly version: number
}

/** Goals and actions agreed with the child, approved by a supervisor. */
export type Plan = {
  readonly id: PlanId
  readonly caseId: CaseId
  readonly goal: string
  /** What the child agreed to, in her words. */
  readonly childAgreed: string
  readonly state: PlanState
  readonly madeBy: UserId
  /** Everyone who wrote in it since it was last approved: none of them approves it. */
  readonly submittedBy: UserId | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
  readonly reviewOn: PlainDate | undefined
  readonly actions: readonly PlanAction[]
  readonly version: number
}

export type PlanEvent =
  | { readonly kind: 'PlanStarted'; readonly planId: PlanId; readonly caseId: CaseId; readonly by: UserId }
  | {
      readonly kind: 'PlanWritten'
      readonly goal: string
      readonly childAgreed: string
      readonly reviewOn: PlainDate | undefined
    }
  | {
      readonly kind: 'ActionAdded'
      readonly actionId: PlanActionId
      readonly what: string
      readonly owner: string
      readonly dueOn: PlainDate | undefined
    }
  | {
      readonly kind: 'ActionChanged'
      readonly actionId: PlanActionId
      readonly what: string
      readonly owner: string
      readonly dueOn: PlainDate | undefined
    }
  | {
      readonly kind: 'ActionDone' | 'ActionDropped'
      readonly actionId: PlanActionId
      readonly on: PlainDate
      readonly outcome: string
    }
  | { readonly kind: 'PlanSubmitted'; readonly by: UserId; readonly at: string }
  | { readonly kind: 'PlanApproved'; readonly by: UserId; readonly at: string }
  | { readonly kind: 'PlanChangesAsked'; readonly by: UserId; readonly changes: string; readonly at: string }

/** The plan after one more event; writing in an approved plan makes it a draft again. */
export function evolvePlan(before: Plan | undefined, event: PlanEvent): Plan {
  if (event.kind === 'PlanStarted') {
    return {
      id: event.planId,
      caseId: event.caseId,
      goal: '',
      childAgreed: '',
      state: 'draft',
      madeBy: event.by,
      submittedBy: undefined,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
      reviewOn: undefined,
      actions: [],
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the plan was started`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'PlanWritten':
      return {
        ...after,
        state: 'draft',
        goal: event.goal,
        childAgreed: event.childAgreed,
        reviewOn: event.reviewOn,
      }
    case 'ActionAdded':
      return { ...after, state: 'draft', actions: [...before.actions, addedAction(before, event)] }
    case 'ActionChanged': {
      const { what, owner, dueOn } = event
      return { ...withAction(after, event.actionId, { what, owner, dueOn }), state: 'draft' }
    }
    case 'ActionDone':
      return withAction(after, event.actionId, { state: 'done', doneOn: event.on, outcome: event.outcome })
    case 'ActionDropped':
      return withAction(after, event.actionId, { state: 'dropped', doneOn: event.on, outcome: event.outcome })
    case 'PlanSubmitted':
      return { ...after, state: 'submitted', submittedBy: event.by, changesAsked: '' }
    case 'PlanApproved':
      return { ...after, state: 'approved', approvedBy: event.by, approvedAt: event.at }
    case 'PlanChangesAsked':
      return { ...after, state: 'changes-asked', changesAsked: event.changes }
  }
}

function addedAction(plan: Plan, event: Extract<PlanEvent, { kind: 'ActionAdded' }>): PlanAction {
  return {
    id: event.actionId,
    what: event.what,
    owner: event.owner,
    dueOn: event.dueOn,
    state: 'planned',
    doneOn: undefined,
    outcome: '',
    position: plan.actions.length,
    version: 1,
  }
}

function withAction(plan: Plan, id: PlanActionId, change: Partial<PlanAction>): Plan {
  const actions = plan.actions.map((action) =>
    action.id === id ? { ...action, ...change, version: action.version + 1 } : action,
  )
  return { ...plan, actions }
}
