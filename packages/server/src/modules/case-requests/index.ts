import type { Route } from '../../http/route.ts'
import * as routes from './routes.ts'

export { answerByAssignment, answerByTransfer } from './answers.ts'
export { endCaseRequests } from './ending.ts'
export { insertCaseRequest } from './store.ts'

export const caseRequestRoutes: readonly Route[] = Object.values(routes)
