import { addDays, makePlainDate, type PlainDate } from './plain-date.ts'

/**
 * Times of the year by which people remember where no calendar hangs. The days are wide on purpose: rains and
 * harvests come earlier in one valley than in the next, and Holy Week moves between the middle of March and the
 * end of April.
 */
export const seasons = [
  'rainy-season',
  'dry-season',
  'coffee-harvest',
  'holy-week',
  'christmas',
  'beginning-of-year',
  'middle-of-year',
  'end-of-year',
] as const
export type Season = (typeof seasons)[number]

type MonthDay = { readonly year: -1 | 0 | 1; readonly month: number; readonly day: number }

/** First day, and the first day after; `year` is counted from the year that was named. */
const spans: Readonly<Record<Season, readonly [MonthDay, MonthDay]>> = {
  'rainy-season': [from(0, 5, 1), from(0, 11, 16)],
  // “The dry season of 2019” may be the one that ended in 2019 or the one that began in it.
  'dry-season': [from(-1, 11, 1), from(1, 5, 16)],
  'coffee-harvest': [from(-1, 10, 1), from(1, 4, 1)],
  'holy-week': [from(0, 3, 15), from(0, 5, 1)],
  christmas: [from(0, 12, 1), from(1, 1, 7)],
  'beginning-of-year': [from(0, 1, 1), from(0, 5, 1)],
  'middle-of-year': [from(0, 5, 1), from(0, 9, 1)],
  'end-of-year': [from(0, 9, 1), from(1, 1, 1)],
}

export function seasonRange(season: Season, year: number): { earliest: PlainDate; latest: PlainDate } {
  const [first, after] = spans[season]
  const day = (at: MonthDay) => makePlainDate({ year: year + at.year, month: at.month, day: at.day })
  return { earliest: day(first), latest: addDays(day(after), -1) }
}

function from(year: -1 | 0 | 1, month: number, day: number): MonthDay {
  return { year, month, day }
}
