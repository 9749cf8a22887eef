import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { CalendarEntry } from '@amparo/domain/calendar/calendar-entry'
import { instant } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { writeCalendar } from './write-calendar.ts'

/** As the calendar programs that are built on Mozilla's library read it, strictly. */
function read(text: string) {
  ICAL.design.strict = true
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one, { strictExceptions: true }))
  return { calendar, events }
}

const entries: readonly CalendarEntry[] = [
  {
    id: 'a' as CalendarEntry['id'],
    title: 'appointment',
    when: { from: instant('2026-12-31T23:30:00.000Z'), until: instant('2027-01-01T00:30:00.000Z') },
  },
  { id: 'b' as CalendarEntry['id'], title: 'task', when: { day: plainDate('2028-02-29') } },
]

it('is understood by the library of another calendar program: hours, whole days, alarms', () => {
  const { calendar, events } = read(writeCalendar(entries, 'es', new Date('2026-11-22T10:00:00Z')))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  const [appointment, task] = events
  expect(appointment).toMatchObject({ uid: 'a', summary: 'Cita' })
  expect(appointment?.startDate.toJSDate().toISOString()).toBe('2026-12-31T23:30:00.000Z')
  expect(appointment?.duration.toSeconds()).toBe(3600)
  const [alarm] = appointment?.component.getAllSubcomponents('valarm') ?? []
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT1H')
  expect(task).toMatchObject({ uid: 'b', summary: 'Tarea' })
  expect([task?.startDate.isDate, String(task?.startDate), String(task?.endDate)]).toEqual([
    true,
    '2028-02-29',
    '2028-03-01',
  ])
  expect(task?.component.getAllSubcomponents('valarm')).toEqual([])
})

it('is a calendar also where nothing stands in it, in the language of its owner', () => {
  const { calendar, events } = read(writeCalendar([], 'en', new Date('2026-11-22T10:00:00Z')))
  expect(events).toEqual([])
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('My dates')
})
