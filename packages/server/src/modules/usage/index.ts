import { showUsage } from '@amparo/contract/api/usage/usage'
import { defineRoute, type Route } from '../../http/route.ts'
import { usage } from './queries.ts'

const showUsageRoute = defineRoute({
  operation: showUsage,
  access: { who: 'roles', roles: ['manager', 'administrator'] },
  handle: usage,
})

export const usageRoutes: readonly Route[] = [showUsageRoute]
