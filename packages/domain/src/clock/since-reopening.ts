import { instant, type Instant } from '../kernel/instant.ts'
import type { CaseClockFacts } from './case-clock-facts.ts'

/** What was done before the case was opened again counts for nothing that is due now. */
export function sinceReopening(facts: CaseClockFacts): CaseClockFacts {
  const { reopenedAt } = facts
  if (reopenedAt === undefined) return facts
  const { lastContactAt, lastReviewAt, planAgreedAt, screening, ...rest } = facts
  const isNew = (at: Instant | undefined): at is Instant => at !== undefined && at > reopenedAt
  return {
    ...rest,
    firstContactAt: reopenedAt,
    registeredAt: reopenedAt,
    ...(isNew(lastContactAt) ? { lastContactAt } : {}),
    ...(isNew(lastReviewAt) ? { lastReviewAt } : {}),
    ...(isNew(planAgreedAt) ? { planAgreedAt } : {}),
    ...(screening ? { screening: screeningSince(screening, reopenedAt) } : {}),
  }
}

type Screening = NonNullable<CaseClockFacts['screening']>

/** What still waits for a second person waits on; as a screening it counts no longer. */
function screeningSince({ phase, phaseSince, held }: Screening, reopenedAt: Instant): Screening {
  return {
    phase,
    phaseSince: phaseSince > reopenedAt ? phaseSince : reopenedAt,
    held: held.flatMap((one) => {
      if (instant(one.heldAt) > reopenedAt) return [one]
      return one.lookSince === null ? [] : [{ ...one, asked: false }]
    }),
  }
}
