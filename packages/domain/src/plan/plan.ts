import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import type { CaseId, Id, PlanActionId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export type PlanId = Id<'PlanId'>
export type PlanState = 'draft' | 'submitted' | 'approved' | 'changes-asked' | 'superseded'

/** What is written in a plan, field by field. */
export type PlanFields = {
  readonly goal: string
  /** What the child agreed to, in her words. */
  readonly childAgreed: string
  readonly reviewOn: PlainDate | null
}
export const planFieldNames = [
  'goal',
  'childAgreed',
  'reviewOn',
] as const satisfies readonly (keyof PlanFields)[]

/** One promise: who does what by when. The owner is words: the child's aunt is as good as a caseworker. */
export type PlanActionFields = {
  readonly what: string
  readonly owner: string
  readonly dueOn: PlainDate | null
  readonly position: number
}
export const planActionFieldNames = [
  'what',
  'owner',
  'dueOn',
  'position',
] as const satisfies readonly (keyof PlanActionFields)[]

/** By when each action is to be done, as a second person agreed to it. */
export type AgreedDays = Readonly<Record<string, PlainDate>>

export type PlanActionState = 'planned' | 'done' | 'dropped'
export const mostActions = 1000

/** Where a plan stands; what is written in it are fields with versions of their own. */
export type Plan = {
  readonly id: PlanId
  readonly caseId: CaseId
  readonly state: PlanState
  readonly madeBy: UserId
  readonly submittedBy: UserId | undefined
  /** The steps that it was asked with, where they are not the one that always stood. */
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
}

export type PlanEvent =
  | { readonly kind: 'PlanStarted'; readonly planId: PlanId; readonly caseId: CaseId; readonly by: UserId }
  /** Somebody wrote in a plan that had been answered: it is a draft again. */
  | { readonly kind: 'PlanReopened' }
  | {
      readonly kind: 'PlanSubmitted'
      readonly by: UserId
      readonly at: string
      readonly approval?: Approval
    }
  /** One of several steps, and others follow. */
  | {
      readonly kind: 'PlanStepApproved'
      readonly by: UserId
      readonly at: string
      readonly step?: AnsweredStep
    }
  | {
      readonly kind: 'PlanApproved'
      readonly by: UserId
      readonly at: string
      /** The day of each action that has one; earlier approvals do not say it. */
      readonly agreedDays?: AgreedDays
      readonly step?: AnsweredStep
    }
  | { readonly kind: 'PlanChangesAsked'; readonly by: UserId; readonly changes: string; readonly at: string }
  /** The case was opened again and needs a plan of its own. */
  | { readonly kind: 'PlanSuperseded' }

export type PlanActionEvent =
  | {
      readonly kind: 'ActionAdded'
      readonly actionId: PlanActionId
      readonly planId: PlanId
      readonly fields: PlanActionFields
    }
  | { readonly kind: 'ActionDone' | 'ActionDropped'; readonly on: PlainDate; readonly outcome: string }

/** Where the plan stands after one more event; undefined before the first. */
export function evolvePlan(before: Plan | undefined, event: PlanEvent): Plan {
  if (event.kind === 'PlanStarted') {
    return {
      id: event.planId,
      caseId: event.caseId,
      state: 'draft',
      madeBy: event.by,
      submittedBy: undefined,
      approval: undefined,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the plan was started`)
  switch (event.kind) {
    case 'PlanReopened':
      return { ...before, state: 'draft', approval: undefined }
    case 'PlanSubmitted':
      return {
        ...before,
        state: 'submitted',
        submittedBy: event.by,
        approval: event.approval,
        changesAsked: '',
      }
    case 'PlanStepApproved':
      return { ...before, approval: withStep(before.approval, event) }
    case 'PlanApproved':
      return {
        ...before,
        state: 'approved',
        approval: withStep(before.approval, event),
        approvedBy: event.by,
        approvedAt: event.at,
      }
    case 'PlanChangesAsked':
      return { ...before, state: 'changes-asked', approval: undefined, changesAsked: event.changes }
    case 'PlanSuperseded':
      return { ...before, state: 'superseded' }
  }
}

/**
 * The day that counts for an action: the one of the last approval, however it was changed since. Null where none
 * was agreed; undefined where the approval did not say.
 * Source: case management standard, approvals by a second person.
 */
export function agreedDayOf(
  actionId: string,
  approval: Extract<PlanEvent, { kind: 'PlanApproved' }> | undefined,
): PlainDate | null | undefined {
  if (!approval) return null
  return approval.agreedDays && (approval.agreedDays[actionId] ?? null)
}
