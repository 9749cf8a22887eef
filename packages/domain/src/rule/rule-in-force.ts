import type { PlainDate } from '../kernel/plain-date.ts'
import { jurisdictionsAbove, type Jurisdiction } from './jurisdiction.ts'
import type { Rule } from './rule.ts'
import type { RuleKind } from './rule-parameters.ts'

/**
 * The version of a rule that holds at a place on a day: the nearest jurisdiction first, in it the one that began
 * last, and of two that began together the organisation's own. What a court has stayed or annulled never holds, so the version before it does; a superseded version
 * still holds for the days before it was replaced. Undefined means that nobody has laid down a rule.
 */
export function ruleInForce<Kind extends RuleKind>(
  rules: readonly Rule[],
  kind: Kind,
  jurisdiction: Jurisdiction,
  day: PlainDate,
): Rule<Kind> | undefined {
  const holding = rules.filter((rule) => rule.kind === kind && holdsOn(rule, day))
  for (const place of jurisdictionsAbove(jurisdiction)) {
    const [newest] = holding.filter((rule) => rule.jurisdiction === place).sort(newestFirst)
    // The compiler does not carry `kind === kind` from the filter to the type.
    if (newest) return newest as Rule<Kind>
  }
  return undefined
}

function holdsOn(rule: Rule, day: PlainDate): boolean {
  if (rule.status === 'enjoined' || rule.status === 'vacated') return false
  return rule.from <= day && (rule.to === undefined || day <= rule.to)
}

function newestFirst(one: Rule, other: Rule): number {
  if (one.from !== other.from) return one.from < other.from ? 1 : -1
  const own = Number(other.organisationId !== undefined) - Number(one.organisationId !== undefined)
  if (own !== 0) return own
  return other.version - one.version
}
