import type { Route } from '../../http/route.ts'
import { addPersonRoute, changeHolderRoute, editPersonRoute } from './routes.ts'

export { personColumns } from './person-columns.ts'
export { personKind } from './person-kind.ts'
export { replaceNames, updateCasePlace, updatePerson } from './store.ts'

export const casePeopleRoutes: readonly Route[] = [editPersonRoute, addPersonRoute, changeHolderRoute]
