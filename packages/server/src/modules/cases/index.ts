import type { Route } from '../../http/route.ts'
import { countCasesRoute, listCasesRoute, listFilterChoicesRoute, openCaseRoute } from './routes.ts'

export { drawCode, saveRegistration } from './commands.ts'
export { findFirstCase, listCasesOfChild, lockCasesOfChild } from './cases-of-child.ts'
export { askedOfCase, whereFilter, withinOf } from './filter-store.ts'
export { personFact } from './registration-facts.ts'
export {
  casePersonRow,
  matchKeyRows,
  nameRows,
  personRow,
  phonesRows,
  type MatchKeyRow,
  type PersonNameRow,
  type PersonPhonesRow,
  type PersonRow,
} from './registration-rows.ts'
export { listKnownPeople } from './known-people.ts'
export { applyCaseEvents, caseFacts, moveCase } from './move-case.ts'
export {
  findCaseState,
  findLastSearch,
  findOrganisationPlace,
  isCaseKnown,
  lockCaseInZone,
  lockCaseState as lockCase,
  phonesOf,
  updateCaseFace,
} from './store.ts'

export const caseRoutes: readonly Route[] = [
  listCasesRoute,
  countCasesRoute,
  listFilterChoicesRoute,
  openCaseRoute,
]
