import type { Section } from '../access/vocabulary.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'
import type {
  CaseId,
  ConsentId,
  IncidentId,
  OrganisationId,
  ReferralId,
  ServiceId,
  SharingProtocolId,
  UserId,
} from '../kernel/brand.ts'
import type { ServiceKind } from '../service/service-kinds.ts'
import type { UnavailableCause } from '../service/service-gap.ts'
import type { Recall, RecallAnswer } from './recall.ts'
import type { ServicePlace } from '../service/service.ts'

/** Asks another organisation for a service; responsibility stays where it is. */
export const referralStates = ['sent', 'accepted', 'declined', 'completed', 'withdrawn'] as const
export type ReferralState = (typeof referralStates)[number]

export const referralAnswers = ['accept', 'decline', 'complete', 'withdraw'] as const
export type ReferralAnswer = (typeof referralAnswers)[number]

/** What may go to another organisation of the node; the rest of a case is never part of a referral. */
export const shareableSections = [
  'identity',
  'people',
  'assessment',
  'plan',
  'notes',
  'journey',
] as const satisfies readonly Section[]
export type ShareableSection = (typeof shareableSections)[number]

/** Of these sections single records go along, each chosen; the section as a whole never does. */
export const chosenSections = ['incidents', 'sealed-incidents'] as const satisfies readonly Section[]
export type ChosenSection = (typeof chosenSections)[number]

/** What somebody can be asked about before anything goes to another organisation. */
export const askableSections = [...shareableSections, ...chosenSections] as const

/** Who gives it outside this node, as the catalogue said it when the referral was written. */
export type OutsideProvider = {
  readonly name: string
  readonly phone: string
  readonly howToRefer: string
}

export const givenAnswers = ['given', 'partly', 'not-given'] as const
/** What became of the service, as its provider tells it. */
export type GivenAnswer = (typeof givenAnswers)[number]

/** What a referral is from its sending on; nothing later changes it. */
type Sent = {
  readonly caseId: CaseId
  /** With the birth range, what the receiver reads of the child before accepting. */
  readonly caseCode: string
  readonly birth: DateRange | undefined
  readonly from: OrganisationId
  /** Absent where the provider is outside: then the worker carries it there, and writes down what it answers. */
  readonly to: OrganisationId | undefined
  readonly outside?: OutsideProvider
  /** The entry of the catalogue that it was chosen from, and where that service is. */
  readonly serviceId?: ServiceId
  readonly place?: ServicePlace
  readonly service: ServiceKind
  readonly reason: string
  readonly urgency: ReferralUrgency
  readonly sharedSections: readonly ShareableSection[]
  /** Single incidents that go along, each chosen; earlier referrals carried none. */
  readonly sharedIncidents?: readonly IncidentId[]
  /** What happened to her that it was begun from; it goes along only where it is among the chosen ones. */
  readonly fromIncident?: IncidentId
  readonly consentId: ConsentId | undefined
  /** The agreement between the two organisations that it went under; earlier referrals and paper have none. */
  readonly protocolId?: SharingProtocolId
  readonly sentBy: UserId
  readonly answerDueAt: string
}

export type Referral = Sent & {
  readonly sharedIncidents: readonly IncidentId[]
  readonly id: ReferralId
  readonly state: ReferralState
  readonly sentAt: string
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly answerReason: string
  /** Why it was not taken on; earlier answers do not say. */
  readonly cause: UnavailableCause | undefined
  readonly receiverId: UserId | undefined
  readonly outcome: string
  readonly given: GivenAnswer | undefined
  /** The permission is gone, and whoever received it was asked to give it back. */
  readonly recall: Recall | undefined
  readonly version: number
}

type Said = { readonly by: UserId; readonly at: string }

export type ReferralEvent =
  | ({ readonly kind: 'ReferralSent'; readonly referralId: ReferralId; readonly at: string } & Sent)
  | ({ readonly kind: 'ReferralAccepted'; readonly receiverId?: UserId } & Said)
  | ({ readonly kind: 'ReferralDeclined'; readonly reason: string; readonly cause?: UnavailableCause } & Said)
  | ({ readonly kind: 'ReferralCompleted'; readonly outcome: string; readonly given?: GivenAnswer } & Said)
  | ({ readonly kind: 'ReferralWithdrawn'; readonly reason: string } & Said)
  | ({ readonly kind: 'ReferralRecalled' } & Said)
  | ({ readonly kind: 'RecallAnswered'; readonly answer: RecallAnswer; readonly words: string } & Said)

/** The state after one more event; undefined before the first. */
export function evolveReferral(before: Referral | undefined, event: ReferralEvent): Referral {
  if (event.kind === 'ReferralSent') {
    const { kind: _kind, referralId, at, ...sent } = event
    return {
      ...sent,
      sharedIncidents: sent.sharedIncidents ?? [],
      id: referralId,
      state: 'sent',
      sentAt: at,
      answeredBy: undefined,
      answeredAt: undefined,
      answerReason: '',
      cause: undefined,
      receiverId: undefined,
      outcome: '',
      given: undefined,
      recall: undefined,
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
        cause: event.cause,
      }
    case 'ReferralCompleted':
      return { ...after, state: 'completed', outcome: event.outcome, given: event.given }
    case 'ReferralWithdrawn':
      return { ...after, state: 'withdrawn', answerReason: event.reason }
    case 'ReferralRecalled':
      return { ...after, recall: { askedAt: event.at, askedBy: event.by } }
    case 'RecallAnswered': {
      if (!before.recall) throw new Error('an answer to a recall that nobody asked for')
      const { answer, words, at, by } = event
      return { ...after, recall: { ...before.recall, answer, words, answeredAt: at, answeredBy: by } }
    }
  }
}
