import type { Route } from '../../http/route.ts'
import { groupChoicesRoute, joinGroupRoute, leaveGroupRoute, listGroupsRoute } from './routes.ts'

export const groupRoutes: readonly Route[] = [
  listGroupsRoute,
  groupChoicesRoute,
  joinGroupRoute,
  leaveGroupRoute,
]
