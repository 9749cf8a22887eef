import type { Route } from '../../http/route.ts'
import {
  actOnIncidentRoute,
  chooseCareRoute,
  listIncidentsRoute,
  moveReportRoute,
  recordIncidentRoute,
  withdrawIncidentRoute,
} from './routes.ts'

export { recordIncidentCommand } from './commands.ts'

export const incidentRoutes: readonly Route[] = [
  listIncidentsRoute,
  recordIncidentRoute,
  actOnIncidentRoute,
  chooseCareRoute,
  moveReportRoute,
  withdrawIncidentRoute,
]
