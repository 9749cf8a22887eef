import type { AssignmentId, CaseId, TeamId, UserId } from '../kernel/brand.ts'
import type { Against } from './who-may-take.ts'

export const assignmentReasons = [
  'workload',
  'leaving',
  'language',
  'childs-wish',
  'place',
  'asked',
  'other',
] as const
export type AssignmentReason = (typeof assignmentReasons)[number]

/** Who is there when the child meets her new caseworker. */
export const introducers = ['former-worker', 'supervisor', 'nobody-yet'] as const
export type Introducer = (typeof introducers)[number]

export const giveBackReasons = ['conflict', 'too-much', 'away', 'other'] as const
export type GiveBackReason = (typeof giveBackReasons)[number]

/** `ended`: work on the case ended here before she answered. */
export const assignmentStates = ['offered', 'accepted', 'given-back', 'withdrawn', 'ended'] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** A case that a supervisor gives to somebody of the same organisation, who takes it or gives it back. */
export type Assignment = {
  readonly id: AssignmentId
  readonly caseId: CaseId
  /** Who had it in charge; she keeps it until the other one accepts. */
  readonly from: UserId | undefined
  readonly to: UserId
  readonly teamId: TeamId | undefined
  readonly reason: AssignmentReason
  readonly words: string
  /** The hand-over note: what must be known first, what the child was told, who introduces. */
  readonly mustKnow: string
  readonly toldChild: string
  readonly introducer: Introducer
  /** What the rule had against her when she was chosen, and why she was chosen all the same. */
  readonly against: readonly Against[]
  readonly despite: string
  readonly offeredBy: UserId
  readonly offeredAt: string
  readonly answerDueAt: string
  readonly state: AssignmentState
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly givenBackBecause: GiveBackReason | undefined
  readonly answerWords: string
  readonly version: number
}

type Offered = Omit<
  Assignment,
  'id' | 'state' | 'answeredBy' | 'answeredAt' | 'givenBackBecause' | 'answerWords' | 'version'
>
type Answered = { readonly by: UserId; readonly at: string }

export type AssignmentEvent =
  | (Offered & { readonly kind: 'AssignmentOffered'; readonly assignmentId: AssignmentId })
  | (Answered & { readonly kind: 'AssignmentAccepted' })
  | (Answered & {
      readonly kind: 'AssignmentGivenBack'
      readonly because: GiveBackReason
      readonly words: string
    })
  | (Answered & { readonly kind: 'AssignmentWithdrawn'; readonly words: string })
  | (Answered & { readonly kind: 'AssignmentEnded'; readonly because: 'case-closed' | 'case-transferred' })

export function evolveAssignment(before: Assignment | undefined, event: AssignmentEvent): Assignment {
  if (event.kind === 'AssignmentOffered') {
    const { kind: _kind, assignmentId, ...offered } = event
    return {
      id: assignmentId,
      ...offered,
      state: 'offered',
      answeredBy: undefined,
      answeredAt: undefined,
      givenBackBecause: undefined,
      answerWords: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was an assignment`)
  const answered = {
    ...before,
    answeredBy: event.by,
    answeredAt: event.at,
    version: before.version + 1,
  }
  switch (event.kind) {
    case 'AssignmentAccepted':
      return { ...answered, state: 'accepted' }
    case 'AssignmentGivenBack':
      return { ...answered, state: 'given-back', givenBackBecause: event.because, answerWords: event.words }
    case 'AssignmentWithdrawn':
      return { ...answered, state: 'withdrawn', answerWords: event.words }
    case 'AssignmentEnded':
      return { ...answered, state: 'ended' }
  }
}
