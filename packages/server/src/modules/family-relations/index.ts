import type { Route } from '../../http/route.ts'
import { claimRelationRoute, findRelationRoute, listRelationsRoute } from './routes.ts'

export { carryRelations } from './carry-relations.ts'
export { listPeopleOf } from './store.ts'

export const familyRelationRoutes: readonly Route[] = [
  listRelationsRoute,
  claimRelationRoute,
  findRelationRoute,
]
