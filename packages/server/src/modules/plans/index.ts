import type { Route } from '../../http/route.ts'
import {
  addActionRoute,
  approvePlanRoute,
  askPlanChangesRoute,
  endActionRoute,
  findPlanRoute,
  startPlanRoute,
  submitPlanRoute,
  writeActionRoute,
  writePlanRoute,
} from './routes.ts'

export { planActionKind, planKind } from './plan-kinds.ts'
export { addActionCommand, endActionCommand, writeActionCommand, writePlanCommand } from './commands.ts'
export { findActionRow, findPlanRow, listActionRows } from './store.ts'

export const planRoutes: readonly Route[] = [
  findPlanRoute,
  startPlanRoute,
  writePlanRoute,
  addActionRoute,
  writeActionRoute,
  endActionRoute,
  submitPlanRoute,
  approvePlanRoute,
  askPlanChangesRoute,
]
