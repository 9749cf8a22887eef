import type { CaseId, ClosureId, UserId } from '../kernel/brand.ts'

/** Why work with a child ends (code list of case management practice, domain 2.8). */
export const closureReasons = [
  'goal-met',
  'turned-18',
  'support-not-wanted',
  'moved-without-agency',
  'durable-solution-elsewhere',
  'not-contactable',
  'death',
  'no-further-action',
  'opened-in-error',
  'handed-over-abroad',
  'duplicate',
  'returned-without-notice',
  'other',
] as const
export type ClosureReason = (typeof closureReasons)[number]

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
    }
  | { readonly kind: 'ClosureApproved'; readonly by: UserId; readonly at: string }
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
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before closing was asked for`)
  const after = { ...before, version: before.version + 1 }
  return event.kind === 'ClosureApproved'
    ? { ...after, state: 'approved', approvedBy: event.by, approvedAt: event.at }
    : { ...after, state: 'changes-asked', changesAsked: event.changes }
}
