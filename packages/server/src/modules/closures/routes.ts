import {
  approveClosure,
  askClosureChanges,
  requestClosure,
  showClosure,
} from '@amparo/contract/api/closures/closures'
import { reopenCase, showReopening } from '@amparo/contract/api/closures/reopening'
import { defineRoute } from '../../http/route.ts'
import { approveClosureCommand, askClosureChangesCommand, requestClosureCommand } from './commands.ts'
import { closureView } from './queries.ts'
import { reopenCaseCommand, reopeningView } from './reopen.ts'

export const showClosureRoute = defineRoute({
  operation: showClosure,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: closureView,
})

export const requestClosureRoute = defineRoute({
  operation: requestClosure,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: requestClosureCommand,
})

export const approveClosureRoute = defineRoute({
  operation: approveClosure,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: approveClosureCommand,
})

export const askClosureChangesRoute = defineRoute({
  operation: askClosureChanges,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: askClosureChangesCommand,
})

export const showReopeningRoute = defineRoute({
  operation: showReopening,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: reopeningView,
})

export const reopenCaseRoute = defineRoute({
  operation: reopenCase,
  access: {
    who: 'case',
    section: 'course',
    capability: 'contribute',
    roles: ['caseworker', 'supervisor', 'manager'],
  },
  handle: reopenCaseCommand,
})
