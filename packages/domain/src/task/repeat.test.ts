import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, datePartsOf, daysBetween, daysInMonth, plainDate } from '../kernel/plain-date.ts'
import { nextInSeries, repeatUnits } from './repeat.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(plainDate('2000-01-01'), n))
const every = fc.integer({ min: 1, max: 99 })

function series(first: string, step: number, unit: 'days' | 'weeks' | 'months', length: number): string[] {
  const firstOn = plainDate(first)
  const days = [firstOn]
  while (days.length < length) {
    days.push(nextInSeries(firstOn, { every: step, unit }, days.at(-1) ?? firstOn))
  }
  return days
}

describe('the next of a series', () => {
  it('comes on the last day of a short month, and on its own day again after it', () => {
    expect(series('2026-12-31', 1, 'months', 5)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
    expect(series('2028-01-30', 1, 'months', 3)).toEqual(['2028-01-30', '2028-02-29', '2028-03-30'])
    expect(series('2024-02-29', 12, 'months', 5).at(-1)).toBe('2028-02-29')
  })

  it('keeps the day of the week over the end of a year and a change of clocks', () => {
    expect(series('2026-12-24', 1, 'weeks', 3)).toEqual(['2026-12-24', '2026-12-31', '2027-01-07'])
    expect(series('2027-03-07', 1, 'weeks', 3)).toEqual(['2027-03-07', '2027-03-14', '2027-03-21'])
  })

  it('lets what was missed go by: one comes, and it is not in the past', () => {
    expect(nextInSeries(plainDate('2026-01-05'), { every: 1, unit: 'weeks' }, plainDate('2026-02-01'))).toBe(
      '2026-02-02',
    )
  })

  it('is after the day, on a day of the series, and the nearest such day', () => {
    fc.assert(
      fc.property(day, day, every, fc.constantFrom(...repeatUnits), (firstOn, after, step, unit) => {
        const next = nextInSeries(firstOn, { every: step, unit }, after)
        expect(next > after || next > firstOn).toBe(true)
        expect(next > firstOn).toBe(true)
        const passed = daysBetween(firstOn, next)
        if (unit !== 'months') {
          const length = unit === 'weeks' ? step * 7 : step
          expect(passed % length).toBe(0)
          if (after >= firstOn) expect(daysBetween(after, next)).toBeLessThanOrEqual(length)
          return
        }
        const [first, found] = [datePartsOf(firstOn), datePartsOf(next)]
        const months = (found.year - first.year) * 12 + found.month - first.month
        expect(months % step).toBe(0)
        expect(found.day).toBe(Math.min(first.day, daysInMonth(found.year, found.month)))
        if (after >= firstOn && months > step)
          expect(nextInSeries(firstOn, { every: step, unit }, addDays(after, -1)) <= next).toBe(true)
        if (after >= firstOn) expect(daysBetween(after, next)).toBeLessThanOrEqual(step * 31)
      }),
    )
  })
})
