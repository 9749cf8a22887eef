import type { Route } from '../../http/route.ts'
import { listRulesRoute } from './routes.ts'

export const ruleRoutes: readonly Route[] = [listRulesRoute]
