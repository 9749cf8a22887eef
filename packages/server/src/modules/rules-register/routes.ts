import { listRules } from '@amparo/contract/api/rules/rules'
import { defineRoute } from '../../http/route.ts'
import { ruleList } from './queries.ts'

/** Whoever works by a date may ask where it comes from. */
export const listRulesRoute = defineRoute({
  operation: listRules,
  access: { who: 'signed-in' },
  handle: ruleList,
})
