import { rangeOf } from '../kernel/approximate-date.ts'
import { startOfDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import { countries, type Country } from '../rule/jurisdiction.ts'
import type { JourneyStayId } from '../kernel/brand.ts'
import { dueMoment } from '../task/due-moment.ts'
import { unbroken, type Custody, type CustodyKind } from './custody.ts'

export type CustodyClock = {
  readonly id: JourneyStayId
  readonly kind: CustodyKind
  /** By whose rules; absent where nobody said in which country, or it has no rules of its own. */
  readonly country: Country | undefined
  readonly since: Instant
}

/**
 * The hours of whoever is still held, each from the earliest moment that was told: a limit that may have passed is looked
 * at, and the house cannot gain by what a child does not know. Moved to another place of the same kind and country, she
 * has been held since the first one. Where nobody knows since when, it is at the latest since it was written down.
 * Source: length of stay for each custody and over transfers (domain 07, 7.4).
 */
export function custodyClocks(stays: readonly Custody[], zone: TimeZone): readonly CustodyClock[] {
  return stays
    .filter(({ until }) => until === 'still-there')
    .map(({ id, kind, country, ...stay }) => ({
      id,
      kind,
      country: countries.find((known) => known === country),
      since: unbroken({ id, kind, country, ...stay }, stays)
        .map((one) => beganAt(one, zone))
        .reduce((first, at) => (at < first ? at : first)),
    }))
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
