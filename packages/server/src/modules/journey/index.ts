import type { Route } from '../../http/route.ts'
import {
  readJourneyRoute,
  withdrawLegRoute,
  withdrawStayRoute,
  writeLeavingRoute,
  writeLegRoute,
  writeStayRoute,
} from './routes.ts'

export { presentWritten } from './present-written.ts'
export { askWritten, writtenRow, type ContentOf, type WrittenListRow } from './store.ts'
export { debts, leaving, legs, stays, withdrawRecord, writeRecord, writtenFact } from './write-record.ts'

export const journeyRoutes: readonly Route[] = [
  readJourneyRoute,
  writeLegRoute,
  withdrawLegRoute,
  writeStayRoute,
  withdrawStayRoute,
  writeLeavingRoute,
]
