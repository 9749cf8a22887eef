import type { Route } from '../../http/route.ts'
import { listReviewsRoute, recordReviewRoute } from './routes.ts'

export const reviewRoutes: readonly Route[] = [listReviewsRoute, recordReviewRoute]
