import { listAlerts, seeAlerts } from '@amparo/contract/api/alerts/alerts'
import { defineRoute } from '../../http/route.ts'
import { seeAlertsCommand } from './commands.ts'
import { alertList } from './queries.ts'

/** Both start from the reader's own cases, her teams or what is asked of her, and know of nothing else. */
export const listAlertsRoute = defineRoute({
  operation: listAlerts,
  access: { who: 'signed-in' },
  handle: alertList,
})

export const seeAlertsRoute = defineRoute({
  operation: seeAlerts,
  access: { who: 'signed-in' },
  handle: seeAlertsCommand,
})
