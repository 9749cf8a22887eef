import type { Route } from '../../http/route.ts'
import { listCasesRoute, openCaseRoute, registerChildRoute } from './routes.ts'

export { registerChildCommand, saveRegistration } from './commands.ts'
export { personFact } from './registration-facts.ts'
export {
  casePersonRow,
  matchKeyRows,
  nameRows,
  personRow,
  type MatchKeyRow,
  type PersonNameRow,
  type PersonRow,
} from './registration-rows.ts'
export { applyCaseEvents, moveCase } from './move-case.ts'
export {
  findCaseState,
  findOrganisationPlace,
  lockCaseInZone,
  lockCaseState as lockCase,
  updateCaseFace,
} from './store.ts'

export const caseRoutes: readonly Route[] = [registerChildRoute, listCasesRoute, openCaseRoute]
