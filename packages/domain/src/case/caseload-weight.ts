import type { RiskLevel } from './case.ts'

/**
 * How much one case counts in a caseload. Usual practice of supervision, not a law: the Inter-agency Guidelines
 * for Case Management and Child Protection (2014) ask that caseloads follow complexity and give no figures. A case whose risk nobody
 * has valued counts like a medium one, so that leaving it open makes no one look idle.
 */
export const caseWeights: Readonly<Record<RiskLevel | 'none', number>> = {
  emergency: 4,
  high: 3,
  medium: 2,
  low: 1,
  none: 2,
}

export type CasesByRisk = Readonly<Record<RiskLevel | 'none', number>>

export function caseloadWeight(cases: CasesByRisk): number {
  return (Object.keys(caseWeights) as (keyof CasesByRisk)[]).reduce(
    (sum, level) => sum + caseWeights[level] * cases[level],
    0,
  )
}
