import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageInMonths,
  ageInYears,
  datePartsOf,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  plainDate,
  weekdayOf,
  type PlainDate,
} from './plain-date.ts'

/** The oracle: a count of days by JavaScript's own UTC calendar, which the code under test does not use. */
const dayMilliseconds = 86_400_000
const fromCount = (days: number) => new Date(days * dayMilliseconds).toISOString().slice(0, 10) as PlainDate
const toCount = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
const firstDay = Date.UTC(1900, 0, 1) / dayMilliseconds
const lastDay = Date.UTC(2199, 11, 31) / dayMilliseconds
const anyDay = fc.integer({ min: firstDay, max: lastDay }).map(fromCount)
const middleDay = fc
  .integer({ min: Date.UTC(1930, 0, 1) / dayMilliseconds, max: Date.UTC(2090, 0, 1) / dayMilliseconds })
  .map(fromCount)

describe('a day', () => {
  it('is accepted exactly when the calendar has it', () => {
    const pad = (value: number, length: number) => String(value).padStart(length, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 1850, max: 2250 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
          const parsed = new Date(Date.UTC(year, month - 1, day))
          const exists = parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === day
          expect(isPlainDate(text)).toBe(exists && year >= 1900 && year <= 2199)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2200-01-01',
    '0026-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
    '01/02/2026',
    '',
  ])('refuses %j', (text) => {
    const read = parsePlainDate(text)
    expect(read).toEqual({ ok: false, problem: { code: 'date.impossible' } })
    expect(() => plainDate(text)).toThrow(/not a day/)
  })

  it('keeps 29 February of leap years', () => {
    expect(isPlainDate('2008-02-29')).toBe(true)
    expect(isPlainDate('1900-02-29')).toBe(false)
    expect(isPlainDate('2000-02-29')).toBe(true)
  })
})

describe('days and months', () => {
  it('adds and counts days as the oracle does', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        const later = addDays(date, days)
        expect(later).toBe(fromCount(toCount(date) + days))
        expect(daysBetween(date, later)).toBe(days)
      }),
    )
  })

  it('knows the weekday', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
      }),
    )
  })

  it('adds months, ending on the last day where the month is shorter', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -400, max: 400 }), (date, months) => {
        const { year, month, day } = datePartsOf(date)
        const length = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
        const expected = new Date(Date.UTC(year, month - 1 + months, Math.min(day, length)))
        expect(addMonths(date, months)).toBe(expected.toISOString().slice(0, 10))
      }),
    )
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addYears(plainDate('2008-02-29'), 18)).toBe('2026-02-28')
  })

  it('compares as text', () => {
    fc.assert(fc.property(anyDay, anyDay, (one, other) => one < other === toCount(one) < toCount(other)))
  })
})

describe('age', () => {
  it('goes up by one on each birthday and never in between', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: 0, max: 40_000 }), (bornOn, lived) => {
        const on = addDays(bornOn, lived)
        const age = ageInYears(bornOn, on)
        const birthdayOf = (years: number) => {
          const { year, month, day } = datePartsOf(bornOn)
          return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
        }
        expect(birthdayOf(age) <= on).toBe(true)
        expect(birthdayOf(age + 1) > on).toBe(true)
      }),
    )
  })

  it('counts months for the youngest', () => {
    expect(ageInMonths(plainDate('2024-01-15'), plainDate('2026-03-14'))).toBe(25)
    expect(ageInMonths(plainDate('2024-01-15'), plainDate('2026-03-15'))).toBe(26)
    expect(ageInMonths(plainDate('2026-01-31'), plainDate('2026-02-28'))).toBe(0)
    expect(ageInMonths(plainDate('2026-01-31'), plainDate('2026-03-01'))).toBe(1)
    expect(ageInMonths(plainDate('2026-05-01'), plainDate('2026-03-01'))).toBeLessThan(0)
  })

  it('keeps someone born on 29 February a child until 1 March, and a deadline before it on 28 February', () => {
    const born = plainDate('2008-02-29')
    expect(ageInYears(born, plainDate('2026-02-28'))).toBe(17)
    expect(ageInYears(born, plainDate('2026-03-01'))).toBe(18)
    expect(addYears(born, 18)).toBe('2026-02-28')
  })
})
