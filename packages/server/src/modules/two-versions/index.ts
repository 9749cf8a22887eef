import type { Route } from '../../http/route.ts'
import { chooseVersionRoute, listTwoVersionsRoute } from './routes.ts'

export const twoVersionsRoutes: readonly Route[] = [listTwoVersionsRoute, chooseVersionRoute]
