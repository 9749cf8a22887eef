import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import type { CaseId, ClosureId, UserId } from '../kernel/brand.ts'
import type { ClosureReason } from './closure-reasons.ts'

/** Which words each reason asks for besides its name. */
export const closureWordsNeeded: Readonly<Record<ClosureReason, readonly ('explanation' | 'childTold')[]>> = {
  'goal-met': ['childTold'],
  // The transition plan: who goes on with what.
  'turned-18': ['explanation', 'childTold'],
  // That there is no ground to go on against her will.
  'support-not-wanted': ['explanation', 'childTold'],
  'moved-without-agency': ['explanation', 'childTold'],
  'durable-solution-elsewhere': ['childTold'],
  'not-contactable': [],
  death: [],
  'no-further-action': ['explanation', 'childTold'],
  'opened-in-error': ['explanation'],
  'handed-over-abroad': ['explanation', 'childTold'],
  duplicate: ['explanation'],
  'returned-without-notice': ['explanation'],
  other: ['explanation', 'childTold'],
}

/** Tries that count before a child is said to be out of reach. */
export const attemptsNeeded = 3

export type Closure = {
  readonly id: ClosureId
  readonly caseId: CaseId
  readonly reason: ClosureReason
  readonly explanation: string
  readonly childTold: string
  readonly state: 'requested' | 'approved' | 'changes-asked'
  readonly requestedBy: UserId
  readonly requestedAt: string
  /** The steps that it was asked with, where they are not the one that always stood. */
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
  readonly version: number
}

export type ClosureEvent =
  | {
      readonly kind: 'ClosureRequested'
      readonly closureId: ClosureId
      readonly caseId: CaseId
      readonly reason: ClosureReason
      readonly explanation: string
      readonly childTold: string
      readonly by: UserId
      readonly at: string
      readonly approval?: Approval
    }
  | {
      /** The first: one of several steps, and others follow. */
      readonly kind: 'ClosureStepApproved' | 'ClosureApproved'
      readonly by: UserId
      readonly at: string
      readonly step?: AnsweredStep
    }
  | {
      readonly kind: 'ClosureChangesAsked'
      readonly changes: string
      readonly by: UserId
      readonly at: string
    }

export function evolveClosure(before: Closure | undefined, event: ClosureEvent): Closure {
  if (event.kind === 'ClosureRequested') {
    return {
      id: event.closureId,
      caseId: event.caseId,
      reason: event.reason,
      explanation: event.explanation,
      childTold: event.childTold,
      state: 'requested',
      requestedBy: event.by,
      requestedAt: event.at,
      approval: event.approval,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before closing was asked for`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'ClosureStepApproved':
      return { ...after, approval: withStep(before.approval, event) }
    case 'ClosureApproved':
      return {
        ...after,
        state: 'approved',
        approval: withStep(before.approval, event),
        approvedBy: event.by,
        approvedAt: event.at,
      }
    case 'ClosureChangesAsked':
      return { ...after, state: 'changes-asked', approval: undefined, changesAsked: event.changes }
  }
}
