import { instant } from '../kernel/instant.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { Consent } from '../consent/consent.ts'
import { liveConsent } from '../consent/live-consent.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import { chooseIncidents, type House, type IncidentToChoose } from '../incident/choose-incidents.ts'
import type { IncidentId, OrganisationId, ReferralId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { requireAgreement, type AgreementFacts } from '../protocol/require-agreement.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'
import type { UnavailableCause } from '../service/service-gap.ts'
import type { ServiceKind } from '../service/service-kinds.ts'
import type { Service } from '../service/service.ts'
import { requireAnswer } from './referral-moves.ts'
import type { GivenAnswer, Referral, ReferralEvent, ShareableSection } from './referral.ts'

export type SendReferral = {
  readonly referralId: ReferralId
  /** An organisation of the node; absent where an entry of the catalogue says who gives the service. */
  readonly to: OrganisationId | undefined
  readonly service: ServiceKind
  readonly reason: string
  readonly urgency: ReferralUrgency
  readonly sharedSections: readonly ShareableSection[]
  readonly sharedIncidents?: readonly IncidentId[] | undefined
  readonly fromIncident?: IncidentId | undefined
}

export type ListedService = Pick<
  Service,
  'id' | 'state' | 'kind' | 'organisationId' | 'name' | 'phone' | 'howToRefer' | 'place'
>

export type SendingFacts = {
  readonly case: Pick<Case, 'id' | 'code' | 'state' | 'organisationId'>
  readonly birth: DateRange | undefined
  /** The entry that was chosen from the catalogue. */
  readonly listed: ListedService | undefined
  /** The organisation of the node that would receive it. */
  readonly recipient: ({ readonly state: 'active' | 'suspended' | 'closed' } & House) | undefined
  /** Those of the case that stand and that the sender may read. */
  readonly incidents: readonly IncidentToChoose[]
  readonly consents: readonly Consent[]
  readonly agreement: AgreementFacts
  readonly sender: UserId
  readonly today: PlainDate
  /** By the rule on answering referrals, for the urgency that the sender chose. */
  readonly answerDueAt: string
  readonly at: string
}

/**
 * Nothing leaves without a live consent, or a recorded lawful basis, that covers this recipient and every
 * section that goes along: whether it travels inside the node or on paper to a provider outside, who gets the name and
 * nothing more. To an organisation of the node nothing leaves without a protocol in force besides, and nothing that the
 * sender does not read herself. Of what happened to her each incident goes along only where it was chosen by itself, and never to the house
 * of those who did it. An organisation with a migration-enforcement role receives no referral.
 */
export function decideSend(command: SendReferral, facts: SendingFacts): Result<ReferralEvent, Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const { listed } = facts
  if (listed && (listed.state === 'ended' || listed.kind !== command.service))
    return refuse(problem('service.ended'))
  const to = command.to ?? listed?.organisationId
  if (listed && listed.organisationId !== to) return refuse(problem('referral.recipient-unavailable'))
  if (to === undefined && listed === undefined) return refuse(problem('referral.recipient-unavailable'))
  if (to === facts.case.organisationId) return refuse(problem('referral.own-organisation'))
  if (to !== undefined && (facts.recipient?.state !== 'active' || facts.recipient.enforcement))
    return refuse(problem('referral.recipient-unavailable'))
  if (to === undefined && command.sharedSections.some((section) => section !== 'identity'))
    return refuse(problem('referral.outside-sections'))
  const { sharedIncidents = [], fromIncident } = command
  if (to === undefined && sharedIncidents.length > 0) return refuse(problem('referral.outside-sections'))
  if (fromIncident && !facts.incidents.some(({ id }) => id === fromIncident))
    return refuse(problem('referral.incident-unknown'))
  const house = facts.recipient ?? { agencies: [], enforcement: false }
  const chosen = chooseIncidents(sharedIncidents, facts.incidents, house, 'referral')
  if (!chosen.ok) return chosen
  const sections = [...command.sharedSections, ...new Set(chosen.value.map(({ section }) => section))]
  const agreed =
    to === undefined
      ? accept(undefined)
      : requireAgreement(facts.agreement, {
          between: [facts.case.organisationId, to],
          channel: 'referral',
          purpose: 'share-for-services',
          sections,
        })
  if (!agreed.ok) return agreed
  const consent = liveConsent(facts.consents, {
    purpose: 'share-for-services',
    recipient: to ?? listed?.id,
    sections,
    on: facts.today,
    at: instant(facts.at),
  })
  if (consent === undefined) return refuse(problem('referral.consent-missing'))
  return accept({
    kind: 'ReferralSent',
    referralId: command.referralId,
    caseId: facts.case.id,
    caseCode: facts.case.code,
    birth: facts.birth,
    from: facts.case.organisationId,
    to,
    ...(to === undefined && listed
      ? { outside: { name: listed.name, phone: listed.phone, howToRefer: listed.howToRefer } }
      : {}),
    ...(listed ? { serviceId: listed.id, place: listed.place } : {}),
    service: command.service,
    reason: command.reason,
    urgency: command.urgency,
    sharedSections: [...new Set(command.sharedSections)],
    ...(chosen.value.length > 0 ? { sharedIncidents: chosen.value.map(({ id }) => id) } : {}),
    ...(fromIncident ? { fromIncident } : {}),
    consentId: consent.id,
    ...(agreed.value ? { protocolId: agreed.value.id } : {}),
    sentBy: facts.sender,
    answerDueAt: facts.answerDueAt,
    at: facts.at,
  })
}

export type AnswerReferral =
  | { readonly answer: 'accept'; readonly receiverId?: UserId }
  | { readonly answer: 'decline'; readonly reason: string; readonly cause: UnavailableCause }
  | { readonly answer: 'complete'; readonly outcome: string; readonly given: GivenAnswer }
  | { readonly answer: 'withdraw'; readonly reason: string }

export type AnsweringFacts = {
  readonly by: UserId
  readonly organisationId: OrganisationId
  readonly at: string
}

export function decideAnswer(
  referral: Referral,
  command: AnswerReferral,
  facts: AnsweringFacts,
): Result<ReferralEvent, Problem> {
  const move = requireAnswer(referral, command.answer, facts.organisationId)
  if (!move.ok) return move
  const said = { by: facts.by, at: facts.at }
  switch (command.answer) {
    case 'accept':
      // Inside the node one named person takes it on: what was shared opens for nobody else.
      return referral.to !== undefined && command.receiverId === undefined
        ? refuse(problem('referral.receiver-unknown'))
        : accept({
            kind: 'ReferralAccepted',
            ...said,
            ...(command.receiverId ? { receiverId: command.receiverId } : {}),
          })
    case 'decline':
      return command.reason === ''
        ? refuse(problem('referral.reason-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
        : accept({ kind: 'ReferralDeclined', ...said, reason: command.reason, cause: command.cause })
    case 'complete':
      return accept({ kind: 'ReferralCompleted', ...said, outcome: command.outcome, given: command.given })
    case 'withdraw':
      return accept({ kind: 'ReferralWithdrawn', ...said, reason: command.reason })
  }
}
