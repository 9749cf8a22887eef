import type { Route } from '../../http/route.ts'
import {
  approveRiskRoute,
  askRiskChangesRoute,
  decideRiskRoute,
  proposeRiskRoute,
  showRiskRoute,
} from './routes.ts'

export { decideRiskCommand, proposeRiskCommand } from './commands.ts'

export const riskRoutes: readonly Route[] = [
  showRiskRoute,
  proposeRiskRoute,
  decideRiskRoute,
  approveRiskRoute,
  askRiskChangesRoute,
]
