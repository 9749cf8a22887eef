import type { JourneyStayId } from '../kernel/brand.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { checkOverlaps, checkStay, disputedPairs, overlap, type JourneyStay } from './journey-stay.ts'

const today = plainDate('2026-03-14')
const day = (text: string): ApproximateDate => ({ kind: 'day', day: plainDate(text) })
const march: ApproximateDate = { kind: 'month', year: 2026, month: 3 }

function stay(more: Partial<JourneyStay> = {}): JourneyStay {
  return {
    kind: 'detention',
    place: { country: 'MX', words: 'Tapachula' },
    heldBy: 'INM',
    from: null,
    until: null,
    hours: null,
    withAdults: 'not-known',
    separation: null,
    words: '',
    position: 0,
    disputedWith: [],
    ...more,
  }
}
const held = (from: string, until: string) => stay({ from: day(from), until: day(until) })

describe('two stays at once', () => {
  it.each([
    ['the same days', held('2026-03-01', '2026-03-05'), held('2026-03-01', '2026-03-05'), true],
    ['one within the other', held('2026-03-01', '2026-03-09'), held('2026-03-03', '2026-03-04'), true],
    ['a day within the other', held('2026-03-01', '2026-03-09'), stay({ from: day('2026-03-03') }), true],
    ['moved on the same day', held('2026-03-01', '2026-03-05'), held('2026-03-05', '2026-03-07'), false],
    ['one after the other', held('2026-03-01', '2026-03-02'), held('2026-03-05', '2026-03-07'), false],
    [
      'still there',
      stay({ from: day('2026-03-01'), until: 'still-there' }),
      held('2026-03-05', '2026-03-07'),
      true,
    ],
    [
      'only a month known of one',
      stay({ from: march, until: march }),
      held('2026-03-05', '2026-03-07'),
      false,
    ],
    [
      'hours instead of an end',
      stay({ from: day('2026-03-01'), hours: 96 }),
      held('2026-03-03', '2026-03-06'),
      true,
    ],
    [
      'hours before an end',
      stay({ until: day('2026-03-09'), hours: 96 }),
      held('2026-03-03', '2026-03-06'),
      true,
    ],
    ['a few hours', stay({ from: day('2026-03-03'), hours: 20 }), held('2026-03-03', '2026-03-06'), false],
    ['nothing known of one', stay(), held('2026-03-03', '2026-03-06'), false],
  ])('%s', (_what, one, other, expected) => {
    expect(overlap(one, other, today)).toBe(expected)
    expect(overlap(other, one, today)).toBe(expected)
  })

  it('are found exactly where they share a night, whichever is asked', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(20))
    fc.assert(
      fc.property(span, span, ([a, lengthA], [b, lengthB]) => {
        const at = (days: number) => addDays(plainDate('2026-01-01'), days)
        const one = held(at(a), at(a + lengthA))
        const other = held(at(b), at(b + lengthB))
        const nights = (from: number, length: number) => Array.from({ length }, (_, night) => from + night)
        const shares = nights(a, lengthA).some((night) => nights(b, lengthB).includes(night))
        const within = (from: number, length: number, moment: number) =>
          from < moment && moment < from + length
        const moment = (lengthA === 0 && within(b, lengthB, a)) || (lengthB === 0 && within(a, lengthA, b))
        expect(overlap(one, other, today)).toBe(shares || moment)
        expect(overlap(other, one, today)).toBe(shares || moment)
      }),
    )
  })

  it('are refused until a person keeps both, and then shown as a pair', () => {
    const first = { id: 'first', content: held('2026-03-01', '2026-03-05') }
    const second = held('2026-03-03', '2026-03-07')
    expect(checkOverlaps(second, [first], today)).toMatchObject({
      code: 'stay.overlap',
      values: { stays: 1 },
    })
    const kept = { id: 'second', content: { ...second, disputedWith: ['first' as JourneyStayId] } }
    expect(checkOverlaps(kept.content, [first], today)).toBeUndefined()
    expect(disputedPairs([first, kept])).toEqual([[first, kept]])
  })
})

describe('one stay', () => {
  it.each([
    ['ends before it begins', held('2026-03-05', '2026-03-01'), 'stay.ends-before'],
    ['begins tomorrow', stay({ from: day('2026-03-15') }), 'journey.day'],
    ['ends tomorrow', stay({ until: day('2026-03-15') }), 'journey.day'],
    ['is dated by an age', stay({ from: { kind: 'about-age', years: 9, on: today } }), 'journey.day'],
    ['has hours that do not fit', { ...held('2026-03-01', '2026-03-02'), hours: 60 }, 'stay.hours'],
    ['has too few hours', { ...held('2026-03-01', '2026-03-09'), hours: 3 }, 'stay.hours'],
    ['is nowhere and with nobody', stay({ place: { words: '' }, heldBy: '' }), 'journey.place-missing'],
  ])('%s', (_what, one, code) => {
    expect(checkStay(one, today)?.code).toBe(code)
  })

  it.each([
    ['a few hours on one day', { ...held('2026-03-01', '2026-03-01'), hours: 5 }],
    ['over midnight', { ...held('2026-03-01', '2026-03-02'), hours: 1 }],
    ['over the end of the year', { ...held('2025-12-31', '2026-01-01'), hours: 30 }],
    ['ten years', held('2016-03-01', '2026-03-01')],
    ['within one month', stay({ from: march, until: march, hours: 200 })],
    ['nothing but a name', stay({ place: { words: '' } })],
  ])('%s', (_what, one) => {
    expect(checkStay(one, today)).toBeUndefined()
  })
})
