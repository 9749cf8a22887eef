import type { ApproverRole } from '../approval/approval-steps.ts'
import type {
  AnswerId,
  AssignmentId,
  DeathId,
  HandTaskId,
  IncidentId,
  JourneyStayId,
  MissingEpisodeId,
  PlanActionId,
  ProposalId,
  ReferralId,
  SameDayDutyId,
  ScreeningId,
  TransferId,
} from '../kernel/brand.ts'
import type { Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { RuleKind } from '../rule/rule-parameters.ts'
import type { RuleReference } from '../rule/rule.ts'

export const taskKinds = [
  'register',
  'set-risk',
  'approve-risk',
  'first-contact',
  'begin-assessment',
  'finish-assessment',
  'approve-assessment',
  'make-plan',
  'approve-plan',
  'do-action',
  'contact',
  'review-plan',
  'follow-up-referral',
  'ask-outcome',
  'follow-up-transfer',
  'confirm-arrival',
  'approve-closure',
  'approve-form',
  'approve-transfer',
  'check-after-closure',
  'review-hold',
  'help-after-closure',
  'act-on-danger',
  'answer-danger',
  'urgent-appointment',
  'notice-due',
  'look-for-child',
  'end-custody',
  'review-custody',
  'screen-trafficking',
  'confirm-news',
  'tell-family',
  'close-file',
  'by-hand',
  'gather-sheets',
  'answer-assignment',
  'answer-proposal',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** Something that somebody should do by a certain moment, and why by then. */
export type Task = {
  readonly kind: TaskKind
  readonly for: 'caseworker' | 'supervisor'
  readonly dueAt: Instant
  readonly dueOn: PlainDate
  /** Absent while there is time. `days` are nights passed at the place, 0 on the same day. */
  readonly overdueBy?: { readonly days: number; readonly hours: number }
  readonly subject?:
    | AnswerId
    | PlanActionId
    | ReferralId
    | TransferId
    | HandTaskId
    | AssignmentId
    | ProposalId
    | IncidentId
    | MissingEpisodeId
    | JourneyStayId
    | ScreeningId
    | DeathId
    | SameDayDutyId
  /** The rule behind the date; `plan` where people agreed on the day themselves, `hand` where somebody set it. */
  readonly why: RuleReference | 'plan' | 'hand'
  /** Of an approval by several steps, or by another than always: whose turn it is, as the second of three. */
  readonly step?: TaskStep
  /** Years without a list of holidays: the date is then the earliest possible one. */
  readonly unknownYears: readonly number[]
}

export type TaskStep = { readonly by: ApproverRole; readonly number: number; readonly of: number }

export type CaseTasks = {
  /** The most pressing first. */
  readonly tasks: readonly Task[]
  /** Clocks that cannot run because no rule is in force: said, not guessed. */
  readonly withoutRule: readonly RuleKind[]
}
