import type { PlainDate } from '../kernel/plain-date.ts'
import { endOfDay, instantFromMilliseconds, localDay, millisecondsOf } from '../kernel/instant.ts'
import type { Instant, TimeZone } from '../kernel/instant.ts'
import type { HandTaskKind } from '../task/hand-task.ts'

/** What a calendar may know of a task: which one it is among others, when it comes up, whether somebody is met. */
export type CalendarTask = {
  readonly id: string
  readonly comesAt: Instant
  /** Of a task by hand; nothing where a clock asks for it. */
  readonly what: HandTaskKind | undefined
}

/**
 * An entry in somebody's own calendar. Its title is one of two words, because a telephone shows it to whoever stands
 * beside, and companies keep calendars: neither a name nor a place, nor what the task is about.
 */
export type CalendarEntry = {
  readonly id: string
  readonly title: 'task' | 'appointment'
  readonly when: { readonly day: PlainDate } | { readonly from: Instant; readonly until: Instant }
}

const appointments: readonly HandTaskKind[] = ['visit', 'accompany', 'meeting', 'hearing', 'appointment']
const minutes = 60_000
const appointmentLasts = 60 * minutes
/** What must be done by an hour stands before it, so that the calendar reminds of it in time. */
const beforeDeadline = 30 * minutes

/** Where a task stands in a calendar: on its day, or at its hour where it has one. */
export function calendarEntry({ id, comesAt, what }: CalendarTask, zone: TimeZone): CalendarEntry {
  const title = what !== undefined && appointments.includes(what) ? 'appointment' : 'task'
  const day = localDay(comesAt, zone)
  if (millisecondsOf(endOfDay(day, zone)) === millisecondsOf(comesAt)) return { id, title, when: { day } }
  const at = millisecondsOf(comesAt)
  const [from, until] = title === 'appointment' ? [at, at + appointmentLasts] : [at - beforeDeadline, at]
  return { id, title, when: { from: instantFromMilliseconds(from), until: instantFromMilliseconds(until) } }
}
