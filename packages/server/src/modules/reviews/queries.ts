import type { listReviews } from '@amparo/contract/api/reviews/reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { listReviewRows } from './store.ts'

const usualPage = 20

export async function reviewList(context: OperationContext, input: InputOf<typeof listReviews>) {
  const start = startOfPage(input.cursor, { day: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listReviewRows(context.tx, input.caseId, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.reviewed_on, last.id])
  context.touch('case', [input.caseId], ['plan'])
  return accept({
    items: page.map((row) => ({
      id: row.id,
      reviewedOn: row.reviewed_on,
      fit: row.fit,
      child: { answer: row.child_answer, words: row.child_words },
      caregiver: { answer: row.caregiver_answer, words: row.caregiver_words },
      changes: row.changes,
      decision: row.decision,
      reason: row.reason,
      by: row.name,
      recordedAt: row.recorded_at,
    })),
    next,
  })
}
