import type { Route } from '../../http/route.ts'
import {
  approveRiskRoute,
  askRiskChangesRoute,
  decideRiskRoute,
  proposeRiskRoute,
  showRiskRoute,
} from './routes.ts'

export { decideRiskCommand, proposeLevel } from './commands.ts'
export { proposeForDanger } from './propose-for-danger.ts'

export const riskRoutes: readonly Route[] = [
  showRiskRoute,
  proposeRiskRoute,
  decideRiskRoute,
  approveRiskRoute,
  askRiskChangesRoute,
]
