import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { endOfDay, instantFromMilliseconds, localDay, timeZone } from '../kernel/instant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { dueMoment } from '../task/due-moment.ts'
import { handTaskKinds } from '../task/hand-task.ts'
import { calendarEntry } from './calendar-entry.ts'

const zones = ['America/Guatemala', 'America/Chicago', 'America/Tijuana'].map(timeZone)
const [guatemala, houston] = [timeZone('America/Guatemala'), timeZone('America/Chicago')]
const day = plainDate('2026-12-31')

it('stands on its day where no hour matters, also where that day ends in the next year of Greenwich', () => {
  const comesAt = dueMoment(day, undefined, guatemala)
  expect(comesAt.slice(0, 4)).toBe('2027')
  expect(calendarEntry({ id: 'a', comesAt, what: undefined }, guatemala)).toEqual({
    id: 'a',
    title: 'task',
    when: { day },
  })
})

it('is an hour with somebody who is met, and half an hour before what must be done by then', () => {
  const comesAt = dueMoment(day, '14:30', guatemala)
  expect(calendarEntry({ id: 'a', comesAt, what: 'hearing' }, guatemala)).toMatchObject({
    title: 'appointment',
    when: { from: '2026-12-31T20:30:00.000Z', until: '2026-12-31T21:30:00.000Z' },
  })
  expect(calendarEntry({ id: 'a', comesAt, what: 'document' }, guatemala)).toMatchObject({
    title: 'task',
    when: { from: '2026-12-31T20:00:00.000Z', until: '2026-12-31T20:30:00.000Z' },
  })
})

it('is a whole day also on the days of 23 and of 25 hours', () => {
  for (const changed of ['2027-03-14', '2026-11-01'].map(plainDate)) {
    const comesAt = endOfDay(changed, houston)
    expect(calendarEntry({ id: 'a', comesAt, what: 'visit' }, houston).when).toEqual({ day: changed })
  }
})

it('says one of two words, and ends no earlier than it begins, whatever is due and whenever', () => {
  const anyMoment = fc
    .integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 })
    .map(instantFromMilliseconds)
  const anyWhat = fc.option(fc.constantFrom(...handTaskKinds), { nil: undefined })
  fc.assert(
    fc.property(anyMoment, anyWhat, fc.constantFrom(...zones), (comesAt, what, zone) => {
      const { title, when } = calendarEntry({ id: 'a', comesAt, what }, zone)
      expect(['task', 'appointment']).toContain(title)
      if ('day' in when) expect(when.day).toBe(localDay(comesAt, zone))
      else {
        expect(when.from < when.until).toBe(true)
        expect(when.from <= comesAt && comesAt <= when.until).toBe(true)
      }
    }),
  )
})
