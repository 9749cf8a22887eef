import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import type { PersonRegistered } from '../child/person.ts'
import type { Phase } from '../case/case.ts'
import type { DateRange } from '../kernel/approximate-date.ts'
import type {
  CaseId,
  ConsentId,
  IncidentId,
  OrganisationId,
  SharingProtocolId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'
import type { ShareableSection } from '../referral/referral.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'

/** Moves responsibility for a child to another organisation, when that one accepts. */
export const transferStates = [
  /** Waits for approval in its own organisation; nobody else sees anything of it. */
  'asked',
  /** Sent back by whoever was asked to approve it: what should be otherwise is asked for anew. */
  'sent-back',
  'offered',
  'accepted',
  'declined',
  'completed',
  'cancelled',
] as const
export type TransferState = (typeof transferStates)[number]

export const transferAnswers = ['accept', 'hand-on', 'decline', 'complete', 'cancel'] as const
export type TransferAnswer = (typeof transferAnswers)[number]

export const transferReasons = [
  'moves-place',
  'needs-more',
  'other-authority',
  'closer-to-family',
  'no-capacity',
  'other',
] as const
export type TransferReason = (typeof transferReasons)[number]

/** By what the receiver knows that the child is with them. */
export const arrivals = ['arrived', 'contacted'] as const
export type Arrival = (typeof arrivals)[number]

/** What a transfer is from its offer on; nothing later changes it. */
type Offered = {
  readonly caseId: CaseId
  /** With sex and birth range, what the receiver reads of the child before accepting. */
  readonly caseCode: string
  readonly birth: DateRange | undefined
  readonly sex: PersonRegistered['sex']
  readonly phase: Phase
  readonly from: OrganisationId
  readonly to: OrganisationId
  readonly reason: TransferReason
  readonly need: string
  readonly urgency: ReferralUrgency
  /** Who she is always comes along; the rest is chosen. */
  readonly sharedSections: readonly ShareableSection[]
  /** Incidents that were chosen, each by itself. */
  readonly sharedIncidents: readonly IncidentId[]
  readonly consentId: ConsentId
  /** The agreement between the two organisations that it goes under; earlier offers have none. */
  readonly protocolId?: SharingProtocolId
  readonly offeredBy: UserId
  /** After this moment the offer has ended by itself; counted anew from when it was approved. */
  readonly answerDueAt: string
}

export type Transfer = Offered & {
  readonly id: TransferId
  readonly state: TransferState
  /** While it waits for approval, since when it does. */
  readonly offeredAt: string
  /** The steps by which it was asked to be approved; absent where nobody is asked. */
  readonly approval: Approval | undefined
  /** Who approved it last, or sent it back. */
  readonly reviewedBy: UserId | undefined
  readonly reviewedAt: string | undefined
  /** The supervisor of the receiver who was asked to answer it; whoever else may answer still may. */
  readonly handedTo: UserId | undefined
  readonly handedBy: UserId | undefined
  readonly handedAt: string | undefined
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  /** Who works with the child at the receiver, and the case that the receiver holds for her. */
  readonly workerId: UserId | undefined
  readonly receivingCaseId: CaseId | undefined
  readonly arrivalDueAt: string | undefined
  readonly completedAt: string | undefined
  readonly arrival: Arrival | undefined
  /** Why it was sent back, declined or cancelled, or what was said of the arrival. */
  readonly words: string
  readonly version: number
}

type Said = { readonly by: UserId; readonly at: string }

export type TransferEvent =
  | ({
      /** The first: it waits for approval, and is offered with the last step of that. */
      readonly kind: 'TransferAsked' | 'TransferOffered'
      readonly approval?: Approval
      readonly transferId: TransferId
      /** Earlier offers chose none. */
      readonly sharedIncidents?: Offered['sharedIncidents']
      readonly at: string
    } & Omit<Offered, 'sharedIncidents'>)
  | ({ readonly kind: 'TransferStepApproved'; readonly step?: AnsweredStep } & Said)
  | ({
      readonly kind: 'TransferApproved'
      readonly step?: AnsweredStep
      /** The permission on which it rests on that day. */
      readonly consentId: ConsentId
      readonly protocolId?: SharingProtocolId
      readonly answerDueAt: string
    } & Said)
  | ({ readonly kind: 'TransferSentBack'; readonly changes: string } & Said)
  | ({ readonly kind: 'TransferHandedOn'; readonly to: UserId } & Said)
  | ({
      readonly kind: 'TransferAccepted'
      readonly workerId: UserId
      readonly receivingCaseId: CaseId
      readonly arrivalDueAt: string
    } & Said)
  | ({ readonly kind: 'TransferDeclined'; readonly words: string } & Said)
  | ({ readonly kind: 'TransferCompleted'; readonly arrival: Arrival; readonly words: string } & Said)
  | ({ readonly kind: 'TransferCancelled'; readonly words: string } & Said)

/** The state after one more event; undefined before the first. */
export function evolveTransfer(before: Transfer | undefined, event: TransferEvent): Transfer {
  if (event.kind === 'TransferAsked' || event.kind === 'TransferOffered') {
    const { kind, transferId, at, sharedIncidents = [], approval, ...offered } = event
    return {
      ...offered,
      sharedIncidents,
      id: transferId,
      state: kind === 'TransferAsked' ? 'asked' : 'offered',
      offeredAt: at,
      approval,
      reviewedBy: undefined,
      reviewedAt: undefined,
      handedTo: undefined,
      handedBy: undefined,
      handedAt: undefined,
      answeredBy: undefined,
      answeredAt: undefined,
      workerId: undefined,
      receivingCaseId: undefined,
      arrivalDueAt: undefined,
      completedAt: undefined,
      arrival: undefined,
      words: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a transfer`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'TransferStepApproved':
      return { ...after, approval: withStep(before.approval, event) }
    case 'TransferApproved':
      return {
        ...after,
        state: 'offered',
        approval: withStep(before.approval, event),
        reviewedBy: event.by,
        reviewedAt: event.at,
        consentId: event.consentId,
        ...(event.protocolId ? { protocolId: event.protocolId } : {}),
        offeredAt: event.at,
        answerDueAt: event.answerDueAt,
      }
    case 'TransferSentBack':
      return {
        ...after,
        state: 'sent-back',
        reviewedBy: event.by,
        reviewedAt: event.at,
        words: event.changes,
      }
    case 'TransferHandedOn':
      return { ...after, handedTo: event.to, handedBy: event.by, handedAt: event.at }
    case 'TransferAccepted':
      return {
        ...after,
        state: 'accepted',
        answeredBy: event.by,
        answeredAt: event.at,
        workerId: event.workerId,
        receivingCaseId: event.receivingCaseId,
        arrivalDueAt: event.arrivalDueAt,
      }
    case 'TransferDeclined':
      return { ...after, state: 'declined', answeredBy: event.by, answeredAt: event.at, words: event.words }
    case 'TransferCompleted':
      return {
        ...after,
        state: 'completed',
        completedAt: event.at,
        arrival: event.arrival,
        words: event.words,
      }
    case 'TransferCancelled':
      return { ...after, state: 'cancelled', words: event.words }
  }
}
