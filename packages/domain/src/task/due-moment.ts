import * as PlainDateTimes from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTimes from 'temporal-polyfill/fns/ZonedDateTime'
import { endOfDay, instantFromMilliseconds, type Instant, type TimeZone } from '../kernel/instant.ts'
import { datePartsOf, type PlainDate } from '../kernel/plain-date.ts'

const shape = /^([01]\d|2[0-3]):([0-5]\d)$/

/** An hour of a day as a wall clock shows it, `14:30`. */
export function isHour(text: string): boolean {
  return shape.test(text)
}

/**
 * When something is due that is due on a day, or at an hour of it, at a place. An hour that the change of clocks leaves
 * out is the same distance after the gap; of one that comes twice, the first counts: nobody arrives too late.
 */
export function dueMoment(on: PlainDate, hour: string | undefined, zone: TimeZone): Instant {
  const found = hour === undefined ? null : shape.exec(hour)
  if (!found) return endOfDay(on, zone)
  const { year, month, day } = datePartsOf(on)
  const there = PlainDateTimes.create(year, month, day, Number(found[1]), Number(found[2]))
  const zoned = PlainDateTimes.toZonedDateTime(there, zone, { disambiguation: 'compatible' })
  return instantFromMilliseconds(ZonedDateTimes.toInstant(zoned).epochMilliseconds)
}
