import type { Route } from '../../http/route.ts'
import { listCustodyReviewsRoute, withdrawCustodyReviewRoute, writeCustodyReviewRoute } from './routes.ts'

export const custodyReviewRoutes: readonly Route[] = [
  listCustodyReviewsRoute,
  writeCustodyReviewRoute,
  withdrawCustodyReviewRoute,
]
