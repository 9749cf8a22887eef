import { findMisfitOfSteps } from '../approval/approval-steps.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { JsonValue } from '../kernel/json.ts'
import { isDuration, mostOfRule } from './duration.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import type { Rule, RuleBasis } from './rule.ts'

export type RuleVersionCommand = {
  readonly jurisdiction: Jurisdiction
  readonly parameters: JsonValue
  readonly from: PlainDate
  readonly to: PlainDate | undefined
  /** A default is nobody's decision: what a person publishes is law, a guideline, or her organisation's own. */
  readonly basis: Exclude<RuleBasis['status'], 'default-to-confirm'>
  readonly source: string
}

/**
 * A new version of a rule for one organisation: the same figures as the version before, with other values. It
 * never replaces anything: `ruleInForce` finds for each day the version that held on it.
 */
export function decideRuleVersion(
  before: Rule,
  command: RuleVersionCommand,
  facts: { readonly organisationId: string; readonly publishedBefore: number },
): Result<Rule, Problem> {
  const { jurisdiction, from, to, basis, source } = command
  if (to !== undefined && to < from)
    return refuse(problem('rule.dates', { fields: [{ pointer: '/to', reason: 'before-start' }] }))
  // Steps come and go; of every other rule only the figures change.
  const wrong =
    before.kind === 'approval-steps'
      ? findMisfitOfSteps(command.parameters)
      : findMisfit(before.parameters as unknown as JsonValue, command.parameters, '/parameters')
  if (wrong !== undefined)
    return refuse(problem('rule.value', { fields: [{ pointer: wrong, reason: 'value' }] }))
  const rule = {
    id: `${before.kind}.${jurisdiction.toLowerCase()}.${facts.organisationId}`,
    version: facts.publishedBefore + 1,
    kind: before.kind,
    jurisdiction,
    title: before.title,
    basis: { status: basis, text: { es: source, en: source } },
    from,
    ...(to === undefined ? {} : { to }),
    status: 'in-force',
    organisationId: facts.organisationId,
    parameters: command.parameters,
  }
  return accept(rule as unknown as Rule)
}

/** Where what was given is not shaped like the version before; words stay, figures may change. */
function findMisfit(before: JsonValue, given: JsonValue, at: string): string | undefined {
  if (typeof before === 'number')
    return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 && given <= mostOfRule
      ? undefined
      : at
  if (Array.isArray(before)) {
    if (!Array.isArray(given) || given.length !== before.length) return at
    return firstOf(before.map((one, index) => findMisfit(one, given[index] ?? null, `${at}/${index}`)))
  }
  if (!isPlainObject(before)) return before === given ? undefined : at
  if (!isPlainObject(given)) return at
  if (isDuration(before)) return isDuration(given) ? undefined : at
  const names = Object.keys(before)
  if (!onlyHas(given, names) || Object.keys(given).length !== names.length) return at
  return firstOf(names.map((name) => findMisfit(before[name] ?? null, given[name] ?? null, `${at}/${name}`)))
}

type PlainObject = Readonly<Record<string, JsonValue>>

function isPlainObject(value: JsonValue): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyHas(value: PlainObject, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name))
}

function firstOf(found: readonly (string | undefined)[]): string | undefined {
  return found.find((one) => one !== undefined)
}
