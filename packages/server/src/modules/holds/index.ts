import type { Route } from '../../http/route.ts'
import { holdCaseRoute, resumeCaseRoute, showHoldRoute } from './routes.ts'

export const holdRoutes: readonly Route[] = [showHoldRoute, holdCaseRoute, resumeCaseRoute]
