import type { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { instant } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import {
  decideFeedback,
  evolveFeedback,
  type ReferralFeedback,
  type ReferralFeedbackEvent,
} from '@amparo/domain/referral/feedback'
import { zoneOf } from '../../clock/today-of.ts'
import type { ReadScope } from '../../db/transaction.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { findSending, insertFeedback, isFeedbackKnown, listFeedbackRows } from './feedback-store.ts'

/** Only for whoever reads the referrals of the case as a whole: a receiver was given one, and none of what she says of it. */
export async function recordFeedbackCommand(
  context: OperationContext,
  input: InputOf<typeof recordFeedback>,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const [known, sending, zone] = await Promise.all([
    isFeedbackKnown(tx, input.feedbackId),
    findSending(tx, input.caseId, input.referralId),
    zoneOf(context),
  ])
  if (known) return refuse(problem('service.exists'))
  if (!sending) return refuse(problem('record.not-found'))
  const { caseId: _caseId, ...said } = input
  const decided = decideFeedback(
    { ...said, helped: input.helped, saidOn: input.saidOn as PlainDate },
    {
      case: state,
      referral: { sentAt: sending.sent_at },
      zone,
      by: principal.userId,
      at: instant(now),
    },
  )
  if (!decided.ok) return decided
  const feedback = evolveFeedback(undefined, decided.value)
  await insertFeedback(tx, feedback)
  await context.append([feedbackFact(decided.value)])
  context.touch('referral', [feedback.caseId, feedback.referralId, feedback.id], ['referral'])
  return accept({ id: feedback.id, version: 1, outcome: 'applied' as const, conflicts: [] as string[] })
}

export function feedbackFact(event: ReferralFeedbackEvent) {
  return recordFact(
    {
      caseId: event.caseId,
      streamKind: 'referral-feedback',
      streamId: event.feedbackId,
      streamVersion: 1,
      section: 'referral',
    },
    event,
  )
}

export async function feedbackOfCase(scope: ReadScope, caseId: string) {
  const rows = await listFeedbackRows(scope, caseId)
  return rows.map((row) => ({
    id: row.id,
    referralId: row.referral_id,
    went: row.went satisfies ReferralFeedback['went'],
    helped: row.helped,
    accompaniedBy: row.accompanied_by,
    words: row.words,
    saidOn: row.said_on,
    by: row.name,
  }))
}
