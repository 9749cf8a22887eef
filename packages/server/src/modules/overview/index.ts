import { showOverview } from '@amparo/contract/api/overview/overview'
import { defineRoute, type Route } from '../../http/route.ts'
import { overview } from './queries.ts'

const showOverviewRoute = defineRoute({
  operation: showOverview,
  access: { who: 'signed-in' },
  handle: overview,
})

export const overviewRoutes: readonly Route[] = [showOverviewRoute]
