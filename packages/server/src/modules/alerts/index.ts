import type { Route } from '../../http/route.ts'
import { listAlertsRoute, seeAlertsRoute } from './routes.ts'

export { countAlerts, findAlerts, findWaiting } from './find-alerts.ts'
export { showAlerts } from './queries.ts'

export const alertRoutes: readonly Route[] = [listAlertsRoute, seeAlertsRoute]
