import { instant } from '../kernel/instant.ts'
import type { Approval } from '../approval/approval.ts'
import type { CaseWorker } from '../closure/decide-reopening.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { PersonRegistered } from '../child/person.ts'
import type { Consent } from '../consent/consent.ts'
import { liveConsent, type RecordedConsent } from '../consent/live-consent.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import { chooseIncidents, type House, type IncidentToChoose } from '../incident/choose-incidents.ts'
import type {
  CaseId,
  ConsentId,
  IncidentId,
  OrganisationId,
  SharingProtocolId,
  TeamId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { requireAgreement, type AgreementFacts } from '../protocol/require-agreement.ts'
import { requireNothingOut, type WhatIsOut } from '../referral/nothing-out.ts'
import type { ChosenSection, ShareableSection } from '../referral/referral.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'
import { isExpired, requireMove } from './transfer-moves.ts'
import type { Arrival, Transfer, TransferEvent, TransferReason } from './transfer.ts'

export type OfferTransfer = {
  readonly transferId: TransferId
  readonly to: OrganisationId
  readonly reason: TransferReason
  readonly need: string
  readonly urgency: ReferralUrgency
  readonly sharedSections: readonly ShareableSection[]
  readonly sharedIncidents: readonly IncidentId[]
}

/** What must be true on the day on which a case is offered, and on which that is approved. */
export type LeavingFacts = {
  readonly case: Pick<Case, 'state' | 'closureState' | 'organisationId'>
  readonly recipient: ({ readonly state: 'active' | 'suspended' | 'closed' } & House) | undefined
  /** Those of the case that stand and that may be chosen. */
  readonly incidents: readonly IncidentToChoose[]
  readonly consents: readonly Consent[]
  readonly agreement: AgreementFacts
  readonly out: WhatIsOut
  readonly today: PlainDate
  readonly at: string
}

export type OfferingFacts = LeavingFacts & {
  readonly case: Pick<Case, 'id' | 'code' | 'state' | 'phase' | 'organisationId' | 'closureState'>
  readonly birth: DateRange | undefined
  readonly sex: PersonRegistered['sex']
  readonly by: UserId
  readonly answerDueAt: string
  /** By which steps it is approved before it is offered; absent where nobody is asked. */
  readonly approval?: Approval | undefined
}

/**
 * Offers a case to another organisation; responsibility stays until that one accepts. Where the organisation wants that
 * approved it only asks for it: nobody outside learns of an offer that was not made. What was asked of others ends
 * first, or nobody would answer for it afterwards.
 * Source: transfer of cases (case management 2.1, 2.8), approvals by configuration (2.1).
 */
export function decideOffer(command: OfferTransfer, facts: OfferingFacts): Result<TransferEvent, Problem> {
  if (command.to === facts.case.organisationId) return refuse(problem('transfer.own-organisation'))
  if (command.need.trim() === '')
    return refuse(problem('transfer.words-missing', { fields: [{ pointer: '/need', reason: 'required' }] }))
  const sharedSections = [...new Set<ShareableSection>(['identity', ...command.sharedSections])]
  const may = mayLeave({ ...command, sharedSections }, facts)
  if (!may.ok) return may
  return accept({
    kind: facts.approval ? 'TransferAsked' : 'TransferOffered',
    transferId: command.transferId,
    caseId: facts.case.id,
    caseCode: facts.case.code,
    birth: facts.birth,
    sex: facts.sex,
    phase: facts.case.phase,
    from: facts.case.organisationId,
    to: command.to,
    reason: command.reason,
    need: command.need,
    urgency: command.urgency,
    sharedSections,
    sharedIncidents: may.value.incidents,
    consentId: may.value.consentId,
    protocolId: may.value.protocolId,
    offeredBy: facts.by,
    answerDueAt: facts.answerDueAt,
    at: facts.at,
    ...(facts.approval ? { approval: facts.approval } : {}),
  })
}

/**
 * Whether the case may go to this organisation with all of this now: asked when it is offered, and again by whoever
 * approves it. Nothing leaves without a protocol in force between the two organisations and a live consent or a recorded
 * lawful basis for this recipient, and an organisation with a migration-enforcement role receives no case.
 * Source: information sharing (case management 2.4).
 */
export function mayLeave(
  what: Pick<OfferTransfer, 'to' | 'sharedSections' | 'sharedIncidents'>,
  facts: LeavingFacts,
): Result<
  {
    readonly incidents: readonly IncidentId[]
    readonly consentId: ConsentId
    readonly protocolId: SharingProtocolId
  },
  Problem
> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (facts.case.closureState === 'requested') return refuse(problem('transfer.closure-waiting'))
  const nothingOut = requireNothingOut(facts.out, {
    referrals: (which) => problem('transfer.referrals-open', { values: { which } }),
    transfer: 'transfer.already-offered',
  })
  if (!nothingOut.ok) return nothingOut
  if (facts.recipient === undefined || facts.recipient.state !== 'active' || facts.recipient.enforcement)
    return refuse(problem('transfer.recipient-unavailable'))
  const chosen = chooseIncidents(what.sharedIncidents, facts.incidents, facts.recipient, 'transfer')
  if (!chosen.ok) return chosen
  const sections = [...what.sharedSections, ...new Set(chosen.value.map(({ section }) => section))]
  const agreed = requireAgreement(facts.agreement, {
    between: [facts.case.organisationId, what.to],
    channel: 'transfer',
    purpose: 'transfer-of-case',
    sections,
  })
  if (!agreed.ok) return agreed
  const consent = liveConsent(facts.consents, {
    purpose: 'transfer-of-case',
    recipient: what.to,
    sections,
    on: facts.today,
    at: instant(facts.at),
  })
  if (consent === undefined) return refuse(problem('transfer.consent-missing'))
  return accept({
    incidents: chosen.value.map(({ id }) => id),
    consentId: consent.id,
    protocolId: agreed.value.id,
  })
}

export type AcceptTransfer = { readonly workerId: UserId; readonly receivingCaseId: CaseId }

export type AcceptingFacts = {
  readonly by: {
    readonly userId: UserId
    readonly organisationId: OrganisationId
    readonly teams: readonly TeamId[]
  }
  /** How the case stands at the sender, which the receiver does not see. */
  readonly former: {
    readonly state: Case['state']
    readonly referralsOut: number
    /** Where the chosen incidents lie. */
    readonly chosenSections: readonly ChosenSection[]
  }
  readonly consents: readonly RecordedConsent[]
  readonly agreement: AgreementFacts
  /** The code of an open case that the child has at the receiver already. */
  readonly openHere: string | undefined
  /** Everyone who may have a case in charge at the receiver today. */
  readonly workers: readonly CaseWorker[]
  readonly today: PlainDate
  readonly arrivalDueAt: string
  readonly at: string
}

export type Acceptance = {
  readonly event: Extract<TransferEvent, { kind: 'TransferAccepted' }>
  readonly teamId: TeamId | undefined
}

/**
 * Takes responsibility for a child. What was true when it was offered must be true still: the permission, the case at
 * work, nobody else with something of it. The named worker is in a team of whoever accepts.
 */
export function decideAcceptance(
  transfer: Transfer,
  command: AcceptTransfer,
  facts: AcceptingFacts,
): Result<Acceptance, Problem> {
  const move = requireMove(transfer, 'accept', facts.by.organisationId)
  if (!move.ok) return move
  if (isExpired(transfer, facts.at)) return refuse(problem('transfer.expired'))
  if (facts.former.state !== 'open' || facts.former.referralsOut > 0)
    return refuse(problem('transfer.case-moved'))
  if (facts.openHere !== undefined)
    return refuse(problem('transfer.child-here', { values: { code: facts.openHere } }))
  const sections = [...transfer.sharedSections, ...facts.former.chosenSections]
  const agreed = requireAgreement(facts.agreement, {
    between: [transfer.from, transfer.to],
    channel: 'transfer',
    purpose: 'transfer-of-case',
    sections,
  })
  if (!agreed.ok) return agreed
  const covered = liveConsent(facts.consents, {
    purpose: 'transfer-of-case',
    recipient: transfer.to,
    sections,
    on: facts.today,
    at: instant(facts.at),
  })
  if (covered === undefined) return refuse(problem('transfer.consent-ended'))
  const worker = facts.workers.find(({ userId }) => userId === command.workerId)
  const teamId = worker?.teams.find((team) => facts.by.teams.includes(team))
  if (worker === undefined || (teamId === undefined && worker.userId !== facts.by.userId))
    return refuse(
      problem('transfer.worker-unknown', { fields: [{ pointer: '/workerId', reason: 'unknown' }] }),
    )
  return accept({
    event: {
      kind: 'TransferAccepted',
      by: facts.by.userId,
      workerId: worker.userId,
      receivingCaseId: command.receivingCaseId,
      arrivalDueAt: facts.arrivalDueAt,
      at: facts.at,
    },
    teamId,
  })
}

/**
 * A supervisor of another team is asked to answer an offer, where the one who would is away or has no place. It gives
 * her no right that she has not, and takes it from nobody: responsibility moves when somebody accepts.
 * Source: transfer with acceptance (case management 2.8); decision 34.
 */
export function decideHandingOn(
  transfer: Transfer,
  to: UserId,
  facts: {
    readonly by: UserId
    readonly organisationId: OrganisationId
    /** Who may accept a case at the receiver today. */
    readonly supervisors: readonly UserId[]
    readonly at: string
  },
): Result<TransferEvent, Problem> {
  const move = requireMove(transfer, 'hand-on', facts.organisationId)
  if (!move.ok) return move
  if (isExpired(transfer, facts.at)) return refuse(problem('transfer.expired'))
  if (to === facts.by || !facts.supervisors.includes(to))
    return refuse(problem('transfer.supervisor-unknown', { fields: [{ pointer: '/to', reason: 'unknown' }] }))
  return accept({ kind: 'TransferHandedOn', by: facts.by, at: facts.at, to })
}

export type AnswerTransfer =
  | { readonly answer: 'decline' | 'cancel'; readonly words: string }
  | { readonly answer: 'complete'; readonly arrival: Arrival; readonly words: string }

/** Declined by the receiver, cancelled by the sender, both with the reason; completed when the child is there. */
export function decideTransferAnswer(
  transfer: Transfer,
  command: AnswerTransfer,
  facts: { readonly by: UserId; readonly organisationId: OrganisationId; readonly at: string },
): Result<TransferEvent, Problem> {
  const move = requireMove(transfer, command.answer, facts.organisationId)
  if (!move.ok) return move
  const said = { by: facts.by, at: facts.at, words: command.words }
  if (command.answer === 'complete')
    return accept({ kind: 'TransferCompleted', ...said, arrival: command.arrival })
  if (command.words.trim() === '')
    return refuse(problem('transfer.words-missing', { fields: [{ pointer: '/words', reason: 'required' }] }))
  return accept({ kind: command.answer === 'decline' ? 'TransferDeclined' : 'TransferCancelled', ...said })
}
