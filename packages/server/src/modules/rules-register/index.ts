import type { Route } from '../../http/route.ts'
import { confirmRuleRoute, listClocksWithoutRuleRoute, listRulesRoute, publishRuleRoute } from './routes.ts'

export { insertRule, raiseRulesVersion } from './store.ts'

export const ruleRoutes: readonly Route[] = [
  listRulesRoute,
  listClocksWithoutRuleRoute,
  confirmRuleRoute,
  publishRuleRoute,
]
