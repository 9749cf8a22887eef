import type { PlainDate } from '../kernel/plain-date.ts'
import { compareText } from '../kernel/compare-text.ts'
import type { Country } from './jurisdiction.ts'
import { ruleInForce } from './rule-in-force.ts'
import type { Rule } from './rule.ts'
import type { RuleKind } from './rule-parameters.ts'

/** Whose clock it is: of the work that goes on, of what was closed, or of a child who may not leave where she is. */
export const clockOwners = ['open', 'closed', 'held'] as const
export type ClockOwner = (typeof clockOwners)[number]

/** Every rule by which a date of a case runs. Without it the case has no such date, and nobody is told. */
export const clockRules = {
  'registration-clock': 'open',
  'first-contact-clock': 'open',
  'assessment-clock': 'open',
  'plan-clock': 'open',
  'contact-rhythm': 'open',
  'review-rhythm': 'open',
  'approval-clock': 'open',
  'referral-answer-clock': 'open',
  'outside-outcome-clock': 'open',
  'transfer-answer-clock': 'open',
  'transfer-arrival-clock': 'open',
  'assignment-answer-clock': 'open',
  'proposal-answer-clock': 'open',
  'hold-review': 'open',
  'sheet-out-clock': 'open',
  'danger-clock': 'open',
  'urgent-care-clock': 'open',
  'mandatory-report': 'open',
  'missing-steps': 'open',
  'trafficking-screening': 'open',
  'same-day-duty': 'open',
  'death-clock': 'open',
  'post-closure-check': 'closed',
  'post-closure-follow-up': 'closed',
  'custody-limit': 'held',
  'custody-review': 'held',
} as const satisfies Partial<Record<RuleKind, ClockOwner>>
export type ClockRule = keyof typeof clockRules

/** A country with rules of its own, or everywhere else. */
export type Place = Country | 'any'

/** How many of each there are at one place; nothing about any of them. */
export type CasesAtPlace = { readonly jurisdiction: Place } & Readonly<Record<ClockOwner, number>>

export type ClockWithoutRule = {
  readonly kind: ClockRule
  readonly jurisdiction: Place
  readonly owner: ClockOwner
  readonly cases: number
}

/**
 * Which clocks have no rule in force at a place where there is a case that it could be about, and how many these are: most
 * cases first. A date that nobody laid down is not guessed, so somebody has to learn that it is missing.
 */
export function clocksWithoutRule(
  rules: readonly Rule[],
  places: readonly CasesAtPlace[],
  today: PlainDate,
): readonly ClockWithoutRule[] {
  return (Object.keys(clockRules) as ClockRule[])
    .flatMap((kind) =>
      places.map((place): ClockWithoutRule => {
        const owner = clockRules[kind]
        return { kind, jurisdiction: place.jurisdiction, owner, cases: place[owner] }
      }),
    )
    .filter(({ kind, jurisdiction, cases }) => cases > 0 && !ruleInForce(rules, kind, jurisdiction, today))
    .toSorted(
      (one, other) =>
        other.cases - one.cases ||
        compareText(`${one.jurisdiction} ${one.kind}`, `${other.jurisdiction} ${other.kind}`),
    )
}
