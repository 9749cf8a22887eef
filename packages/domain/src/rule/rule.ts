import type { PlainDate } from '../kernel/plain-date.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import type { RuleKind, RuleParameters } from './rule-parameters.ts'

/** One text in the two languages that every rule is written in. */
export type BothLanguages = { readonly es: string; readonly en: string }

/**
 * What a rule rests on. Only `law` may be shown as law, and only once somebody has verified it; the rest is
 * shown as what it is.
 */
export type RuleBasis = {
  readonly status:
    | 'law'
    /** Stated in the Inter-agency Guidelines for Case Management and Child Protection. */
    | 'inter-agency-guidelines'
    /** Usual in practice and shipped so that clocks run: a default, not law, until the organisation confirms it. */
    | 'default-to-confirm'
    /** The organisation's own decision. */
    | 'organisation'
  readonly text: BothLanguages
}

export type RuleStatus = 'in-force' | 'enjoined' | 'vacated' | 'superseded'

/**
 * Law is data: one version of one rule. A change of the law is another version with its own first day; nothing
 * computed from an older version loses its reason.
 */
export type Rule<Kind extends RuleKind = RuleKind> = {
  readonly [Each in Kind]: {
    readonly id: string
    readonly version: number
    readonly kind: Each
    readonly jurisdiction: Jurisdiction
    readonly title: BothLanguages
    readonly basis: RuleBasis
    /** First day, and last day where one is known. */
    readonly from: PlainDate
    readonly to?: PlainDate
    readonly status: RuleStatus
    /** Who read it for the organisation, when, and by which source. */
    readonly verified?: { readonly by: string; readonly on: PlainDate; readonly source?: string }
    /** Whose decision it is; absent for what came with the program. */
    readonly organisationId?: string
    readonly parameters: RuleParameters[Each]
  }
}[Kind]

/** What every computed date carries, so that a person can ask where it comes from. */
export type RuleReference = {
  readonly ruleId: string
  readonly version: number
  readonly basis: RuleBasis['status']
}

export function referenceTo(rule: Pick<Rule, 'id' | 'version' | 'basis' | 'verified'>): RuleReference {
  return { ruleId: rule.id, version: rule.version, basis: shownBasis(rule) }
}

/**
 * As what a rule may be shown. A law that nobody has read and signed is something to confirm, not a law; a default
 * that the organisation has confirmed is its decision.
 */
export function shownBasis(rule: Pick<Rule, 'basis' | 'verified'>): RuleBasis['status'] {
  const { status } = rule.basis
  if (rule.verified === undefined) return status === 'law' ? 'default-to-confirm' : status
  return status === 'default-to-confirm' ? 'organisation' : status
}

/** True where a screen may say “the law”: the basis is law and somebody has read and signed it. */
export function isLaw(rule: Rule): boolean {
  return rule.basis.status === 'law' && rule.verified !== undefined
}
