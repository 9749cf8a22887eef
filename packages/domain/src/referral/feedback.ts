import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { CaseId, ReferralFeedbackId, ReferralId, UserId } from '../kernel/brand.ts'
import { localDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Referral } from './referral.ts'

export const wentAnswers = ['went', 'did-not-go', 'not-yet'] as const
export type WentAnswer = (typeof wentAnswers)[number]

/** “She does not want to say” is an answer, here as everywhere. */
export const helpedAnswers = ['helped', 'partly', 'did-not-help', 'does-not-want-to-say'] as const
export type HelpedAnswer = (typeof helpedAnswers)[number]

/** What the child said of a service: whether she went, who went along, whether it helped. Her words stay with her own organisation. */
export type ReferralFeedback = {
  readonly id: ReferralFeedbackId
  readonly caseId: CaseId
  readonly referralId: ReferralId
  readonly went: WentAnswer
  readonly helped: HelpedAnswer | undefined
  readonly accompaniedBy: string
  readonly words: string
  readonly saidOn: PlainDate
  readonly by: UserId
  readonly at: string
}

export type ReferralFeedbackEvent = {
  readonly kind: 'ReferralFeedbackGiven'
  readonly feedbackId: ReferralFeedbackId
} & Omit<ReferralFeedback, 'id'>

/**
 * Writes down how it went, as often as she tells. Whether it helped is asked of whoever went.
 * Source: feedback to the sender (services 9.2); satisfaction of children (case management 2.6, 18-h).
 */
export function decideFeedback(
  command: Omit<ReferralFeedback, 'id' | 'caseId' | 'by' | 'at'> & {
    readonly feedbackId: ReferralFeedbackId
  },
  facts: {
    readonly case: Pick<Case, 'id' | 'state'>
    readonly referral: Pick<Referral, 'sentAt'>
    readonly zone: TimeZone
    readonly by: UserId
    readonly at: Instant
  },
): Result<ReferralFeedbackEvent, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  const { zone, at } = facts
  const sentOn = localDay(facts.referral.sentAt as Instant, zone)
  if (command.saidOn > localDay(at, zone) || command.saidOn < sentOn)
    return refuse(problem('service.day', { fields: [{ pointer: '/saidOn', reason: 'future' }] }))
  if ((command.went === 'went') !== (command.helped !== undefined))
    return refuse(
      problem('referral.feedback-incomplete', { fields: [{ pointer: '/helped', reason: 'required' }] }),
    )
  return accept({
    kind: 'ReferralFeedbackGiven',
    ...command,
    caseId: facts.case.id,
    by: facts.by,
    at: facts.at,
  })
}

export function evolveFeedback(
  before: ReferralFeedback | undefined,
  event: ReferralFeedbackEvent,
): ReferralFeedback {
  if (before !== undefined) throw new Error('what she said is written once')
  const { kind: _kind, feedbackId, ...feedback } = event
  return { ...feedback, id: feedbackId }
}
