import { listReviews, recordReview } from '@amparo/contract/api/reviews/reviews'
import { defineRoute } from '../../http/route.ts'
import { recordReviewCommand } from './commands.ts'
import { reviewList } from './queries.ts'

export const listReviewsRoute = defineRoute({
  operation: listReviews,
  access: { who: 'case', section: 'plan', capability: 'read' },
  handle: reviewList,
})

export const recordReviewRoute = defineRoute({
  operation: recordReview,
  access: { who: 'case', section: 'plan', capability: 'contribute' },
  handle: recordReviewCommand,
})
