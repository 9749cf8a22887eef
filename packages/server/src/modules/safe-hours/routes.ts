import { listSafeHours, withdrawSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { defineRead, defineRoute } from '../../http/route.ts'
import { withdrawSafeHoursCommand, writeSafeHoursCommand } from './commands.ts'
import { loadSafeHours, safeHoursList } from './queries.ts'

export const listSafeHoursRoute = defineRead({
  operation: listSafeHours,
  access: { who: 'case', section: 'people', capability: 'read' },
  load: loadSafeHours,
  answer: safeHoursList,
})

export const writeSafeHoursRoute = defineRoute({
  operation: writeSafeHours,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: writeSafeHoursCommand,
})

export const withdrawSafeHoursRoute = defineRoute({
  operation: withdrawSafeHours,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: withdrawSafeHoursCommand,
})
