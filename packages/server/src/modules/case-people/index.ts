import type { Route } from '../../http/route.ts'
import {
  addPersonRoute,
  changeHolderRoute,
  editPersonRoute,
  listTakenOffRoute,
  putPersonBackRoute,
  takePersonOffRoute,
} from './routes.ts'

export { stateFirstBirths } from './first-births.ts'
export { workWithBirth } from './commands.ts'
export { personColumns } from './person-columns.ts'
export { personKind } from './person-kind.ts'
export {
  findPersonBeside,
  offCaseColumns,
  replaceNames,
  replacePhones,
  updateCasePlace,
  updatePerson,
} from './store.ts'

export const casePeopleRoutes: readonly Route[] = [
  editPersonRoute,
  addPersonRoute,
  takePersonOffRoute,
  listTakenOffRoute,
  putPersonBackRoute,
  changeHolderRoute,
]
