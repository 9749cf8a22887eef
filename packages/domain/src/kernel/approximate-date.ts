import { problem, type Problem } from './problem.ts'
import {
  addDays,
  addMonths,
  ageInMonths,
  datePartsOf,
  daysInMonth,
  isPlainDate,
  makePlainDate,
  type PlainDate,
} from './plain-date.ts'
import { accept, refuse, type Result } from './result.ts'
import { seasonRange, seasons, type Season } from './season.ts'

/**
 * A date as people know it. Many children have no birth date but an age, a year or a season: what was said is
 * kept, never filled up to a false first of January. Every form stands for a range of days.
 */
export type ApproximateDate =
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** `hacia 2011`: the year may be off by one. */
  | { readonly kind: 'about-year'; readonly year: number }
  /** `unos 11 años`, said on a day; with `months` for the youngest. */
  | { readonly kind: 'about-age'; readonly years: number; readonly months?: number; readonly on: PlainDate }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number }

export type ApproximateDateKind = ApproximateDate['kind']

export const approximateDateKinds = [
  'day',
  'month',
  'year',
  'about-year',
  'about-age',
  'season',
] as const satisfies readonly ApproximateDateKind[]

export type DateRange = { readonly earliest: PlainDate; readonly latest: PlainDate }

/** How far an estimate may be off, in months: a year for an age in years, three months where months are told. */
const ageMargin = { years: 12, months: 3 }
const yearMargin = 1
const oldestAge = 120

/** The first and the last day that the words allow. */
export function rangeOf(date: ApproximateDate): DateRange {
  switch (date.kind) {
    case 'day':
      return { earliest: date.day, latest: date.day }
    case 'month':
      return monthRange(date.year, date.month)
    case 'year':
      return yearRange(date.year, date.year)
    case 'about-year':
      return yearRange(date.year - yearMargin, date.year + yearMargin)
    case 'about-age':
      return aboutAgeRange(date)
    case 'season':
      return seasonRange(date.season, date.year)
  }
}

export function isExact(date: ApproximateDate): boolean {
  return date.kind === 'day'
}

export type AgeRange = {
  /** Completed years if born as late as the words allow; 0 where that is after the day asked for. */
  readonly youngest: number
  readonly oldest: number
  /** The same in completed months: under 3 years, ages are told in years and months. */
  readonly youngestMonths: number
  readonly oldestMonths: number
}

/** Between which ages a person born on this date is on a day. */
export function ageRangeOn(bornOn: ApproximateDate, on: PlainDate): AgeRange {
  const { earliest, latest } = rangeOf(bornOn)
  const youngestMonths = Math.max(0, ageInMonths(latest, on))
  const oldestMonths = Math.max(youngestMonths, ageInMonths(earliest, on))
  return {
    youngest: Math.floor(youngestMonths / 12),
    oldest: Math.floor(oldestMonths / 12),
    youngestMonths,
    oldestMonths,
  }
}

/** The parts of a date for whoever writes the words; digits alone never form a date on a screen. */
export type ApproximateDateParts = {
  /** `about` asks for “unos”, “hacia”, “about”. */
  readonly about: boolean
  readonly day?: number
  readonly month?: number
  readonly year?: number
  readonly season?: Season
  readonly age?: { readonly years: number; readonly months?: number; readonly on: PlainDate }
}

export function presentApproximateDate(date: ApproximateDate): ApproximateDateParts {
  switch (date.kind) {
    case 'day':
      return { about: false, ...datePartsOf(date.day) }
    case 'month':
      return { about: false, year: date.year, month: date.month }
    case 'year':
      return { about: false, year: date.year }
    case 'about-year':
      return { about: true, year: date.year }
    case 'about-age': {
      const months = date.months === undefined ? {} : { months: date.months }
      return { about: true, age: { years: date.years, ...months, on: date.on } }
    }
    case 'season':
      return { about: false, season: date.season, year: date.year }
  }
}

/** Reads what a form, an import or another system sent. Unknown keys are refused, so that nothing is lost unseen. */
export function parseApproximateDate(input: unknown): Result<ApproximateDate, Problem> {
  if (typeof input !== 'object' || input === null) return refuse(problem('date.unclear'))
  const given = input as Readonly<Record<string, unknown>>
  const expected = keysOf(given['kind'])
  if (!expected || Object.keys(given).some((key) => !expected.includes(key))) {
    return refuse(problem('date.unclear'))
  }
  const { kind, year, month, day, season, years, months, on } = given
  if (kind === 'day') {
    return isDay(day) ? accept({ kind, day }) : refuse(problem('date.impossible'))
  }
  if (kind === 'about-age') {
    if (!isWhole(years, 0, oldestAge)) return refuse(problem('date.unclear'))
    if (!isDay(on)) return refuse(problem('date.impossible'))
    if (months === undefined) return accept({ kind, years, on })
    return isWhole(months, 0, 11) ? accept({ kind, years, months, on }) : refuse(problem('date.unclear'))
  }
  if (!isWhole(year, 1901, 2198)) return refuse(problem('date.unclear'))
  if (kind === 'year' || kind === 'about-year') return accept({ kind, year })
  if (kind === 'month') {
    return isWhole(month, 1, 12) ? accept({ kind, year, month }) : refuse(problem('date.impossible'))
  }
  const named = seasons.find((known) => known === season)
  return named ? accept({ kind: 'season', season: named, year }) : refuse(problem('date.unclear'))
}

function keysOf(kind: unknown): readonly string[] | undefined {
  switch (kind) {
    case 'day':
      return ['kind', 'day']
    case 'month':
      return ['kind', 'year', 'month']
    case 'year':
    case 'about-year':
      return ['kind', 'year']
    case 'about-age':
      return ['kind', 'years', 'months', 'on']
    case 'season':
      return ['kind', 'season', 'year']
    default:
      return undefined
  }
}

function isDay(value: unknown): value is PlainDate {
  return typeof value === 'string' && isPlainDate(value)
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function monthRange(year: number, month: number): DateRange {
  return {
    earliest: makePlainDate({ year, month, day: 1 }),
    latest: makePlainDate({ year, month, day: daysInMonth(year, month) }),
  }
}

function yearRange(first: number, last: number): DateRange {
  return {
    earliest: makePlainDate({ year: first, month: 1, day: 1 }),
    latest: makePlainDate({ year: last, month: 12, day: 31 }),
  }
}

/**
 * “About 11” told on a day may be 10, 11 or 12: born after the day on which a 13-year-old was born, and not
 * later than the day on which a 10-year-old was. Nobody is born after the day on which the age was told.
 */
function aboutAgeRange(date: {
  readonly years: number
  readonly months?: number
  readonly on: PlainDate
}): DateRange {
  const told = date.years * 12 + (date.months ?? 0)
  const precision = date.months === undefined ? 12 : 1
  const margin = date.months === undefined ? ageMargin.years : ageMargin.months
  const most = told + precision + margin
  const least = Math.max(0, told - margin)
  return { earliest: addDays(addMonths(date.on, -most), 1), latest: addMonths(date.on, -least) }
}
