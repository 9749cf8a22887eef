import type { Route } from '../../http/route.ts'
import {
  approveClosureRoute,
  askClosureChangesRoute,
  reopenCaseRoute,
  requestClosureRoute,
  showClosureRoute,
  showReopeningRoute,
} from './routes.ts'

export { listCaseWorkers } from './reopening-store.ts'

export const closureRoutes: readonly Route[] = [
  showClosureRoute,
  requestClosureRoute,
  approveClosureRoute,
  askClosureChangesRoute,
  showReopeningRoute,
  reopenCaseRoute,
]
