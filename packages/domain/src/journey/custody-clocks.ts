import { rangeOf } from '../kernel/approximate-date.ts'
import { startOfDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import { countries, type Country } from '../rule/jurisdiction.ts'
import type { JourneyStayId } from '../kernel/brand.ts'
import { dueMoment } from '../task/due-moment.ts'
import type { CustodyReviewTime } from './custody-review-due.ts'
import { unbroken, type Custody, type CustodyKind } from './custody.ts'

export type CustodyClock = {
  readonly id: JourneyStayId
  readonly kind: CustodyKind
  /** By whose rules; absent where nobody said in which country, or it has no rules of its own. */
  readonly country: Country | undefined
  readonly since: Instant
  /** Those of the places before, too, as long as the time goes on from there. */
  readonly reviews: readonly CustodyReviewTime[]
}

/**
 * The hours of whoever is still held, each from the earliest moment that was told: a limit that may have passed is looked
 * at, and the house cannot gain by what a child does not know. Moved to another place of the same kind and country, she
 * has been held since the first one. Where nobody knows since when, it is at the latest since it was written down.
 * Source: length of stay for each custody and over transfers (domain 07, 7.4).
 */
export function custodyClocks(
  stays: readonly Custody[],
  zone: TimeZone,
  reviews: readonly CustodyReviewTime[] = [],
): readonly CustodyClock[] {
  return stays
    .filter(({ until }) => until === 'still-there')
    .map((stay) => {
      const chain = unbroken(stay, stays)
      const told = chain.flatMap(({ id, goesOn }) => (goesOn ? [id, goesOn] : [id]))
      return {
        id: stay.id,
        kind: stay.kind,
        country: countries.find((known) => known === stay.country),
        since: chain.map((one) => beganAt(one, zone)).reduce((first, at) => (at < first ? at : first)),
        reviews: reviews.filter(({ stayId }) => told.includes(stayId)),
      }
    })
}

/** The earliest moment that the words allow. */
export function beganAt(
  { from, fromHour, writtenAt }: Pick<Custody, 'from' | 'fromHour' | 'writtenAt'>,
  zone: TimeZone,
): Instant {
  if (from === null) return writtenAt
  return from.kind === 'day' && fromHour !== null
    ? dueMoment(from.day, fromHour, zone)
    : startOfDay(rangeOf(from).earliest, zone)
}
