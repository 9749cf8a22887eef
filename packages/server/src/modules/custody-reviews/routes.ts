import {
  listCustodyReviews,
  withdrawCustodyReview,
  writeCustodyReview,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import { defineRead, defineRoute } from '../../http/route.ts'
import { withdrawCustodyReviewCommand, writeCustodyReviewCommand } from './commands.ts'
import { custodyReviewList, loadCustodyReviews } from './queries.ts'

const reading = { who: 'case', section: 'journey', capability: 'read' } as const
const writing = { who: 'case', section: 'journey', capability: 'contribute' } as const

export const listCustodyReviewsRoute = defineRead({
  operation: listCustodyReviews,
  access: reading,
  load: loadCustodyReviews,
  answer: custodyReviewList,
})

export const writeCustodyReviewRoute = defineRoute({
  operation: writeCustodyReview,
  access: writing,
  handle: writeCustodyReviewCommand,
})

export const withdrawCustodyReviewRoute = defineRoute({
  operation: withdrawCustodyReview,
  access: writing,
  handle: withdrawCustodyReviewCommand,
})
