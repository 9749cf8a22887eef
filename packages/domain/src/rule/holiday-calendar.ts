import type { PlainDate } from '../kernel/plain-date.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/**
 * The days on which an authority is closed besides Saturday and Sunday, with the years for which somebody has
 * listed them. A year that is not listed is unknown, which is not the same as free of holidays.
 */
export type HolidayCalendar = {
  readonly jurisdiction: Jurisdiction
  readonly years: readonly number[]
  readonly days: readonly PlainDate[]
}
