import { addHours, endOfDay, localDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import { addDays, addMonths, datePartsOf, weekdayOf, type PlainDate } from '../kernel/plain-date.ts'
import type { Duration } from './duration.ts'
import type { HolidayCalendar } from './holiday-calendar.ts'

/** When a clock ends, and what could not be known in saying so. */
export type Due = {
  readonly at: Instant
  /** The day on which it ends, at the place. */
  readonly on: PlainDate
  /**
   * Years whose holidays nobody has listed and that this date depends on. It is then the earliest possible date,
   * counted as if there were none, and must be shown as such.
   */
  readonly unknownYears: readonly number[]
}

/**
 * When a clock that starts at an instant ends at a place. The day of the start does not count; a deadline in days
 * is met until the end of its last local day; hours run on through nights, holidays and the change of clocks.
 */
export function dueAt(
  duration: Duration,
  start: Instant,
  holidays: HolidayCalendar | undefined,
  zone: TimeZone,
): Due {
  if (duration.unit === 'hours') {
    const at = addHours(start, duration.amount)
    return { at, on: localDay(at, zone), unknownYears: [] }
  }
  const counter = openDays(holidays)
  const on = lastDay(duration, localDay(start, zone), counter)
  return { at: endOfDay(on, zone), on, unknownYears: [...counter.unknownYears].sort() }
}

type OpenDays = { readonly isOpen: (day: PlainDate) => boolean; readonly unknownYears: Set<number> }

function lastDay(duration: Duration, start: PlainDate, counter: OpenDays): PlainDate {
  switch (duration.unit) {
    case 'months':
      return rolled(addMonths(start, duration.amount), duration.ifClosed, counter)
    case 'business-days':
      return nthOpenDay(start, duration.amount, counter)
    default:
      return rolled(addDays(start, duration.amount), duration.ifClosed, counter)
  }
}

function nthOpenDay(start: PlainDate, amount: number, { isOpen }: OpenDays): PlainDate {
  const step = amount < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(amount); left > 0;) {
    day = addDays(day, step)
    if (isOpen(day)) left -= 1
  }
  return day
}

function rolled(day: PlainDate, ifClosed: Duration['ifClosed'], { isOpen }: OpenDays): PlainDate {
  if (!ifClosed) return day
  const step = ifClosed === 'next-business-day' ? 1 : -1
  let open = day
  while (!isOpen(open)) open = addDays(open, step)
  return open
}

/** Asks whether an authority works on a day, and remembers the years it could not know about. */
function openDays(holidays: HolidayCalendar | undefined): OpenDays {
  const closed = new Set<string>(holidays?.days)
  const known = new Set(holidays?.years)
  const unknownYears = new Set<number>()
  const isOpen = (day: PlainDate) => {
    if (weekdayOf(day) >= 6) return false
    const { year } = datePartsOf(day)
    if (!known.has(year)) unknownYears.add(year)
    return !closed.has(day)
  }
  return { isOpen, unknownYears }
}
