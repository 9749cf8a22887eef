import type { RiskLevel } from '../case/case.ts'
import type { TaskKind } from '../clock/task.ts'
import type { Instant } from '../kernel/instant.ts'

/** What somebody must know now. Source: supervision and caseload (domain 02, 2.3), alerts of a worker's first screen. */
export const alertKinds = [
  'missing',
  'danger',
  'hours',
  'separation',
  'approval',
  'offer',
  'consent',
  'silent',
  'flag',
  'oversight',
  'clock',
] as const
export type AlertKind = (typeof alertKinds)[number]

export const alertUrgencies = ['now', 'today', 'soon'] as const
export type AlertUrgency = (typeof alertUrgencies)[number]

/** What of its kind it is: every one of them neutral, so that it can be said in a list. */
export const alertDetails = [
  'lost',
  'act',
  'answer',
  'appointment',
  'notice',
  'held',
  'custody-review',
  'parted',
  'risk',
  'assessment',
  'plan',
  'closure',
  'form',
  'offering',
  'same-child',
  'help',
  'request',
  'override',
  'referral',
  'transfer',
  'arrival',
  'assignment',
  'proposal',
  'given-to-me',
  'support',
  'received-referral',
  'received-transfer',
  'received-recall',
  'withdrawn',
  'running-out',
  'contact',
  'first-contact',
  'marked',
  'signature',
  'without-worker',
  'file-review',
  'practise',
  'sheet-lost',
  'registration-sheet-lost',
  'holidays',
] as const
export type AlertDetail = (typeof alertDetails)[number]

/**
 * Why there may be an alert, as it stands in the records that the reader may read: a date that is due, an episode, a
 * consent. Nothing of what was said about it.
 */
export type AlertCause = {
  readonly detail: Exclude<AlertDetail, 'holidays'>
  /** Absent of what belongs to no case of ours: what another organisation sent, what is to be overseen. */
  readonly caseId: string | null
  readonly riskLevel: RiskLevel | null
  /** The record that it is about; of a step of the case none. */
  readonly subject: string | null
  /** By when it is due, or from when it stands; of an approval without a clock none. */
  readonly at: Instant | null
}

/** A date of a clock that rests on years whose holidays nobody has listed. */
export type UnknownYears = {
  readonly caseId: string
  readonly at: Instant
  readonly years: readonly number[]
}

export type Alert<From = unknown> = {
  /** The same as long as its cause is the same: one that begins anew has another, and nobody has seen it. */
  readonly key: string
  readonly kind: AlertKind
  readonly detail: AlertDetail
  readonly urgency: AlertUrgency
  readonly at: Instant | null
  readonly caseId: string | null
  readonly subject: string | null
  /** Of missing holidays: the year, and how many dates rest on it. */
  readonly year?: number
  readonly dates?: number
  /** What it was derived from, with whatever its reader shows of it. */
  readonly from: From
}

/** Which of the dates that are due are told as alerts besides; the others are tasks and nothing more. */
export const alertOfTask = {
  'act-on-danger': 'act',
  'answer-danger': 'answer',
  'urgent-appointment': 'appointment',
  'notice-due': 'notice',
  'end-custody': 'held',
  'review-custody': 'custody-review',
  'follow-up-referral': 'referral',
  'follow-up-transfer': 'transfer',
  'confirm-arrival': 'arrival',
  'answer-assignment': 'assignment',
  'answer-proposal': 'proposal',
  contact: 'contact',
  'first-contact': 'first-contact',
} as const satisfies Partial<Record<TaskKind, AlertDetail>>

/** Of these there is no case of ours. */
const offeredToUs: readonly AlertDetail[] = [
  'given-to-me',
  'support',
  'received-referral',
  'received-transfer',
  'received-recall',
]

/**
 * Whether who saw it lies in the course of a case of ours, where everybody who answers for it reads that; else each marks
 * it for herself alone.
 */
export function isSeenWithCase({ detail, caseId }: Pick<Alert, 'detail' | 'caseId'>): boolean {
  return caseId !== null && !offeredToUs.includes(detail)
}
