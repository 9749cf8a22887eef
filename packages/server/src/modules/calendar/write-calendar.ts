import ical, { ICalCalendarMethod } from 'ical-generator'
import type { CalendarEntry } from '@amparo/domain/calendar/calendar-entry'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'

const words = {
  es: { name: 'Mis fechas', task: 'Tarea', appointment: 'Cita' },
  en: { name: 'My dates', task: 'Task', appointment: 'Appointment' },
} as const

const asksAgainAfterSeconds = 3600
const remindsBeforeSeconds = 3600

/** The entries as iCalendar (RFC 5545). */
export function writeCalendar(entries: readonly CalendarEntry[], locale: string, now: Date): string {
  const said = locale.startsWith('en') ? words.en : words.es
  const calendar = ical({
    name: said.name,
    prodId: '//Amparo//Calendar//EN',
    method: ICalCalendarMethod.PUBLISH,
    ttl: asksAgainAfterSeconds,
  })
  for (const { id, title, when } of entries) {
    const common = { id, stamp: now, summary: said[title] }
    if ('day' in when)
      calendar.createEvent({
        ...common,
        allDay: true,
        start: dateOf(when.day),
        end: dateOf(addDays(when.day, 1)),
      })
    else
      calendar
        .createEvent({ ...common, start: new Date(when.from), end: new Date(when.until) })
        .createAlarm({ trigger: remindsBeforeSeconds })
  }
  return calendar.toString()
}

/** Days have no zone in a calendar; the library writes the day of Greenwich. */
function dateOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
