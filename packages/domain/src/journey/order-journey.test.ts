import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { gapsOf, journeysOf, orderJourney, positionAfter } from './order-journey.ts'

const day = (text: string): ApproximateDate => ({ kind: 'day', day: plainDate(text) })
const month = (year: number, of: number): ApproximateDate => ({ kind: 'month', year, month: of })

const anyWhen: fc.Arbitrary<ApproximateDate | null> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 900 }).map((days) => day(addDays(plainDate('2024-01-01'), days))),
  fc
    .record({ year: fc.integer({ min: 2024, max: 2026 }), of: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, of }) => month(year, of)),
  fc.integer({ min: 2023, max: 2026 }).map((year) => ({ kind: 'about-year' as const, year })),
)
const anyItems = fc
  .array(fc.record({ when: anyWhen, position: fc.integer({ min: -50, max: 50 }) }), { maxLength: 25 })
  .map((items) => items.map((item, id) => ({ ...item, id })))

describe('the order of stretches of which only some have dates', () => {
  it('keeps what has no date where it was told, and puts what surely came before before', () => {
    const told = [
      { id: 'Tapachula', position: 1, when: day('2026-03-10') },
      { id: 'the river', position: 2, when: null },
      { id: 'home', position: 3, when: month(2026, 2) },
      { id: 'the train', position: 4, when: null },
    ]
    expect(orderJourney(told).map(({ id }) => id)).toEqual(['the river', 'home', 'Tapachula', 'the train'])
  })

  it('does not take a day of a month for one before or after that month', () => {
    const told = [
      { id: 1, position: 1, when: month(2026, 3) },
      { id: 2, position: 2, when: day('2026-03-01') },
    ]
    expect(orderJourney(told).map(({ id }) => id)).toEqual([1, 2])
  })

  it('loses nothing, never contradicts a date, and keeps what has none in its order', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const ordered = orderJourney(items)
        expect(ordered.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
        ordered.forEach((one, index) => {
          for (const later of ordered.slice(index + 1))
            if (one.when && later.when)
              expect(rangeOf(later.when).latest >= rangeOf(one.when).earliest).toBe(true)
        })
        const undated = ordered.filter(({ when }) => when === null).map(({ position }) => position)
        expect(undated).toEqual(undated.toSorted((one, other) => one - other))
      }),
    )
  })

  it('is the same whoever lists them first, where each has a place of its own', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const placed = items.map((item, position) => ({ ...item, position }))
        expect(orderJourney(placed.toReversed())).toEqual(orderJourney(placed))
      }),
    )
  })
})

describe('a new place in the order', () => {
  it('lies behind what it follows and before everything that came after that', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 1 }),
        fc.nat(),
        (all, nth) => {
          const items = all.map((position) => ({ position }))
          const after = all[nth % all.length] ?? 0
          const position = positionAfter(items, after)
          expect(position).toBeGreaterThan(after)
          for (const other of all) if (other > after) expect(other).toBeGreaterThan(position)
          expect(positionAfter(items, undefined)).toBeLessThan(Math.min(...all))
        },
      ),
    )
    expect(positionAfter([], undefined)).toBe(0)
  })
})

describe('journeys', () => {
  const leg = (phase: 'origin' | 'transit' | 'destination' | 'return') => ({ phase })

  it('an earlier attempt ends with its return when she sets out again', () => {
    const [one, two, three, four] = [leg('transit'), leg('return'), leg('return'), leg('origin')]
    expect(journeysOf([one, two, three, four])).toEqual([[one, two, three], [four]])
    expect(journeysOf([one, two, three])).toEqual([[one, two, three]])
    expect(journeysOf([])).toEqual([])
  })

  it('together are all stretches in their order, and each but the last ends with a return', () => {
    const anyPhase = fc.constantFrom('origin', 'transit', 'destination', 'return')
    fc.assert(
      fc.property(fc.array(anyPhase.map(leg)), (legs) => {
        const journeys = journeysOf(legs)
        expect(journeys.flat()).toEqual(legs)
        for (const journey of journeys.slice(0, -1)) expect(journey.at(-1)?.phase).toBe('return')
        for (const journey of journeys.slice(1)) expect(journey[0]?.phase).not.toBe('return')
      }),
    )
  })
})

describe('what was not told between two stretches', () => {
  const place = (country?: string, placeCode?: string) => ({ country, placeCode, words: '' })
  const leg = (from: ReturnType<typeof place>, to: ReturnType<typeof place>) => ({ from, to })

  it.each([
    ['another country', place('GT'), place('MX'), 1],
    ['another department', place('GT', 'GT16'), place('GT', 'GT12'), 1],
    ['a municipality of that department', place('GT', 'GT16'), place('GT', 'GT1613'), 0],
    ['the country, more exactly', place('MX'), place('MX', 'MX07'), 0],
    ['somewhere not known', place('GT'), place(), 0],
  ])('%s', (_what, ends, begins, count) => {
    const [one, two] = [leg(place('GT'), ends), leg(begins, place('US'))]
    expect(gapsOf([one, two])).toEqual(count ? [{ before: one, after: two }] : [])
  })
})
