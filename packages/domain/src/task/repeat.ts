import { addDays, addMonths, daysBetween, datePartsOf, type PlainDate } from '../kernel/plain-date.ts'

export const repeatUnits = ['days', 'weeks', 'months'] as const
export type RepeatUnit = (typeof repeatUnits)[number]

/** Again every so many days, weeks or months, until a day or until it was there so often; one of the two is said. */
export type Repeat = {
  readonly every: number
  readonly unit: RepeatUnit
  readonly lastOn?: PlainDate | undefined
  readonly times?: number | undefined
}

/**
 * The first day of a series after a given one. Each day is counted from the first and not from the one before it: what
 * began on the 31st comes on the last day of a short month and on the 31st again after it. Days have no hours, so
 * neither the change of clocks nor the end of a year moves one.
 */
export function nextInSeries(
  firstOn: PlainDate,
  { every, unit }: Pick<Repeat, 'every' | 'unit'>,
  after: PlainDate,
): PlainDate {
  const at = (nth: number) =>
    unit === 'months'
      ? addMonths(firstOn, nth * every)
      : addDays(firstOn, nth * every * (unit === 'weeks' ? 7 : 1))
  let nth = Math.max(1, Math.floor(unitsBetween(firstOn, after, unit) / every))
  while (at(nth) <= after) nth += 1
  return at(nth)
}

/** Never more than have passed. */
function unitsBetween(from: PlainDate, to: PlainDate, unit: RepeatUnit): number {
  if (unit !== 'months') return daysBetween(from, to) / (unit === 'weeks' ? 7 : 1)
  const [first, last] = [datePartsOf(from), datePartsOf(to)]
  return (last.year - first.year) * 12 + last.month - first.month - 1
}
