import type { Instant } from '../kernel/instant.ts'
import { localDay } from '../kernel/instant.ts'
import { dueAt, type Due } from '../rule/due-at.ts'
import { ruleInForce } from '../rule/rule-in-force.ts'
import { referenceTo, type RuleReference } from '../rule/rule.ts'
import type { ClockSetting } from './case-clock-facts.ts'

/**
 * From when a case may be closed because the child cannot be reached. Undefined where no rule is in force: then
 * a case is not closed for this reason.
 * Source: closure code list, “no longer contactable (wait at least 3 months)”.
 */
export function earliestClosureNotContactable(
  notReachedSince: Instant,
  setting: ClockSetting,
): (Due & { readonly why: RuleReference }) | undefined {
  const { rules, jurisdiction, zone, holidays, now } = setting
  const rule = ruleInForce(rules, 'not-contactable-closure', jurisdiction, localDay(now, zone))
  if (!rule) return undefined
  return { ...dueAt(rule.parameters.after, notReachedSince, holidays, zone), why: referenceTo(rule) }
}
