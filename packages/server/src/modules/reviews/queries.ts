import type { listReviews } from '@amparo/contract/api/reviews/reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import type { OperationContext } from '../../http/route.ts'
import { listReviewRows } from './store.ts'

const usualPage = 20

export async function reviewList(context: OperationContext, input: InputOf<typeof listReviews>) {
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor, ['day', 'id'])
  if (input.cursor !== undefined && !after)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] }))
  const limit = input.limit ?? usualPage
  const rows = await listReviewRows(context.tx, input.caseId, {
    after: after && { day: after[0] ?? '', id: after[1] ?? '' },
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
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
    next: rows.length > limit && last ? writeCursor([last.reviewed_on, last.id]) : null,
  })
}
