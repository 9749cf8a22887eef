import type { Route } from '../../http/route.ts'
import {
  readDeathRoute,
  withdrawDeathRoute,
  withdrawFamilyToldRoute,
  writeDeathRoute,
  writeFamilyToldRoute,
} from './routes.ts'

export { deathOfCase } from './store.ts'

export const deathRoutes: readonly Route[] = [
  readDeathRoute,
  writeDeathRoute,
  withdrawDeathRoute,
  writeFamilyToldRoute,
  withdrawFamilyToldRoute,
]
