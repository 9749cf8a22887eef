import type { Route } from '../../http/route.ts'
import { listCasesRoute, openCaseRoute, registerChildRoute } from './routes.ts'

export { saveRegistration } from './commands.ts'
export { applyCaseEvents, moveCase } from './move-case.ts'
export { findCaseState, findOrganisationPlace, lockCaseState as lockCase, updateCaseFace } from './store.ts'

export const caseRoutes: readonly Route[] = [registerChildRoute, listCasesRoute, openCaseRoute]
