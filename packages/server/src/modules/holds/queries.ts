import type { showHold } from '@amparo/contract/api/holds/holds'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { reviewDays } from './review-days.ts'
import { listHoldRows } from './store.ts'

export async function holdView(context: OperationContext, input: InputOf<typeof showHold>) {
  const state = await findCaseState(context.tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [rows, days] = await Promise.all([listHoldRows(context.tx, input.caseId), reviewDays(context, state)])
  context.touch('case', [input.caseId], ['course'])
  return accept({
    reviewFrom: days.first as string,
    reviewUntil: days.last as string,
    basis: days.basis as string,
    items: rows.map((row) => ({
      id: row.id,
      reason: row.reason,
      explanation: row.explanation,
      reviewOn: row.review_on,
      heldBy: row.held_name,
      heldAt: row.held_at,
      resumedBy: row.resumed_name,
      resumedAt: row.resumed_at,
      because: row.because,
    })),
  })
}
