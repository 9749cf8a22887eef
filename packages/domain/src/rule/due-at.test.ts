import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursBetween, instant, instantFromMilliseconds, localDay, timeZone } from '../kernel/instant.ts'
import { plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { dueAt } from './due-at.ts'
import { businessDays, calendarDays, hours, months } from './duration.ts'
import type { HolidayCalendar } from './holiday-calendar.ts'

const tegucigalpa = timeZone('America/Tegucigalpa')
const newYork = timeZone('America/New_York')
const houston = timeZone('America/Chicago')

const federal2026: HolidayCalendar = {
  jurisdiction: 'US',
  years: [2026],
  days: [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-12-25',
  ].map(plainDate),
}

describe('calendar days and months', () => {
  it('end with the last local day and do not count the first', () => {
    const due = dueAt(calendarDays(7), instant('2026-03-14T16:00:00.000Z'), undefined, tegucigalpa)
    expect(due).toEqual({ on: '2026-03-21', at: '2026-03-22T05:59:59.999Z', unknownYears: [] })
  })

  it('count from the day of the place, not of UTC', () => {
    // 21:30 on the 14th in Tegucigalpa is already the 15th in UTC.
    const due = dueAt(calendarDays(1), instant('2026-03-15T03:30:00.000Z'), undefined, tegucigalpa)
    expect(due.on).toBe('2026-03-15')
  })

  it('zero days is the same day', () => {
    const due = dueAt(calendarDays(0), instant('2026-03-14T16:00:00.000Z'), undefined, tegucigalpa)
    expect(due.on).toBe('2026-03-14')
  })

  it('end an hour earlier in UTC once clocks have changed', () => {
    const due = dueAt(calendarDays(1), instant('2026-03-07T17:00:00.000Z'), undefined, newYork)
    expect(due).toEqual({ on: '2026-03-08', at: '2026-03-09T03:59:59.999Z', unknownYears: [] })
  })

  it('pass the end of a short month and of the year', () => {
    const start = instant('2025-11-30T18:00:00.000Z')
    expect(dueAt(months(3), start, undefined, tegucigalpa).on).toBe('2026-02-28')
    expect(dueAt(months(3), instant('2026-10-15T18:00:00.000Z'), undefined, tegucigalpa).on).toBe(
      '2027-01-15',
    )
  })

  it('move from a Sunday to the next open day only where the rule says so', () => {
    // Published vector of the requirements: 30 days from Friday 30 January 2026.
    const start = instant('2026-01-30T17:00:00.000Z')
    expect(dueAt(calendarDays(30), start, federal2026, newYork).on).toBe('2026-03-01')
    const forward = { ...calendarDays(30), ifClosed: 'next-business-day' as const }
    expect(dueAt(forward, start, federal2026, newYork).on).toBe('2026-03-02')
    const back = { ...calendarDays(30), ifClosed: 'previous-business-day' as const }
    expect(dueAt(back, start, federal2026, newYork).on).toBe('2026-02-27')
  })
})

describe('hours', () => {
  it('run through the weekend', () => {
    // Saturday 22:30 in Houston, 48 hours: Monday 22:30.
    const due = dueAt(hours(48), instant('2026-05-24T03:30:00.000Z'), federal2026, houston)
    expect(due.at).toBe('2026-05-26T03:30:00.000Z')
    expect(due.on).toBe('2026-05-25')
  })

  it('run through the change of clocks', () => {
    const start = instant('2026-03-07T17:00:00.000Z')
    const due = dueAt(hours(24), start, undefined, newYork)
    expect(hoursBetween(start, due.at)).toBe(24)
    expect(localDay(due.at, newYork)).toBe('2026-03-08')
  })

  it('never ask for holidays', () => {
    const due = dueAt(hours(24 * 400), instant('2026-03-07T17:00:00.000Z'), undefined, newYork)
    expect(due.unknownYears).toEqual([])
  })
})

describe('business days', () => {
  it('skip weekends and holidays', () => {
    const start = instant('2026-07-01T18:00:00.000Z')
    // Thursday 2 July is the first; Friday the 3rd is a holiday; Monday and Tuesday follow.
    expect(dueAt(businessDays(3), start, federal2026, newYork).on).toBe('2026-07-07')
  })

  it('say for which years nobody has listed holidays, and give the earliest date', () => {
    const start = instant('2026-12-23T18:00:00.000Z')
    const due = dueAt(businessDays(7), start, federal2026, newYork)
    expect(due.unknownYears).toEqual([2027])
    expect(due.on).toBe('2027-01-04')
    const listed = {
      ...federal2026,
      years: [2026, 2027],
      days: [...federal2026.days, plainDate('2027-01-01')],
    }
    expect(dueAt(businessDays(7), start, listed, newYork)).toMatchObject({
      on: '2027-01-05',
      unknownYears: [],
    })
    expect(dueAt(businessDays(1), start, undefined, newYork).unknownYears).toEqual([2026])
  })

  it('count back for what must be done before', () => {
    const start = instant('2026-07-07T18:00:00.000Z')
    expect(dueAt(businessDays(-3), start, federal2026, newYork).on).toBe('2026-07-01')
  })

  it('land on the day that an independent walk finds', () => {
    const day = 86_400_000
    const someHolidays = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: 1, max: 60 }),
        someHolidays,
        (offset, amount, closed) => {
          const first = Date.UTC(2026, 0, 1)
          const text = (at: number) => new Date(at).toISOString().slice(0, 10) as PlainDate
          const days = closed.map((each) => text(first + each * day))
          const start = first + offset * day + day / 2
          // The oracle lists open days and takes the nth.
          const open = Array.from({ length: 600 }, (_, index) => start + (index + 1) * day)
            .filter((at) => ![0, 6].includes(new Date(at).getUTCDay()))
            .map(text)
            .filter((each) => !days.includes(each))
          const calendar: HolidayCalendar = { jurisdiction: 'HN', years: [2026, 2027, 2028], days }
          const due = dueAt(businessDays(amount), instantFromMilliseconds(start), calendar, tegucigalpa)
          expect(due.on).toBe(open[amount - 1])
          expect(due.unknownYears).toEqual([])
        },
      ),
    )
  })
})
