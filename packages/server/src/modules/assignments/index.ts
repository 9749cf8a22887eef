import type { Route } from '../../http/route.ts'
import {
  acceptAssignmentRoute,
  assignCaseRoute,
  declareConflictRoute,
  endConflictRoute,
  giveBackAssignmentRoute,
  myAssignmentsRoute,
  recordWishRoute,
  saveOwnWorkRoute,
  showAssignmentRoute,
  showOwnWorkRoute,
  withdrawAssignmentRoute,
} from './routes.ts'

export { candidateOf, findWorker, listWorkers } from './candidates-store.ts'
export { endWorkOf, withdrawOffersTo } from './ending.ts'

export const assignmentRoutes: readonly Route[] = [
  showAssignmentRoute,
  assignCaseRoute,
  acceptAssignmentRoute,
  giveBackAssignmentRoute,
  withdrawAssignmentRoute,
  myAssignmentsRoute,
  recordWishRoute,
  showOwnWorkRoute,
  saveOwnWorkRoute,
  declareConflictRoute,
  endConflictRoute,
]
