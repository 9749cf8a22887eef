import {
  askForCase,
  declineRequest,
  hearRequest,
  myRequests,
  receivedRequests,
  withdrawRequest,
} from '@amparo/contract/api/case-requests/case-requests'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import {
  askForCaseCommand,
  declineRequestCommand,
  hearRequestCommand,
  withdrawRequestCommand,
} from './commands.ts'
import { myRequestList, receivedRequestList } from './queries.ts'

/** Who can have a case in charge can ask for one. */
const askers: readonly Role[] = ['caseworker', 'supervisor']
/** Whoever has the case in charge is heard, whoever supervises it decides; which of them, the rule says. */
const receivers: readonly Role[] = ['caseworker', 'supervisor', 'manager']

export const askForCaseRoute = defineRoute({
  operation: askForCase,
  access: { who: 'roles', roles: askers },
  limit: { most: 30, minutes: 60 },
  handle: askForCaseCommand,
})
export const withdrawRequestRoute = defineRoute({
  operation: withdrawRequest,
  access: { who: 'roles', roles: askers },
  handle: withdrawRequestCommand,
})
export const hearRequestRoute = defineRoute({
  operation: hearRequest,
  access: { who: 'roles', roles: receivers },
  handle: hearRequestCommand,
})
export const declineRequestRoute = defineRoute({
  operation: declineRequest,
  access: { who: 'roles', roles: ['supervisor', 'manager'] },
  handle: declineRequestCommand,
})
export const myRequestsRoute = defineRoute({
  operation: myRequests,
  access: { who: 'roles', roles: askers },
  handle: myRequestList,
})
export const receivedRequestsRoute = defineRoute({
  operation: receivedRequests,
  access: { who: 'roles', roles: receivers },
  handle: receivedRequestList,
})
