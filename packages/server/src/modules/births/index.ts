import type { Route } from '../../http/route.ts'
import {
  chooseBirthRoute,
  findAgeRoute,
  personBirthRoutes,
  readBirthRoute,
  stateBirthRoute,
  withdrawBirthRoute,
} from './routes.ts'

export { loadBirthFile } from './birth-file.ts'
export { loadBirthsElsewhere } from './elsewhere.ts'
export { carryBirths, carryBirthsOfPeople, carryBirthsToOwnCase } from './carry-births.ts'

export const birthRoutes: readonly Route[] = [
  readBirthRoute,
  stateBirthRoute,
  withdrawBirthRoute,
  chooseBirthRoute,
  findAgeRoute,
  ...personBirthRoutes,
]
