import * as PlainDates from 'temporal-polyfill/fns/PlainDate'
import type { Brand } from './brand.ts'
import { problem, type Problem } from './problem.ts'
import { accept, refuse, type Result } from './result.ts'

/**
 * A day of the calendar without time or zone, `2026-03-14`. Days compare as text: `earlier < later`.
 * Calendar arithmetic is Temporal's; what this file adds is the strict door and the age of a person.
 */
export type PlainDate = Brand<string, 'PlainDate'>

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** Outside these years a date in this work is a slip of the finger. */
const firstYear = 1900
const lastYear = 2199

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists, written `YYYY-MM-DD`, from 1900 to 2199. 30 February is refused. */
export function isPlainDate(text: string): text is PlainDate {
  const found = shape.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

export function parsePlainDate(text: string): Result<PlainDate, Problem> {
  return isPlainDate(text) ? accept(text) : refuse(problem('date.impossible'))
}

/** For dates that the program itself writes; a day that does not exist is a bug and throws. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new Error(`not a day: ${text}`)
  return text
}

export function makePlainDate(parts: DateParts): PlainDate {
  return PlainDates.toString(PlainDates.create(parts.year, parts.month, parts.day)) as PlainDate
}

export function datePartsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function daysInMonth(year: number, month: number): number {
  return PlainDates.daysInMonth(PlainDates.create(year, month, 1))
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return PlainDates.toString(PlainDates.addDays(recordOf(date), days)) as PlainDate
}

/** The same day of a later month, or that month's last day where it has none: 31 January + 1 is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return PlainDates.toString(PlainDates.addMonths(recordOf(date), months)) as PlainDate
}

export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12)
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return PlainDates.diffDays(recordOf(from), recordOf(to))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return PlainDates.dayOfWeek(recordOf(date))
}

export function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other
}

export function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other
}

/**
 * Completed months of age on a day; negative before birth. A child born on the 31st completes a month on the
 * first of the month after a shorter one, and one born on 29 February completes a year on 1 March: a person
 * stays a child for the longer of two readings. A deadline before a birthday takes the shorter one: `addYears`.
 */
export function ageInMonths(bornOn: PlainDate, on: PlainDate): number {
  const born = datePartsOf(bornOn)
  const day = datePartsOf(on)
  return (day.year - born.year) * 12 + (day.month - born.month) - (day.day < born.day ? 1 : 0)
}

/** Completed years of age on a day. */
export function ageInYears(bornOn: PlainDate, on: PlainDate): number {
  return Math.floor(ageInMonths(bornOn, on) / 12)
}

function recordOf(date: PlainDate): ReturnType<typeof PlainDates.create> {
  const { year, month, day } = datePartsOf(date)
  return PlainDates.create(year, month, day)
}
