import type { Section } from '../access/vocabulary.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'
import type { CaseId, ConsentId, OrganisationId, ReferralId, UserId } from '../kernel/brand.ts'

/** Asks another organisation for a service; responsibility stays where it is. */
export const referralStates = ['sent', 'accepted', 'declined', 'completed', 'withdrawn'] as const
export type ReferralState = (typeof referralStates)[number]

export const referralAnswers = ['accept', 'decline', 'complete', 'withdraw'] as const
export type ReferralAnswer = (typeof referralAnswers)[number]

export const services = [
  'health',
  'mental-health',
  'shelter',
  'legal',
  'education',
  'documents',
  'family-tracing',
  'food-and-clothing',
  'safety',
  'interpretation',
  'other',
] as const
export type ReferredService = (typeof services)[number]

/** What may go to another organisation of the node; the rest of a case is never part of a referral. */
export const shareableSections = [
  'identity',
  'people',
  'assessment',
  'plan',
  'notes',
] as const satisfies readonly Section[]
export type ShareableSection = (typeof shareableSections)[number]

export type Referral = {
  readonly id: ReferralId
  readonly caseId: CaseId
  /** With the birth range, what the receiver reads of the child before accepting. */
  readonly caseCode: string
  readonly birth: DateRange | undefined
  readonly from: OrganisationId
  readonly to: OrganisationId
  readonly service: ReferredService
  readonly reason: string
  readonly urgency: ReferralUrgency
  readonly sharedSections: readonly ShareableSection[]
  readonly consentId: ConsentId | undefined
  readonly state: ReferralState
  readonly sentBy: UserId
  readonly sentAt: string
  readonly answerDueAt: string
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly answerReason: string
  readonly receiverId: UserId | undefined
  readonly outcome: string
  readonly version: number
}

export type ReferralEvent =
  | {
      readonly kind: 'ReferralSent'
      readonly referralId: ReferralId
      readonly caseId: CaseId
      readonly caseCode: string
      readonly birth: DateRange | undefined
      readonly from: OrganisationId
      readonly to: OrganisationId
      readonly service: ReferredService
      readonly reason: string
      readonly urgency: ReferralUrgency
      readonly sharedSections: readonly ShareableSection[]
      readonly consentId: ConsentId | undefined
      readonly sentBy: UserId
      readonly answerDueAt: string
      readonly at: string
    }
  | {
      readonly kind: 'ReferralAccepted'
      readonly by: UserId
      readonly receiverId: UserId
      readonly at: string
    }
  | { readonly kind: 'ReferralDeclined'; readonly by: UserId; readonly reason: string; readonly at: string }
  | { readonly kind: 'ReferralCompleted'; readonly by: UserId; readonly outcome: string; readonly at: string }
  | { readonly kind: 'ReferralWithdrawn'; readonly by: UserId; readonly reason: string; readonly at: string }

/** The state after one more event; undefined before the first. */
export function evolveReferral(before: Referral | undefined, event: ReferralEvent): Referral {
  if (event.kind === 'ReferralSent') {
    const { kind: _kind, referralId, at, ...sent } = event
    return {
      ...sent,
      id: referralId,
      state: 'sent',
      sentAt: at,
      answeredBy: undefined,
      answeredAt: undefined,
      answerReason: '',
      receiverId: undefined,
      outcome: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the referral was sent`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'ReferralAccepted':
      return {
        ...after,
        state: 'accepted',
        answeredBy: event.by,
        answeredAt: event.at,
        receiverId: event.receiverId,
      }
    case 'ReferralDeclined':
      return {
        ...after,
        state: 'declined',
        answeredBy: event.by,
        answeredAt: event.at,
        answerReason: event.reason,
      }
    case 'ReferralCompleted':
      return { ...after, state: 'completed', outcome: event.outcome }
    case 'ReferralWithdrawn':
      return { ...after, state: 'withdrawn', answerReason: event.reason }
  }
}
