import { accept } from '@amparo/domain/kernel/result'
import { isLaw } from '@amparo/domain/rule/rule'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { ruleBookOf } from '../../rules/rule-book.ts'

export async function ruleList(context: OperationContext) {
  const { rules } = await ruleBookOf(context.dependencies.database, context.tx)
  const today = await todayOf(context)
  return accept({
    items: rules.map((rule) => {
      const holding = ruleInForce(rules, rule.kind, rule.jurisdiction, today)
      return {
        id: rule.id,
        version: rule.version,
        kind: rule.kind,
        jurisdiction: rule.jurisdiction,
        title: rule.title,
        basis: rule.basis,
        from: rule.from,
        to: rule.to ?? null,
        status: rule.status,
        verified: rule.verified ?? null,
        holdsToday: holding?.id === rule.id && holding.version === rule.version,
        isLaw: isLaw(rule),
        parameters: { ...rule.parameters },
      }
    }),
  })
}
