import * as Instants from 'temporal-polyfill/fns/Instant'
import * as PlainDates from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTimes from 'temporal-polyfill/fns/ZonedDateTime'
import type { Brand } from './brand.ts'
import { addDays, datePartsOf, isPlainDate, type PlainDate } from './plain-date.ts'

/** A moment in UTC with milliseconds, `2026-03-14T10:00:00.000Z`. Instants compare as text. */
export type Instant = Brand<string, 'Instant'>

/** An IANA time zone, `America/Tegucigalpa`: kept beside an instant where law counts days. */
export type TimeZone = Brand<string, 'TimeZone'>

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export function isInstant(text: string): text is Instant {
  if (!shape.test(text) || !isPlainDate(text.slice(0, 10))) return false
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text
}

/** For instants that the program itself writes; anything else is a bug and throws. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error(`not an instant: ${text}`)
  return text
}

export function instantFromMilliseconds(unixMilliseconds: number): Instant {
  return new Date(unixMilliseconds).toISOString() as Instant
}

export function millisecondsOf(at: Instant): number {
  return Date.parse(at)
}

const region = /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/

/** True for a zone that this engine knows by its name; offsets such as `-06:00` are refused, they have no law. */
export function isTimeZone(text: string): text is TimeZone {
  if (!region.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** For zones that the program itself writes; an unknown one is a bug and throws. */
export function timeZone(text: string): TimeZone {
  if (!isTimeZone(text)) throw new Error(`not a time zone: ${text}`)
  return text
}

/** Hours run through nights, weekends, holidays and the change of clocks. */
export function addHours(at: Instant, hours: number): Instant {
  return instantFromMilliseconds(millisecondsOf(at) + hours * 3_600_000)
}

/** The first of those that there are. */
export function firstOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((one) => one !== undefined).toSorted()[0]
}

export function hoursBetween(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000
}

/** The day that a wall calendar at that place shows at this moment. */
export function localDay(at: Instant, zone: TimeZone): PlainDate {
  const there = Instants.toZonedDateTimeISO(Instants.fromEpochMilliseconds(millisecondsOf(at)), zone)
  return PlainDates.toString(ZonedDateTimes.toPlainDate(there)) as PlainDate
}

/** The first moment of a day at a place; where clocks skip midnight, the first one that exists. */
export function startOfDay(day: PlainDate, zone: TimeZone): Instant {
  const { year, month, day: dayOfMonth } = datePartsOf(day)
  const midnight = PlainDates.toZonedDateTime(PlainDates.create(year, month, dayOfMonth), zone)
  return instantFromMilliseconds(ZonedDateTimes.toInstant(midnight).epochMilliseconds)
}

/** The last millisecond of a day at a place: a deadline that falls on a day is met until then. */
export function endOfDay(day: PlainDate, zone: TimeZone): Instant {
  return instantFromMilliseconds(millisecondsOf(startOfDay(addDays(day, 1), zone)) - 1)
}
