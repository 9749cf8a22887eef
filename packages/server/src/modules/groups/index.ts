import type { Route } from '../../http/route.ts'
import {
  groupChoicesRoute,
  joinGroupRoute,
  leaveGroupRoute,
  listGroupsRoute,
  nameHeadRoute,
} from './routes.ts'

export { isTravelGroupOf } from './store.ts'

export { carrySiblings } from './carry-siblings.ts'

export const groupRoutes: readonly Route[] = [
  listGroupsRoute,
  groupChoicesRoute,
  joinGroupRoute,
  leaveGroupRoute,
  nameHeadRoute,
]
