import type { Route } from '../../http/route.ts'
import { endMissingRoute, listMissingRoute, reportMissingRoute, takeMissingStepRoute } from './routes.ts'

export { findMissingSince } from './store.ts'

export const missingRoutes: readonly Route[] = [
  listMissingRoute,
  reportMissingRoute,
  takeMissingStepRoute,
  endMissingRoute,
]
