import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import type { JourneyStayId } from '../kernel/brand.ts'
import { instant, startOfDay, timeZone } from '../kernel/instant.ts'
import { addDays, plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { beganAt, custodyClocks } from './custody-clocks.ts'
import { custodyKinds, heldSince, type Custody } from './custody.ts'

const zone = timeZone('America/Tijuana')
const day = (text: string): ApproximateDate => ({ kind: 'day', day: plainDate(text) })
const writtenAt = instant('2026-03-10T18:00:00.000Z')
const held: Custody = {
  id: 'held' as JourneyStayId,
  kind: 'border-hold',
  country: 'US',
  from: day('2026-03-07'),
  fromHour: null,
  until: 'still-there',
  writtenAt,
}
const before = (more: Partial<Custody>): Custody => ({
  ...held,
  id: 'before' as JourneyStayId,
  from: day('2026-03-05'),
  until: day('2026-03-07'),
  ...more,
})
const sinceOf = (...stays: Custody[]) => custodyClocks(stays, zone).map(({ since }) => since)

describe('how long she has been held', () => {
  it('counts from the hour that was told, and else from the first moment that the words allow', () => {
    expect(sinceOf({ ...held, fromHour: '14:30' })).toEqual(['2026-03-07T22:30:00.000Z'])
    expect(sinceOf(held)).toEqual(['2026-03-07T08:00:00.000Z'])
    expect(sinceOf({ ...held, from: { kind: 'month', year: 2026, month: 2 }, fromHour: '14:30' })).toEqual([
      '2026-02-01T08:00:00.000Z',
    ])
  })

  it('counts at the latest from when it was written down, where nobody knows since when', () => {
    expect(sinceOf({ ...held, from: null, fromHour: '14:30' })).toEqual([writtenAt])
  })

  it('does not begin anew when she is moved to another place of the same kind in the same country', () => {
    const first = startOfDay(plainDate('2026-03-05'), zone)
    expect(sinceOf(held, before({}))).toEqual([first])
    const third = before({ id: 'third' as JourneyStayId, from: day('2026-03-01'), until: day('2026-03-05') })
    expect(sinceOf(third, held, before({}))).toEqual([startOfDay(plainDate('2026-03-01'), zone)])
  })

  it('is told in days with the places, and as a guess where no day was told', () => {
    expect(heldSince(held, [held, before({})])).toEqual({ day: '2026-03-05', isSure: true, places: 2 })
    const vague = { ...held, from: { kind: 'year', year: 2026 } } as const
    expect(heldSince(vague, [vague])).toEqual({ day: '2026-01-01', isSure: false, places: 1 })
    expect(heldSince({ ...held, from: null }, [])).toBeUndefined()
  })

  it.each<[string, Partial<Custody>]>([
    ['she was out for a night between', { until: day('2026-03-06') }],
    ['it was a place of another kind', { kind: 'police' }],
    ['it was in another country', { country: 'MX' }],
    ['nobody knows when it ended', { until: null }],
    ['nobody knows when it began', { from: null }],
  ])('begins anew where %s', (_why, more) => {
    expect(sinceOf(held, before(more))).toEqual([startOfDay(plainDate('2026-03-07'), zone)])
  })

  it('counts nothing of a place that she left, and goes by the rules of a country that has some', () => {
    expect(custodyClocks([before({})], zone)).toEqual([])
    expect(custodyClocks([{ ...held, country: 'PA' }], zone)).toMatchObject([{ country: undefined }])
    expect(custodyClocks([held], zone)).toMatchObject([{ country: 'US', kind: 'border-hold' }])
  })

  it('never begins after what was told of the place where she is, whatever else was told', () => {
    const anyDay = fc
      .integer({ min: 0, max: 40 })
      .map((days): PlainDate => addDays(plainDate('2026-02-01'), days))
    const stay = fc.record({
      kind: fc.constantFrom(...custodyKinds),
      country: fc.constantFrom('US', 'MX', null),
      from: fc.option(anyDay.map((one): ApproximateDate => ({ kind: 'day', day: one }))),
      fromHour: fc.constantFrom('00:00', '02:30', '23:59', null),
      until: fc.oneof(
        fc.constant('still-there' as const),
        fc.option(anyDay.map((one): ApproximateDate => ({ kind: 'day', day: one }))),
      ),
    })
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), (told) => {
        const stays = told.map((one, nth): Custody => ({ ...one, id: `${nth}` as JourneyStayId, writtenAt }))
        const clocks = custodyClocks(stays, zone)
        expect(clocks.map(({ id }) => id)).toEqual(
          stays.flatMap(({ id, until }) => (until === 'still-there' ? [id] : [])),
        )
        for (const { id, since } of clocks) {
          const own = stays.find((one) => one.id === id)
          expect(own && since <= beganAt(own, zone)).toBe(true)
          expect(stays.some((one) => beganAt(one, zone) === since)).toBe(true)
        }
        // In whatever order they are told, it is the same.
        const sinces = (some: typeof clocks) => some.map((one) => `${one.id} ${one.since}`).sort()
        expect(sinces(custodyClocks(stays.toReversed(), zone))).toEqual(sinces(clocks))
      }),
    )
  })
})
