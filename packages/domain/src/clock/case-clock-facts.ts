import type { Approval } from '../approval/approval.ts'
import type { ClosureReason } from '../closure/closure-reasons.ts'
import type {
  AnswerId,
  AssignmentId,
  HandTaskId,
  IncidentId,
  MissingEpisodeId,
  PlanActionId,
  ProposalId,
  ReferralId,
  SameDayDutyId,
  ScreeningId,
  TransferId,
} from '../kernel/brand.ts'
import type { Instant, TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { DeathClock } from '../death/death.ts'
import type { IncidentClock } from '../incident/incident.ts'
import type { Custody } from '../journey/custody.ts'
import type { CustodyReviewTime } from '../journey/custody-review-due.ts'
import type { MissingClock } from '../missing/missing-episode.ts'
import type { DutyClock } from '../same-day-duty/duty.ts'
import type { ScreeningClock } from '../screening/screening.ts'
import type { CaseState, Phase, RiskLevel } from '../case/case.ts'
import type { HolidayCalendar } from '../rule/holiday-calendar.ts'
import type { Jurisdiction } from '../rule/jurisdiction.ts'
import type { Rule } from '../rule/rule.ts'
import type { ReferralUrgency } from '../rule/rule-parameters.ts'

/** Where a piece of work that a supervisor approves stands. */
export type WorkState =
  | { readonly state: 'not-begun' }
  | { readonly state: 'begun' }
  | {
      readonly state: 'awaiting-approval'
      readonly askedAt: Instant
      /** The steps that it was asked with, where they are not the one that always stood. */
      readonly approval?: Approval
    }
  | { readonly state: 'approved'; readonly approvedAt: Instant }

/** What the clocks of a case need to know, and nothing that says who the child is. */
export type CaseClockFacts = {
  readonly state: CaseState
  readonly firstContactAt: Instant
  readonly registeredAt?: Instant
  /** The level that a person decided; it counts from that moment, approved or not. */
  readonly risk?: {
    readonly level: RiskLevel
    readonly setAt: Instant
    readonly approvedAt?: Instant
    readonly approval?: Approval
  }
  readonly assessment: WorkState
  readonly plan: WorkState
  /** When a plan was last approved: what was agreed then counts while a change of it waits. */
  readonly planAgreedAt?: Instant
  /** Last time somebody of the team was in touch with the child after the registration. */
  readonly lastContactAt?: Instant
  /** When the agreed plan was last looked at again with the child. */
  readonly lastReviewAt?: Instant
  /** Actions that are still open, each with the day of the last approval of the plan. */
  readonly openActions: readonly { readonly id: PlanActionId; readonly dueOn: PlainDate }[]
  /** What somebody set herself or a colleague to do, and nobody has ended. */
  readonly handTasks: readonly {
    readonly id: HandTaskId
    readonly dueOn: PlainDate
    readonly dueAt: Instant
  }[]
  /** Referrals sent and not answered. */
  readonly referralsWaiting: readonly {
    readonly id: ReferralId
    readonly sentAt: Instant
    readonly urgency: ReferralUrgency
  }[]
  /** Taken on by a provider outside the node, which writes nothing here: what came of it is to be asked. */
  readonly outcomesWaiting?: readonly { readonly id: ReferralId; readonly takenOnAt: Instant }[]
  /** To be offered to another organisation once it was approved. */
  readonly transferAsked?: {
    readonly id: TransferId
    readonly askedAt: Instant
    readonly approval: Approval
  }
  /** Offered to another organisation and not answered, or accepted there while nobody has said that the child arrived. */
  readonly transferOut?: TransferTime
  /** The same of the organisation that accepted. */
  readonly transferIn?: TransferTime
  /** Given to somebody who has not accepted it yet. */
  readonly assignmentWaiting?: { readonly id: AssignmentId; readonly since: Instant }
  /** Proposed to the plan by those who support the case, and not answered. */
  readonly proposalsWaiting?: readonly { readonly id: ProposalId; readonly since: Instant }[]
  readonly closureAskedAt?: Instant
  /** Why, and by which steps it was asked, where they are not the one that always stood. */
  readonly closureApproval?: { readonly reason: ClosureReason; readonly approval: Approval }
  /** Forms that the organisation wants approved and that wait for it. */
  readonly formsWaiting?: readonly {
    readonly id: AnswerId
    readonly askedAt: Instant
    readonly approval: Approval
  }[]
  /** When the earliest of the printed sheets was printed of which nobody knows what became. */
  readonly sheetOutSince?: Instant
  readonly closedAt?: Instant
  /** From then on everything counts anew; what happened before is history. */
  readonly reopenedAt?: Instant
  /** Pauses, the earlier ones ended: time in them does not count. */
  readonly holds?: readonly HoldTime[]
  /** Nobody is looked for: because of the reason for which the case ended, or because she came again and has a later one. */
  readonly withoutCheck?: boolean
  /** A contact after the closure, or a check that ended the tries. */
  readonly checkedAfterClosureAt?: Instant
  /** The last try after the closure in which nobody was reached. */
  readonly triedAfterClosureAt?: Instant
  /** A check found that she needs help, and no supervisor has answered. */
  readonly helpAskedAt?: Instant
  /** Incidents about which something is still to be done at a certain hour. */
  readonly incidents?: readonly (IncidentClock & { readonly id: IncidentId })[]
  /** Nobody knows where the child is. */
  readonly missing?: MissingClock & { readonly id: MissingEpisodeId }
  /** Where she is or was held. */
  readonly custody?: readonly Custody[]
  /** On which days somebody asked why she is still held. */
  readonly custodyReviews?: readonly CustodyReviewTime[]
  /** What everybody owes her the same day. */
  readonly duty?: DutyClock & { readonly id: SameDayDutyId }
  /** News of her death, or that it is certain. */
  readonly death?: DeathClock
  /** Where she is in her journey, since when, and when she was screened for trafficking. */
  readonly screening?: {
    readonly phase: Phase
    readonly phaseSince: Instant
    readonly held: readonly (ScreeningClock & { readonly id: ScreeningId })[]
  }
}

/** From when to when a case was on hold, and on which day somebody looks whether it still should be. */
export type HoldTime = {
  readonly from: Instant
  readonly until?: Instant
  readonly reviewOn: PlainDate
}

/** Since when something of a transfer is waited for. */
export type TransferTime = {
  readonly id: TransferId
  readonly since: Instant
  readonly urgency: ReferralUrgency
}

/** The law and the place that a case's clocks run by. */
export type ClockSetting = {
  readonly rules: readonly Rule[]
  readonly jurisdiction: Jurisdiction
  readonly zone: TimeZone
  readonly holidays: HolidayCalendar | undefined
  readonly now: Instant
}
