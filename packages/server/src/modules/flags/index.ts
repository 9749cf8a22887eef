import type { Route } from '../../http/route.ts'
import { listFlagsRoute, myFlagsRoute, removeFlagRoute, setFlagRoute } from './routes.ts'

export { setFlagCommand } from './commands.ts'

export const flagRoutes: readonly Route[] = [listFlagsRoute, myFlagsRoute, setFlagRoute, removeFlagRoute]
