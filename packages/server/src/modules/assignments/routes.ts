import {
  acceptAssignment,
  assignCase,
  giveBackAssignment,
  myAssignments,
  recordWish,
  showAssignment,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import {
  declareConflict,
  endConflict,
  saveOwnWork,
  showOwnWork,
} from '@amparo/contract/api/assignments/own-work'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import {
  acceptAssignmentCommand,
  assignCaseCommand,
  giveBackAssignmentCommand,
  recordWishCommand,
  withdrawAssignmentCommand,
} from './commands.ts'
import { declareConflictCommand, endConflictCommand, ownWorkView, saveOwnWorkCommand } from './own-work.ts'
import { assignmentView, myAssignmentList } from './queries.ts'

const assigning: readonly Role[] = ['supervisor', 'manager']
/** Who may have a case in charge. */
const workers: readonly Role[] = ['caseworker', 'supervisor']

export const showAssignmentRoute = defineRoute({
  operation: showAssignment,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: assignmentView,
})
export const assignCaseRoute = defineRoute({
  operation: assignCase,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: assigning },
  handle: assignCaseCommand,
})
/** Before it is hers she has only what she was given to look at; the rule lets nobody answer but her. */
export const acceptAssignmentRoute = defineRoute({
  operation: acceptAssignment,
  access: { who: 'case', section: 'summary', capability: 'read', roles: workers },
  handle: acceptAssignmentCommand,
})
export const giveBackAssignmentRoute = defineRoute({
  operation: giveBackAssignment,
  access: { who: 'case', section: 'summary', capability: 'read', roles: workers },
  handle: giveBackAssignmentCommand,
})
export const withdrawAssignmentRoute = defineRoute({
  operation: withdrawAssignment,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: assigning },
  handle: withdrawAssignmentCommand,
})
export const myAssignmentsRoute = defineRoute({
  operation: myAssignments,
  access: { who: 'roles', roles: workers },
  handle: myAssignmentList,
})
export const recordWishRoute = defineRoute({
  operation: recordWish,
  access: { who: 'case', section: 'course', capability: 'contribute' },
  handle: recordWishCommand,
})
export const showOwnWorkRoute = defineRoute({
  operation: showOwnWork,
  access: { who: 'roles', roles: workers },
  handle: ownWorkView,
})
export const saveOwnWorkRoute = defineRoute({
  operation: saveOwnWork,
  access: { who: 'roles', roles: workers },
  handle: saveOwnWorkCommand,
})
export const declareConflictRoute = defineRoute({
  operation: declareConflict,
  access: { who: 'roles', roles: workers },
  handle: declareConflictCommand,
})
export const endConflictRoute = defineRoute({
  operation: endConflict,
  access: { who: 'roles', roles: workers },
  handle: endConflictCommand,
})
