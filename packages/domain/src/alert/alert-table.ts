import { riskLevels, type RiskLevel } from '../case/case.ts'
import { addHours, type Instant } from '../kernel/instant.ts'
import { alertKinds, alertUrgencies, type AlertCause, type AlertKind, type AlertUrgency } from './alert.ts'
import { alertHours, kindOfAlert, urgencyOf, withdrawnConsentHours } from './alerts-of.ts'

/**
 * What `alertsOf` says of one cause depends on its detail, the level of risk, and between which of some instants it lies.
 * Written out as a table, the same rule holds where causes are many and are counted where they lie.
 */
export type AlertOfCause = {
  readonly detail: AlertCause['detail']
  readonly riskLevel: RiskLevel | null
  /** How many of `alertBreaks` are not before it; without an hour none. */
  readonly breaks: number | null
  readonly kind: AlertKind
  readonly urgency: AlertUrgency
  /** Its place among the kinds and urgencies, the most pressing first. */
  readonly rank: number
}

/** The instants, in order, at which some cause becomes an alert, another alert, or none. */
export function alertBreaks(now: Instant): readonly Instant[] {
  const hours = [-withdrawnConsentHours, 0, 24, ...Object.values(alertHours)]
  return [...new Set(hours)].toSorted((one, other) => one - other).map((ahead) => addHours(now, ahead))
}

/** A cause that no row names is no alert at this moment. */
export function alertTable(details: readonly AlertCause['detail'][], now: Instant): readonly AlertOfCause[] {
  const breaks = alertBreaks(now)
  const last = addHours(now, Math.max(...Object.values(alertHours)) + 1)
  // Each instant stands for those since the one before it; what comes after all of them is one more.
  const samples = [
    { at: null, breaks: null },
    ...breaks.map((at, place) => ({ at, breaks: breaks.length - place })),
    { at: last, breaks: 0 },
  ]
  return details.flatMap((detail) =>
    [...riskLevels, null].flatMap((riskLevel) =>
      samples.flatMap(({ at, breaks: count }) => {
        const kind = kindOfAlert[detail]
        const urgency = urgencyOf(kind, { detail, riskLevel, at, caseId: null, subject: null }, now)
        return urgency
          ? [{ detail, riskLevel, breaks: count, kind, urgency, rank: rankOf({ urgency, kind }) }]
          : []
      }),
    ),
  )
}

export function rankOf({ urgency, kind }: Pick<AlertOfCause, 'urgency' | 'kind'>): number {
  return alertUrgencies.indexOf(urgency) * alertKinds.length + alertKinds.indexOf(kind)
}

/** Which urgency and which kind stand at that place. */
export function ofRank(rank: number): Pick<AlertOfCause, 'urgency' | 'kind'> {
  const [urgency, kind] = [
    alertUrgencies[Math.floor(rank / alertKinds.length)],
    alertKinds[rank % alertKinds.length],
  ]
  if (urgency === undefined || kind === undefined) throw new Error(`no alert has the place ${rank}`)
  return { urgency, kind }
}
