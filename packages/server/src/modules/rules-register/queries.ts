import { accept } from '@amparo/domain/kernel/result'
import { isLaw, shownBasis } from '@amparo/domain/rule/rule'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { ownBook } from './store.ts'

export async function ruleList(context: OperationContext) {
  const { rules } = await ownBook(context)
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
        verified: rule.verified ? { ...rule.verified, source: rule.verified.source ?? '' } : null,
        shownAs: shownBasis(rule),
        isOwn: rule.organisationId !== undefined,
        holdsToday: holding?.id === rule.id && holding.version === rule.version,
        isLaw: isLaw(rule),
        parameters: { ...rule.parameters },
      }
    }),
  })
}
