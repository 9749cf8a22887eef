import type { Route } from '../../http/route.ts'
import { listSafeHoursRoute, withdrawSafeHoursRoute, writeSafeHoursRoute } from './routes.ts'

export { carrySafeHours } from './carry-safe-hours.ts'

export const safeHoursRoutes: readonly Route[] = [
  listSafeHoursRoute,
  writeSafeHoursRoute,
  withdrawSafeHoursRoute,
]
