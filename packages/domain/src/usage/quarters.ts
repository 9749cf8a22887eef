import { addMonths, datePartsOf, makePlainDate, type PlainDate } from '../kernel/plain-date.ts'

/** Three months of the calendar of the place: from its first day to the day before `until`. */
export type Quarter = { readonly from: PlainDate; readonly until: PlainDate }

/** So many quarters that the same season of last year stands beside this one. */
export const quartersShown = 8

/** The last quarters up to the one in which `today` is, which is not over, oldest first. */
export function quartersUpTo(today: PlainDate, count: number = quartersShown): readonly Quarter[] {
  const { year, month } = datePartsOf(today)
  const begins = makePlainDate({ year, month: month - ((month - 1) % 3), day: 1 })
  return Array.from({ length: count }, (_, at) => {
    const from = addMonths(begins, 3 * (at + 1 - count))
    return { from, until: addMonths(from, 3) }
  })
}
