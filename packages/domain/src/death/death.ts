import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { DeathId } from '../kernel/brand.ts'
import type { Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'

export const deathStandings = ['reported', 'confirmed'] as const
export type DeathStanding = (typeof deathStandings)[number]

/** Who says so. The first ones identify a person; of the others it is news until one of the first confirms it. */
export const deathSources = [
  'hospital',
  'forensic-service',
  'civil-registry',
  'consulate',
  'other-authority',
  'relative',
  'companion',
  'organisation',
  'press',
] as const
export type DeathSource = (typeof deathSources)[number]

export const identifyingSources: readonly DeathSource[] = [
  'hospital',
  'forensic-service',
  'civil-registry',
  'consulate',
  'other-authority',
]

/**
 * That the child died, as far as it is known, and what her family wants done. News from the road is not a death: it is
 * written as reported, and the work goes on until somebody who identifies people confirms it.
 * Source: mission checklist (domain 01: 17), closure code list (case management 2.8).
 */
export type Death = {
  readonly standing: DeathStanding
  readonly source: DeathSource
  /** Nothing where nobody knows when. */
  readonly died: ApproximateDate | null
  readonly place: string
  /** As the paper or the person says it. */
  readonly cause: string
  /** Number of the paper. */
  readonly reference: string
  readonly whereNow: string
  readonly wishes: string
}

/** What is told of it in words or codes, in the order in which people read it. */
export const deathFieldNames = [
  'standing',
  'source',
  'died',
  'place',
  'cause',
  'reference',
  'whereNow',
  'wishes',
] as const satisfies readonly (keyof Death)[]

export type DeathRecord = WrittenRecord<Death>

export function checkDeath(
  death: Death,
  facts: { readonly today: PlainDate; readonly hasOther: boolean },
): Problem | undefined {
  if (facts.hasOther) return problem('written.changed')
  if (death.died && rangeOf(death.died).earliest > facts.today)
    return problem('death.day', { fields: [{ pointer: '/fields/died', reason: 'future' }] })
  if (death.standing === 'confirmed' && !identifyingSources.includes(death.source))
    return problem('death.source', { fields: [{ pointer: '/fields/source', reason: 'not-identifying' }] })
  return undefined
}

/** What the clocks know of it; nothing of what was told. */
export type DeathClock = {
  readonly id: DeathId
  readonly standing: DeathStanding
  /** Since when it is written down. */
  readonly since: Instant
  readonly familyTold: boolean
}

/** Whether a case may be closed because the child died: only where that is certain, and the family knows or cannot be told. */
export function mayCloseForDeath(death: {
  readonly confirmed: boolean
  readonly familyAnswered: boolean
}): Problem | undefined {
  if (!death.confirmed) return problem('closure.death-not-confirmed')
  return death.familyAnswered ? undefined : problem('closure.family-not-told')
}
