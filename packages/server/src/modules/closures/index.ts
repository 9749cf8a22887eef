import type { Route } from '../../http/route.ts'
import {
  approveClosureRoute,
  askClosureChangesRoute,
  requestClosureRoute,
  showClosureRoute,
} from './routes.ts'

export const closureRoutes: readonly Route[] = [
  showClosureRoute,
  requestClosureRoute,
  approveClosureRoute,
  askClosureChangesRoute,
]
