import {
  actOnIncident,
  chooseCare,
  listFormerIncidents,
  listIncidents,
  moveReport,
  recordIncident,
  withdrawIncident,
} from '@amparo/contract/api/incidents/incidents'
import { defineRoute } from '../../http/route.ts'
import {
  actOnIncidentCommand,
  chooseCareCommand,
  moveReportCommand,
  recordIncidentCommand,
  withdrawIncidentCommand,
} from './commands.ts'
import { formerIncidents, incidentList } from './queries.ts'

/** Of what is sealed the row policies show only what the reader may read: the operation asks for the open part. */
const writes = { who: 'case', section: 'incidents', capability: 'contribute' } as const

export const listIncidentsRoute = defineRoute({
  operation: listIncidents,
  access: { who: 'case', section: 'incidents', capability: 'read' },
  handle: incidentList,
})

/** The row policies show single ones, and only to whom they were given; the section itself may be hers or not. */
export const listFormerIncidentsRoute = defineRoute({
  operation: listFormerIncidents,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: formerIncidents,
})

export const recordIncidentRoute = defineRoute({
  operation: recordIncident,
  access: writes,
  handle: recordIncidentCommand,
})

export const actOnIncidentRoute = defineRoute({
  operation: actOnIncident,
  access: writes,
  handle: actOnIncidentCommand,
})

export const chooseCareRoute = defineRoute({
  operation: chooseCare,
  access: writes,
  handle: chooseCareCommand,
})

export const moveReportRoute = defineRoute({
  operation: moveReport,
  access: writes,
  handle: moveReportCommand,
})

export const withdrawIncidentRoute = defineRoute({
  operation: withdrawIncident,
  access: writes,
  handle: withdrawIncidentCommand,
})
