import type { Route } from '../../http/route.ts'
import {
  readJourneyRoute,
  withdrawLegRoute,
  withdrawStayRoute,
  writeLeavingRoute,
  writeLegRoute,
  writeStayRoute,
} from './routes.ts'

export { findStay } from './store.ts'

export const journeyRoutes: readonly Route[] = [
  readJourneyRoute,
  writeLegRoute,
  withdrawLegRoute,
  writeStayRoute,
  withdrawStayRoute,
  writeLeavingRoute,
]
