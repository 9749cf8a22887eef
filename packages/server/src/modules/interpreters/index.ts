import type { Route } from '../../http/route.ts'
import {
  addInterpreterRoute,
  correctInterpreterRoute,
  listInterpretersRoute,
  recordInterpretingRoute,
  showInterpretersRoute,
  withdrawInterpretingRoute,
} from './routes.ts'

export { judgeHelper } from './commands.ts'
export { helpedByOf, listHelpersOf } from './helped-with.ts'

export const interpreterRoutes: readonly Route[] = [
  listInterpretersRoute,
  addInterpreterRoute,
  correctInterpreterRoute,
  showInterpretersRoute,
  recordInterpretingRoute,
  withdrawInterpretingRoute,
]
