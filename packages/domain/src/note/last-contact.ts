import { endOfDay, localDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** A contact of today was now; one of an earlier day counts until that day ended. */
export function momentOfContact(day: PlainDate, now: Instant, zone: TimeZone): Instant {
  const end = endOfDay(day, zone)
  return end < now ? end : now
}

/**
 * The last contact after the day of a note was corrected: the rhythm of contacts counts from the day on which the
 * child was reached, not from the one that was written by mistake. Undefined where what is known still stands.
 */
export function correctedContact(
  known: Instant | undefined,
  latestDay: PlainDate | undefined,
  now: Instant,
  zone: TimeZone,
): { readonly at: Instant | undefined } | undefined {
  if (latestDay === undefined) return known === undefined ? undefined : { at: undefined }
  return known !== undefined && localDay(known, zone) === latestDay
    ? undefined
    : { at: momentOfContact(latestDay, now, zone) }
}
