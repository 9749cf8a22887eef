import type { Route } from '../../http/route.ts'
import {
  actOnIncidentRoute,
  chooseCareRoute,
  listFormerIncidentsRoute,
  listIncidentsRoute,
  moveReportRoute,
  recordIncidentRoute,
  withdrawIncidentRoute,
} from './routes.ts'

export { recordIncidentCommand } from './commands.ts'
export { listIncidentsToChoose } from './store.ts'

export const incidentRoutes: readonly Route[] = [
  listIncidentsRoute,
  listFormerIncidentsRoute,
  recordIncidentRoute,
  actOnIncidentRoute,
  chooseCareRoute,
  moveReportRoute,
  withdrawIncidentRoute,
]
