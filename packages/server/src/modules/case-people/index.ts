import type { Route } from '../../http/route.ts'
import { addPersonRoute, changeHolderRoute, editPersonRoute } from './routes.ts'

export { personKind } from './person-kind.ts'

export const casePeopleRoutes: readonly Route[] = [editPersonRoute, addPersonRoute, changeHolderRoute]
