import { instant, localDay } from '../kernel/instant.ts'
import type { ClockSetting } from '../clock/case-clock-facts.ts'
import { dueAt } from '../rule/due-at.ts'
import { ruleInForce } from '../rule/rule-in-force.ts'

/** Out for longer than the rule says that held when it was printed; without a rule nothing is late. */
export function isSheetLate(printedAt: string, setting: ClockSetting): boolean {
  const { rules, jurisdiction, holidays, zone, now } = setting
  const since = instant(printedAt)
  const rule =
    ruleInForce(rules, 'sheet-out-clock', jurisdiction, localDay(since, zone)) ??
    ruleInForce(rules, 'sheet-out-clock', jurisdiction, localDay(now, zone))
  return rule !== undefined && now > dueAt(rule.parameters.within, since, holidays, zone).at
}
