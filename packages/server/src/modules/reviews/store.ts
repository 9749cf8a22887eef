import type { PlanReview } from '@amparo/domain/plan/plan-review'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ReviewRow = {
  readonly id: string
  readonly case_id: string
  readonly plan_id: string
  readonly reviewed_on: string
  readonly fit: PlanReview['fit']
  readonly child_answer: PlanReview['child']['answer']
  readonly child_words: string
  readonly caregiver_answer: PlanReview['caregiver']['answer']
  readonly caregiver_words: string
  readonly changes: string
  readonly decision: PlanReview['decision']
  readonly reason: string
  readonly recorded_by: string
  readonly recorded_at: string
}

export function reviewRow(review: PlanReview): ReviewRow {
  return {
    id: review.id,
    case_id: review.caseId,
    plan_id: review.planId,
    reviewed_on: review.reviewedOn,
    fit: review.fit,
    child_answer: review.child.answer,
    child_words: review.child.words,
    caregiver_answer: review.caregiver.answer,
    caregiver_words: review.caregiver.words,
    changes: review.changes,
    decision: review.decision,
    reason: review.reason,
    recorded_by: review.by,
    recorded_at: review.at,
  }
}

export async function insertReview(tx: WriteTx, review: PlanReview): Promise<void> {
  await tx.sql`insert into amparo.plan_reviews ${tx.sql(reviewRow(review))}`
}

/** The days on which this plan was reviewed; whoever asks holds the lock of the case. */
export async function listReviewedDays({ sql }: ReadScope, planId: string): Promise<string[]> {
  const rows = await sql<{ reviewed_on: string }[]>`
    select reviewed_on from amparo.plan_reviews where plan_id = ${planId}`
  return rows.map((row) => row.reviewed_on)
}

export type ReviewListRow = ReviewRow & { readonly name: string | null }

export async function listReviewRows(
  { sql }: ReadScope,
  caseId: string,
  page: {
    readonly after: { readonly day: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ReviewListRow[]> {
  return sql<ReviewListRow[]>`
    select v.*, u.display_name as name from amparo.plan_reviews v
    left join amparo.users u on u.id = v.recorded_by
    where v.case_id = ${caseId}
      ${page.after ? sql`and (v.reviewed_on, v.id) < (${page.after.day}::date, ${page.after.id}::uuid)` : sql``}
    order by v.reviewed_on desc, v.id desc limit ${page.limit}`
}
