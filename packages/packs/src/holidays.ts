import type { HolidayCalendar } from '@amparo/domain/rule/holiday-calendar'
import type { Country } from '@amparo/domain/rule/jurisdiction'
import {
  addDays,
  makePlainDate,
  plainDate,
  weekdayOf,
  type PlainDate,
} from '@amparo/domain/kernel/plain-date'
import Holidays from 'date-holidays'

/**
 * Public holidays of the five countries, from the library `date-holidays` (its data: Wikipedia, CC BY-SA 3.0), with
 * the corrections that its data needs. For the server only: the library is twelve megabytes, and a browser gets the
 * finished calendar. Closures that an authority announces for a year are added by an administrator.
 *
 * Counted are whole days on which public offices close by law in the whole country; bank holidays, observances,
 * half days and feasts of one town are not, so that a date errs on the early side.
 */
export function holidayCalendar(country: Country, years: readonly number[]): HolidayCalendar {
  const days = new Set(years.flatMap((year) => daysOf(country, year)))
  return { jurisdiction: country, years: [...years].sort(ascending), days: [...days].sort() }
}

function daysOf(country: Country, year: number): readonly PlainDate[] {
  const { left, added } = corrections[country](year)
  // New Year's Day of the next year may be kept on the last day of this one.
  const listed = [...wholeDays(country, year), ...wholeDays(country, year + 1)].filter((day) =>
    day.startsWith(String(year)),
  )
  return [...listed.filter((day) => !left.includes(day.slice(5))), ...added]
}

function wholeDays(country: Country, year: number): readonly PlainDate[] {
  return new Holidays(country, { types: ['public'] })
    .getHolidays(year)
    .filter((holiday) => holiday.end.getTime() - holiday.start.getTime() >= 23 * 3_600_000)
    .map((holiday) => plainDate(holiday.date.slice(0, 10)))
}

type Correction = { readonly left: readonly string[]; readonly added: readonly PlainDate[] }

const corrections: Readonly<Record<Country, (year: number) => Correction>> = {
  GT: () => ({ left: [], added: [] }),
  US: () => ({ left: [], added: [] }),
  // Decreto 78-2015 moves 3, 12 and 21 October to Wednesday, Thursday and Friday of the month's first week.
  HN: (year) => {
    if (year < 2015) return { left: [], added: [] }
    const wednesday = firstWeekday(year, 10, 3)
    return {
      left: ['10-03', '10-12', '10-21'],
      added: [wednesday, addDays(wednesday, 1), addDays(wednesday, 2)],
    }
  },
  // Código de Trabajo, art. 190, names 1 January, 10 May and 17 June; the library calls them observances.
  SV: (year) => ({ left: [], added: [on(year, 1, 1), on(year, 5, 10), on(year, 6, 17)] }),
  // Ley Federal del Trabajo, art. 74: the day on which the federal executive changes, every six years.
  MX: (year) => ({ left: [], added: year >= 2024 && year % 6 === 2 ? [on(year, 10, 1)] : [] }),
}

function on(year: number, month: number, day: number): PlainDate {
  return makePlainDate({ year, month, day })
}

function firstWeekday(year: number, month: number, weekday: number): PlainDate {
  const first = on(year, month, 1)
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7)
}

function ascending(one: number, other: number): number {
  return one - other
}
