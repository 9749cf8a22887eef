import type { Route } from '../../http/route.ts'
import {
  correctIntakeRoute,
  listIntakesRoute,
  recordIntakeRoute,
  registerFromIntakeRoute,
  screenIntakeRoute,
  showIntakeRoute,
  withdrawIntakeRoute,
} from './routes.ts'

export { forgetIntakes } from './forget.ts'
export { intakesOfToday } from './queries.ts'

export const intakeRoutes: readonly Route[] = [
  listIntakesRoute,
  showIntakeRoute,
  recordIntakeRoute,
  correctIntakeRoute,
  screenIntakeRoute,
  registerFromIntakeRoute,
  withdrawIntakeRoute,
]
