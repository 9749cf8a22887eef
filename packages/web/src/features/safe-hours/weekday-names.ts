import type { Weekday } from '@amparo/domain/safety/safe-hours'
import { localeOf, type Language } from '../../app/words/languages.ts'

/** 1 January 2024 was a Monday. */
export function weekdayNames(language: Language): Readonly<Record<Weekday, string>> {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' })
  const name = (day: number) => format.format(new Date(Date.UTC(2024, 0, day)))
  return { 1: name(1), 2: name(2), 3: name(3), 4: name(4), 5: name(5), 6: name(6), 7: name(7) }
}
