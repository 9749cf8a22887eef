import type { CaseId, OrganisationId, ShadowingId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** With whom the talk was that somebody looked on at. */
export const talkPartners = ['child', 'caregiver', 'both'] as const
export type TalkPartner = (typeof talkPartners)[number]

/** Who said yes, before the talk, to somebody looking on. Whoever says no is not observed, and there is nothing to record. */
export const shadowingPermissions = ['child', 'caregiver', 'both', 'not-asked'] as const
export type ShadowingPermission = (typeof shadowingPermissions)[number]

/** Whether everybody who talked had said yes; where not, it is said why. */
export function isAgreedByAll(talkWith: TalkPartner, permission: ShadowingPermission): boolean {
  return permission === 'both' || permission === talkWith
}

/** In the order of a talk. */
export const observedPoints = [
  'introduced',
  'place',
  'confidentiality',
  'language',
  'listened',
  'decides',
  'safety',
  'next-step',
  'closing',
] as const
export type ObservedPoint = (typeof observedPoints)[number]

export const observedAnswers = ['done', 'in-part', 'not-done', 'no-occasion'] as const
export type ObservedAnswer = (typeof observedAnswers)[number]

export type Observation = {
  readonly point: ObservedPoint
  readonly answer: ObservedAnswer
  readonly remark: string
}

/** What she will practise or do next, by a day. It is about how she works and never a task on a child's case. */
export type PractiseStep = {
  readonly words: string
  readonly dueOn: PlainDate
  readonly doneAt: string | undefined
  readonly outcome: string
}

/**
 * A supervisor or an experienced colleague went along to a real talk and looked on. That it was is seen by who oversees
 * the work; what was observed stays between the two, and the child's case tells nothing of it.
 * Source: case management standard 2.3 (shadowing quarterly, by supervisor or peer; permission asked beforehand).
 */
export type Shadowing = {
  readonly id: ShadowingId
  readonly organisationId: OrganisationId
  readonly observerId: UserId
  readonly workerId: UserId
  readonly on: PlainDate
  readonly caseId: CaseId | undefined
  readonly talkWith: TalkPartner
  readonly permission: ShadowingPermission
  readonly notAskedBecause: string
  readonly observations: readonly Observation[]
  readonly strengths: string
  readonly toPractise: string
  readonly nextStep: PractiseStep
  /** What the worker says to it, in her own words. */
  readonly reply: string
  readonly repliedAt: string | undefined
  readonly withdrawnAt: string | undefined
  readonly withdrawnBecause: string
  readonly recordedAt: string
  readonly version: number
}
