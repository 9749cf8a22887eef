import type { Route } from '../../http/route.ts'
import { listCasesRoute, openCaseRoute, registerChildRoute } from './routes.ts'

export { moveCase } from './move-case.ts'
export { findCaseState } from './store.ts'

export const caseRoutes: readonly Route[] = [registerChildRoute, listCasesRoute, openCaseRoute]
