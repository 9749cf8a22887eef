import type {
  withdrawCustodyReview,
  writeCustodyReview,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkCustodyReview } from '@amparo/domain/journey/custody-review'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { custodyReviews, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { findStay } from '../journey/index.ts'

export async function writeCustodyReviewCommand(
  context: OperationContext,
  input: InputOf<typeof writeCustodyReview>,
) {
  const today = await todayOf(context)
  const { caseId, reviewId } = input
  const fields = {
    ...input.fields,
    on: input.fields.on as PlainDate,
    nextOn: input.fields.nextOn as PlainDate,
  }
  return writeRecord(context, custodyReviews, { ...input, id: reviewId, fields }, async () =>
    checkCustodyReview(fields, { today, stay: await findStay(context.tx, caseId, fields.stayId) }),
  )
}

export function withdrawCustodyReviewCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawCustodyReview>,
) {
  return withdrawRecord(context, custodyReviews, { ...input, id: input.reviewId })
}
