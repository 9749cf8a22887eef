import { checkExpression } from '../form/check-expression.ts'
import { evaluateExpression, type ExpressionWorld } from '../form/evaluate-expression.ts'
import type { ExpressionValue } from '../form/expression.ts'
import { questionsOf, type FormDefinition } from '../form/form-definition.ts'
import { ownValue, type JsonValue } from '../kernel/json.ts'
import {
  riskLevels,
  riskSigns,
  type Accompaniment,
  type ConcernCode,
  type ProtectiveFactorCode,
  type RiskLevel,
  type RiskSign,
} from './concerns.ts'
import { riskRuleFields, type RiskRule } from './risk-rule.ts'

export type RiskFacts = {
  /** The youngest the child may be, in completed years; absent where nothing is known. */
  readonly youngest?: number
  readonly accompaniment?: Accompaniment
  readonly carerVerified?: boolean
  readonly concerns: readonly ConcernCode[]
  readonly protectiveFactors: readonly ProtectiveFactorCode[]
  readonly signs: readonly RiskSign[]
  /** The screening has been asked, whatever it brought. */
  readonly screened: boolean
}

export type RiskProposal = {
  readonly level: RiskLevel
  /** Codes of the criteria that hold, the most urgent first; empty where nothing but vulnerability is known. */
  readonly reasons: readonly { readonly code: string; readonly level: RiskLevel }[]
  /** Shown beside the reasons: a person weighs them, the program does not subtract. */
  readonly protectiveFactors: readonly ProtectiveFactorCode[]
  readonly rule: string
  readonly ruleVersion: string
}

/**
 * What the program proposes. A person decides and says why, a supervisor approves, and both the proposal and the
 * decision are kept (domain 2.2). Protective factors never lower a level here: concern minus protection is judged
 * by people.
 */
export function proposeRisk(facts: RiskFacts, rule: RiskRule): RiskProposal {
  const world = worldOf(facts)
  const reasons = rule.criteria
    .filter((criterion) => evaluateExpression(criterion.when, world) === true)
    .map(({ code, level }) => ({ code, level }))
    .toSorted((left, right) => riskLevels.indexOf(left.level) - riskLevels.indexOf(right.level))
  return {
    level: reasons[0]?.level ?? 'low',
    reasons,
    protectiveFactors: facts.protectiveFactors,
    rule: rule.rule,
    ruleVersion: rule.version,
  }
}

/** What is wrong with a rule that an administrator adds; an empty list where it can be used. */
export function checkRiskRule(
  rule: RiskRule,
): readonly { readonly pointer: string; readonly reason: string }[] {
  const fields = new Map(
    Object.entries(riskRuleFields).map(([id, type]) => [id, { level: [], type, isSubform: false }] as const),
  )
  return rule.criteria.flatMap((criterion, index) => {
    const checked = checkExpression(
      criterion.when,
      { level: [], fields, facts: {} },
      `/criteria/${index}/when`,
    )
    const known = riskLevels.includes(criterion.level)
    return [
      ...checked.problems,
      ...(checked.type === 'boolean' && known
        ? []
        : [{ pointer: `/criteria/${index}`, reason: 'expression-type' }]),
    ]
  })
}

/** A question of any form whose `bind` is `risk.signs.<sign>` and whose answer is yes tells of that sign. */
export function riskSignsOf(
  definition: FormDefinition,
  values: Readonly<Record<string, JsonValue>>,
): readonly RiskSign[] {
  const bound = new Map(
    questionsOf(definition)
      .filter(({ question }) => question.kind === 'yes-no' && ownValue(values, question.id) === true)
      .map(({ question }) => ['bind' in question ? question.bind : undefined, true] as const),
  )
  return riskSigns.filter((sign) => bound.has(`risk.signs.${sign}`))
}

function worldOf(facts: RiskFacts): ExpressionWorld {
  const some = (codes: readonly string[]) => (codes.length > 0 ? codes : undefined)
  const answers: Readonly<Record<string, ExpressionValue>> = {
    youngest: facts.youngest,
    accompaniment: facts.accompaniment,
    'carer-verified': facts.carerVerified,
    concerns: some(facts.concerns),
    protective: some(facts.protectiveFactors),
    signs: some(facts.signs),
    screened: facts.screened,
  }
  return {
    today: '',
    answer: (field) => ownValue(answers, field),
    fact: () => undefined,
    rows: () => [],
  }
}
