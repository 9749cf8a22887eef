import type { Route } from '../../http/route.ts'
import {
  countCasesRoute,
  listCasesRoute,
  listFilterChoicesRoute,
  openCaseRoute,
  registerChildRoute,
} from './routes.ts'

export { drawCode, registerChildCommand, saveRegistration } from './commands.ts'
export { askedOfCase, whereFilter, withinOf } from './filter-store.ts'
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
export { applyCaseEvents, caseFacts, moveCase } from './move-case.ts'
export {
  findCaseState,
  findOrganisationPlace,
  isCaseKnown,
  lockCaseInZone,
  lockCaseState as lockCase,
  updateCaseFace,
} from './store.ts'

export const caseRoutes: readonly Route[] = [
  registerChildRoute,
  listCasesRoute,
  countCasesRoute,
  listFilterChoicesRoute,
  openCaseRoute,
]
