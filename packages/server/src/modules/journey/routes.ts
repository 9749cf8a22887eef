import {
  readJourney,
  withdrawLeg,
  withdrawStay,
  writeLeaving,
  writeLeg,
  writeStay,
} from '@amparo/contract/api/journey/journey'
import { defineRead, defineRoute } from '../../http/route.ts'
import {
  withdrawLegCommand,
  withdrawStayCommand,
  writeLeavingCommand,
  writeLegCommand,
  writeStayCommand,
} from './commands.ts'
import { journeyAnswer, loadJourney } from './queries.ts'

const reading = { who: 'case', section: 'journey', capability: 'read' } as const
const writing = { who: 'case', section: 'journey', capability: 'contribute' } as const

export const readJourneyRoute = defineRead({
  operation: readJourney,
  access: reading,
  load: loadJourney,
  answer: journeyAnswer,
})

export const writeLegRoute = defineRoute({ operation: writeLeg, access: writing, handle: writeLegCommand })

export const withdrawLegRoute = defineRoute({
  operation: withdrawLeg,
  access: writing,
  handle: withdrawLegCommand,
})

export const writeStayRoute = defineRoute({ operation: writeStay, access: writing, handle: writeStayCommand })

export const withdrawStayRoute = defineRoute({
  operation: withdrawStay,
  access: writing,
  handle: withdrawStayCommand,
})

export const writeLeavingRoute = defineRoute({
  operation: writeLeaving,
  access: writing,
  handle: writeLeavingCommand,
})
