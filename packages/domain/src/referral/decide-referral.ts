import type { Role } from '../access/vocabulary.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { Consent } from '../consent/consent.ts'
import { liveConsent } from '../consent/live-consent.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import type { OrganisationId, ReferralId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'
import {
  referralAnswers,
  type Referral,
  type ReferralAnswer,
  type ReferralEvent,
  type ReferralState,
  type ReferredService,
  type ShareableSection,
} from './referral.ts'

export type SendReferral = {
  readonly referralId: ReferralId
  readonly to: OrganisationId
  readonly service: ReferredService
  readonly reason: string
  readonly urgency: ReferralUrgency
  readonly sharedSections: readonly ShareableSection[]
}

export type SendingFacts = {
  readonly case: Pick<Case, 'id' | 'code' | 'state' | 'organisationId'>
  readonly birth: DateRange | undefined
  readonly recipient:
    { readonly state: 'active' | 'suspended' | 'closed'; readonly enforcement: boolean } | undefined
  readonly consents: readonly Consent[]
  readonly sender: UserId
  readonly today: PlainDate
  /** By the rule on answering referrals, for the urgency that the sender chose. */
  readonly answerDueAt: string
  readonly at: string
}

/**
 * Nothing leaves without a live consent, or a recorded lawful basis, that covers this recipient and every
 * section that goes along. An organisation with a migration-enforcement role receives no referral.
 */
export function decideSend(command: SendReferral, facts: SendingFacts): Result<ReferralEvent, Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (command.to === facts.case.organisationId) return refuse(problem('referral.own-organisation'))
  if (facts.recipient === undefined || facts.recipient.state !== 'active' || facts.recipient.enforcement)
    return refuse(problem('referral.recipient-unavailable'))
  const consent = liveConsent(facts.consents, {
    purpose: 'share-for-services',
    recipient: command.to,
    sections: command.sharedSections,
    on: facts.today,
  })
  if (consent === undefined) return refuse(problem('referral.consent-missing'))
  return accept({
    kind: 'ReferralSent',
    referralId: command.referralId,
    caseId: facts.case.id,
    caseCode: facts.case.code,
    birth: facts.birth,
    from: facts.case.organisationId,
    to: command.to,
    service: command.service,
    reason: command.reason,
    urgency: command.urgency,
    sharedSections: [...new Set(command.sharedSections)],
    consentId: consent.id,
    sentBy: facts.sender,
    answerDueAt: facts.answerDueAt,
    at: facts.at,
  })
}

export type AnswerReferral =
  | { readonly answer: 'accept'; readonly receiverId: UserId }
  | { readonly answer: 'decline'; readonly reason: string }
  | { readonly answer: 'complete'; readonly outcome: string }
  | { readonly answer: 'withdraw'; readonly reason: string }

export type AnsweringFacts = {
  readonly by: UserId
  readonly organisationId: OrganisationId
  readonly at: string
}

/** Which answers exist in which state, and which side gives them. */
const answers: Readonly<
  Record<ReferralAnswer, { readonly from: readonly ReferralState[]; readonly side: 'from' | 'to' }>
> = {
  accept: { from: ['sent'], side: 'to' },
  decline: { from: ['sent'], side: 'to' },
  complete: { from: ['accepted'], side: 'to' },
  withdraw: { from: ['sent', 'accepted'], side: 'from' },
}

export function decideAnswer(
  referral: Referral,
  command: AnswerReferral,
  facts: AnsweringFacts,
): Result<ReferralEvent, Problem> {
  const rule = answers[command.answer]
  if (facts.organisationId !== referral[rule.side]) return refuse(problem('access.not-allowed'))
  if (!rule.from.includes(referral.state)) return refuse(problem('referral.already-answered'))
  const said = { by: facts.by, at: facts.at }
  switch (command.answer) {
    case 'accept':
      return accept({ kind: 'ReferralAccepted', ...said, receiverId: command.receiverId })
    case 'decline':
      return command.reason === ''
        ? refuse(problem('referral.reason-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
        : accept({ kind: 'ReferralDeclined', ...said, reason: command.reason })
    case 'complete':
      return accept({ kind: 'ReferralCompleted', ...said, outcome: command.outcome })
    case 'withdraw':
      return accept({ kind: 'ReferralWithdrawn', ...said, reason: command.reason })
  }
}

/** Roles that answer for a receiving organisation; whoever took a referral on may complete it besides. */
export const answeringRoles = ['supervisor', 'manager', 'service-provider'] as const satisfies readonly Role[]

export type Answerer = {
  readonly userId: string
  readonly organisationId: string
  readonly roles: readonly Role[]
  /** Whether she may write in the referrals of this very case. */
  readonly writesReferrals: boolean
}

/** The answers that this person can give now: what a screen shows and nothing besides. */
export function availableAnswers(
  referral: Pick<Referral, 'from' | 'to' | 'state' | 'receiverId'>,
  who: Answerer,
): ReferralAnswer[] {
  const answersForAll = answeringRoles.some((role) => who.roles.includes(role))
  const may: Readonly<Record<ReferralAnswer, boolean>> = {
    accept: answersForAll,
    decline: answersForAll,
    complete: answersForAll || referral.receiverId === who.userId,
    withdraw: who.writesReferrals,
  }
  return referralAnswers.filter(
    (answer) =>
      referral[answers[answer].side] === who.organisationId &&
      answers[answer].from.includes(referral.state) &&
      may[answer],
  )
}
