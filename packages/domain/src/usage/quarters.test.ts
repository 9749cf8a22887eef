import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { quartersUpTo } from './quarters.ts'

it('ends with the quarter of today and lets none out', () => {
  expect(quartersUpTo(plainDate('2026-01-01'), 2)).toEqual([
    { from: '2025-10-01', until: '2026-01-01' },
    { from: '2026-01-01', until: '2026-04-01' },
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 12 }), (days, count) => {
      const today = addDays(plainDate('1990-01-01'), days)
      const quarters = quartersUpTo(today, count)
      expect(quarters).toHaveLength(count)
      const last = quarters.at(-1)
      expect(last && last.from <= today && today < last.until).toBe(true)
      for (const [at, { from }] of quarters.entries()) {
        expect(from).toMatch(/-(01|04|07|10)-01$/)
        if (at > 0) expect(from).toBe(quarters[at - 1]?.until)
      }
    }),
  )
})
