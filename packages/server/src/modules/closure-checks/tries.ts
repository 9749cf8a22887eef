import type { Case } from '@amparo/domain/case/case'
import { localDay } from '@amparo/domain/kernel/instant'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'

/** After how many days without reaching anybody the rule lets it end; nothing where there is no rule. */
export async function triesOf(context: OperationContext, state: Case) {
  const { rules, jurisdiction, now, zone } = await settingFor(context, state)
  const rule = ruleInForce(rules, 'post-closure-follow-up', jurisdiction, localDay(now, zone))
  return { tries: rule?.parameters.tries, zone }
}
