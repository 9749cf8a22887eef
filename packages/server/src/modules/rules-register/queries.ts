import { accept } from '@amparo/domain/kernel/result'
import { clocksWithoutRule, type ClockOwner } from '@amparo/domain/rule/clocks-without-rule'
import { isLaw, shownBasis, type Rule } from '@amparo/domain/rule/rule'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { jurisdictionOf } from '../../rules/rule-book.ts'
import { listCasesByPlace, ownBook, type PlaceRow } from './store.ts'

/** As what the register calls a kind of rule; its newest version says it last. */
function titleOf(rules: readonly Rule[], kind: string) {
  return rules.findLast((rule) => rule.kind === kind)?.title ?? null
}

export async function clocksWithoutRuleList(context: OperationContext) {
  const [{ rules }, rows, today] = await Promise.all([
    ownBook(context),
    listCasesByPlace(context.tx),
    todayOf(context),
  ])
  const places = Map.groupBy(rows, ({ place }) => jurisdictionOf(place))
  const counted = [...places].map(([jurisdiction, those]) => ({
    jurisdiction,
    open: sumOf(those, 'open'),
    closed: sumOf(those, 'closed'),
    held: sumOf(those, 'held'),
  }))
  return accept({
    items: clocksWithoutRule(rules, counted, today).map(({ kind, jurisdiction, owner, cases }) => ({
      kind,
      jurisdiction,
      title: titleOf(rules, kind),
      of: owner,
      cases,
    })),
  })
}

function sumOf(rows: readonly PlaceRow[], of: ClockOwner): number {
  return rows.reduce((sum, row) => sum + row[of], 0)
}

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
