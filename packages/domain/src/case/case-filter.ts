import type { TaskKind } from '../clock/task.ts'
import type { TeamId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { CaseState, Phase, RiskLevel } from './case.ts'

/** `live`: the work goes on or pauses. */
export const stateFilters = ['live', 'open', 'on-hold', 'transferred', 'closed'] as const satisfies readonly (
  'live' | CaseState
)[]

export const riskFilters = ['emergency', 'high', 'medium', 'low', 'none'] as const satisfies readonly (
  RiskLevel | 'none'
)[]

/** Steps that the worker of a case may be late with; dangers are told as such and are no choice of a list. */
export const overdueFilters = [
  'any',
  'register',
  'set-risk',
  'first-contact',
  'contact',
  'begin-assessment',
  'finish-assessment',
  'make-plan',
  'do-action',
  'review-plan',
  'follow-up-referral',
  'follow-up-transfer',
  'check-after-closure',
  'by-hand',
] as const satisfies readonly ('any' | TaskKind)[]

/** For whose approval a case waits. */
export const waitingFilters = ['risk', 'assessment', 'plan', 'closure', 'form', 'transfer'] as const

/** How far the work is. Source: the six steps of case management (domain 02, 2.1–2.7). */
export const stepFilters = ['assessment', 'plan', 'care', 'closing'] as const

/** Whole years. A child whose age is not sure is in each group in which she may be. */
export const ageGroups = {
  '0-4': [0, 4],
  '5-11': [5, 11],
  '12-14': [12, 14],
  '15-17': [15, 17],
  adult: [18, 150],
} as const satisfies Readonly<Record<string, readonly [number, number]>>
export type AgeGroup = keyof typeof ageGroups
export const ageFilters = ['0-4', '5-11', '12-14', '15-17', 'adult', 'unknown'] as const satisfies readonly (
  AgeGroup | 'unknown'
)[]

export const sexFilters = ['female', 'male', 'other', 'unknown'] as const

/** With whom she travels, as far as it is written: somebody of hers, only others, or nobody. */
export const companyFilters = ['family', 'others', 'nobody'] as const

/** Of the referrals that left from a case. */
export const referralFilters = ['unanswered', 'accepted', 'declined'] as const
/** Of the transfer that left from a case. */
export const transferFilters = ['offered', 'accepted'] as const

/**
 * Which cases are meant: everything that is named must be true. One description for the list, for a count and for an
 * address; what is not named does not matter.
 */
export type CaseFilter = {
  readonly state?: (typeof stateFilters)[number] | undefined
  readonly risk?: (typeof riskFilters)[number] | undefined
  readonly worker?: UserId | 'nobody' | undefined
  readonly team?: TeamId | 'none' | undefined
  readonly step?: (typeof stepFilters)[number] | undefined
  readonly overdue?: (typeof overdueFilters)[number] | undefined
  /** Nobody has been in touch for at least so many days, or ever. */
  readonly silentDays?: number | undefined
  readonly waiting?: (typeof waitingFilters)[number] | undefined
  /** Given to somebody who has not accepted yet. */
  readonly given?: 'yes' | undefined
  /** Somebody asks to have it, and waits for an answer. */
  readonly askedFor?: 'yes' | undefined
  readonly referral?: (typeof referralFilters)[number] | undefined
  readonly transfer?: (typeof transferFilters)[number] | undefined
  /** Registered in the last so many days. */
  readonly newDays?: number | undefined
  /** Somebody else did something on it in the last so many days. */
  readonly changedDays?: number | undefined
  readonly closedFrom?: PlainDate | undefined
  readonly closedUntil?: PlainDate | undefined
  readonly age?: (typeof ageFilters)[number] | undefined
  readonly sex?: (typeof sexFilters)[number] | undefined
  readonly company?: (typeof companyFilters)[number] | undefined
  readonly nationality?: string | undefined
  readonly language?: string | undefined
  readonly place?: string | undefined
  readonly phase?: Phase | undefined
  /** She is where she may not leave. */
  readonly held?: 'yes' | undefined
  /** Nobody knows where she is. */
  readonly missing?: 'yes' | undefined
  /** A flag stands in a part that the reader may read. */
  readonly flagged?: 'yes' | undefined
  /** Two people wrote different things and nobody has chosen. */
  readonly twoVersions?: 'yes' | undefined
}
