import type { listCustodyReviews } from '@amparo/contract/api/custody-reviews/custody-reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askFormer, askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadCustodyReviews(scope: ReadScope, { caseId }: InputOf<typeof listCustodyReviews>) {
  return {
    rows: askWritten(scope, 'custody_reviews', caseId),
    former: askFormer(scope, 'custody_reviews', caseId),
  }
}

type Rows = readonly WrittenListRow<ContentOf['custody_reviews']>[]

export function custodyReviewList(
  context: ReadContext,
  input: InputOf<typeof listCustodyReviews>,
  { rows, former }: { readonly rows: Rows; readonly former: Rows },
) {
  context.touch('case', [input.caseId], ['journey'])
  return accept({ items: rows.map(presentWritten), former: former.map(presentWritten) })
}
