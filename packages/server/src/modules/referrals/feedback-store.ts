import type { ReferralFeedback } from '@amparo/domain/referral/feedback'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export function feedbackRow(feedback: ReferralFeedback) {
  return {
    id: feedback.id as string,
    case_id: feedback.caseId as string,
    referral_id: feedback.referralId as string,
    went: feedback.went,
    helped: feedback.helped ?? null,
    accompanied_by: feedback.accompaniedBy,
    words: feedback.words,
    said_on: feedback.saidOn as string,
    recorded_by: feedback.by as string,
    recorded_at: feedback.at,
  }
}

export async function insertFeedback(tx: WriteTx, feedback: ReferralFeedback): Promise<void> {
  await tx.sql`insert into amparo.referral_feedback ${tx.sql(feedbackRow(feedback))}`
}

export async function isFeedbackKnown({ sql }: ReadScope, id: string): Promise<boolean> {
  return (await sql`select 1 from amparo.referral_feedback where id = ${id}`).length > 0
}

export async function findSending({ sql }: ReadScope, caseId: string, referralId: string) {
  const [row] = await sql<{ sent_at: string }[]>`
    select sent_at from amparo.referrals where id = ${referralId} and case_id = ${caseId}`
  return row
}

type FeedbackRow = ReturnType<typeof feedbackRow> & { readonly name: string | null }

export async function listFeedbackRows({ sql }: ReadScope, caseId: string): Promise<FeedbackRow[]> {
  return sql<FeedbackRow[]>`
    select f.*, u.display_name as name from amparo.referral_feedback f
    left join amparo.users u on u.id = f.recorded_by
    where f.case_id = ${caseId} order by f.recorded_at desc, f.id desc limit 500`
}
