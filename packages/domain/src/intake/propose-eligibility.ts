import type { IntakeReport } from './intake.ts'

export const eligibilities = ['eligible', 'not-eligible', 'needs-more'] as const
export type Eligibility = (typeof eligibilities)[number]

export const eligibilityReasons = [
  'age-child',
  'age-claimed',
  'age-transition',
  'age-adult',
  'age-unknown',
  'concern',
  'material-need-only',
  'out-of-school-only',
  'nothing-known',
] as const
export type EligibilityReason = (typeof eligibilityReasons)[number]

export type EligibilityProposal = {
  readonly proposed: Eligibility
  readonly reasons: readonly EligibilityReason[]
}

const ageReasons = {
  'under-18': 'age-child',
  'claims-under-18': 'age-claimed',
  transition: 'age-transition',
  adult: 'age-adult',
  unknown: 'age-unknown',
} as const satisfies Readonly<Record<IntakeReport['age'], EligibilityReason>>

/**
 * Whether a case is proposed: somebody under 18, who says so, or who was registered under 18 and needs the
 * transition, and at least one protection concern. Material need alone is answered with assistance and no case
 * file; being out of school counts with another concern only. A person decides, always.
 * Source: eligibility (case management 2.2).
 */
export function proposeEligibility(
  report: Pick<IntakeReport, 'age' | 'concerns' | 'materialNeed'>,
): EligibilityProposal {
  const age = ageReasons[report.age]
  const matter = matterOf(report)
  const reasons = [age, matter]
  if (age === 'age-adult') return { proposed: 'not-eligible', reasons }
  if (matter === 'material-need-only') return { proposed: 'not-eligible', reasons }
  return { proposed: age !== 'age-unknown' && matter === 'concern' ? 'eligible' : 'needs-more', reasons }
}

function matterOf({
  concerns,
  materialNeed,
}: Pick<IntakeReport, 'concerns' | 'materialNeed'>): EligibilityReason {
  if (concerns.some((concern) => concern !== 'out-of-school')) return 'concern'
  if (concerns.length > 0) return 'out-of-school-only'
  return materialNeed ? 'material-need-only' : 'nothing-known'
}
