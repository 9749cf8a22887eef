import type { Route } from '../../http/route.ts'
import { endMissingRoute, listMissingRoute, reportMissingRoute, takeMissingStepRoute } from './routes.ts'

export const missingRoutes: readonly Route[] = [
  listMissingRoute,
  reportMissingRoute,
  takeMissingStepRoute,
  endMissingRoute,
]
