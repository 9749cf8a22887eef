import { listScreenings, lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import { defineRoute } from '../../http/route.ts'
import { lookAtScreeningCommand } from './commands.ts'
import { screeningList } from './queries.ts'

export const listScreeningsRoute = defineRoute({
  operation: listScreenings,
  access: { who: 'case', section: 'sealed-incidents', capability: 'read' },
  handle: screeningList,
})

export const lookAtScreeningRoute = defineRoute({
  operation: lookAtScreening,
  access: { who: 'case', section: 'sealed-incidents', capability: 'contribute' },
  handle: lookAtScreeningCommand,
})
