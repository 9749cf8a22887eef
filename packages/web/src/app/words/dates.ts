import { localeOf, type Language } from './languages.ts'

/**
 * Dates as people of the corridor read them: the month is always a word, because 03/04 means two different
 * days on it; times have 12 hours. `dateStyle` is not used: in some of our languages it prints digits.
 */
export function writeDay(day: string, language: Language): string {
  return tidy(
    new Intl.DateTimeFormat(localeOf(language), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).formatToParts(new Date(`${day}T00:00:00Z`)),
    language,
  )
}

/** `mayo de 2019`, `May 2019`. */
export function writeMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
}

/** `ene – mar 2026`, `Nov 2025 – Jan 2026`: the months from one day to another. */
export function writeMonths(from: string, until: string, language: Language): string {
  const month = (day: string, withYear: boolean) =>
    new Intl.DateTimeFormat(localeOf(language), {
      month: 'short',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`))
  return `${month(from, from.slice(0, 4) !== until.slice(0, 4))}\u00A0–\u00A0${month(until, true)}`
}

/** `Sábado 14 mar` for what is near, without the year, at the beginning of a line. */
export function writeNearDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  const locale = localeOf(language)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date).replace(/\.$/, '')
  const [name, month] = [part({ weekday: 'long' }), part({ month: 'short' })]
  const weekday = `${name.slice(0, 1).toLocaleUpperCase(locale)}${name.slice(1)}`
  const number = date.getUTCDate()
  return language === 'en' ? `${weekday}, ${month} ${number}` : `${weekday} ${number} ${month}`
}

/** `3:05 p. m.`, `3:05 PM`, in the given time zone or in that of the device; it never breaks over two lines. */
export function writeTime(instant: string, language: Language, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(new Date(instant))
  const value = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const half = value('dayPeriod') // AM or PM; browsers disagree on how Spanish abbreviates it
  const written = language === 'en' ? half : half === 'AM' ? 'a.\u00A0m.' : 'p.\u00A0m.'
  return `${value('hour')}:${value('minute')}\u00A0${written}`
}

/** The words of the twelve months, in order, for lists to choose from. */
export function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month, 1))))
}

/**
 * Countries differ in "14 de mar. de 2026" and "14-mar-2026"; we write one form in Spanish and one in English. It
 * never breaks over two lines.
 */
function tidy(parts: readonly Intl.DateTimeFormatPart[], language: Language): string {
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    (parts.find((part) => part.type === type)?.value ?? '').replace(/\.$/, '')
  return language === 'en'
    ? `${value('month')}\u00A0${value('day')},\u00A0${value('year')}`
    : `${value('day')}\u00A0${value('month')}\u00A0${value('year')}`
}
