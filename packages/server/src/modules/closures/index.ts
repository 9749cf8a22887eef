import type { Route } from '../../http/route.ts'
import {
  approveClosureRoute,
  askClosureChangesRoute,
  reopenCaseRoute,
  requestClosureRoute,
  showClosureRoute,
  showReopeningRoute,
} from './routes.ts'

export { getClosedFacts, listCaseWorkers } from './reopening-store.ts'

export const closureRoutes: readonly Route[] = [
  showClosureRoute,
  requestClosureRoute,
  approveClosureRoute,
  askClosureChangesRoute,
  showReopeningRoute,
  reopenCaseRoute,
]
