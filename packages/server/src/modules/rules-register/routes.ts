import { confirmRule, listClocksWithoutRule, listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { defineRoute } from '../../http/route.ts'
import { confirmRuleCommand, publishRuleCommand } from './commands.ts'
import { clocksWithoutRuleList, ruleList } from './queries.ts'

const administrators = { who: 'roles', roles: ['administrator'] } as const

/** Whoever works by a date may ask where it comes from. */
export const listRulesRoute = defineRoute({
  operation: listRules,
  access: { who: 'signed-in' },
  handle: ruleList,
})

export const listClocksWithoutRuleRoute = defineRoute({
  operation: listClocksWithoutRule,
  access: { who: 'roles', roles: ['manager', 'administrator'] },
  handle: clocksWithoutRuleList,
})

export const confirmRuleRoute = defineRoute({
  operation: confirmRule,
  access: administrators,
  handle: confirmRuleCommand,
})

export const publishRuleRoute = defineRoute({
  operation: publishRule,
  access: administrators,
  handle: publishRuleCommand,
})
