import type { LegView, StayView } from '@amparo/contract/api/journey/journey'
import { expect, it } from 'vitest'
import { entriesOf, gapsBefore, journeysWithStays } from './journey-entries.ts'
import { positionOf } from './order-field.tsx'

const written = {
  version: 1,
  by: null,
  at: '2026-03-14T10:00:00.000Z',
  withdrawnBecause: '',
  withdrawnAt: null,
}
function leg(id: string, position: number, more: Partial<LegView> = {}): LegView {
  const place = { words: id }
  const codes = { means: [], company: [], hazards: [], words: '' }
  return { ...written, ...codes, id, from: place, to: place, when: null, position, phase: 'transit', ...more }
}
function stay(id: string, position: number): StayView {
  return {
    ...written,
    id,
    kind: 'shelter',
    place: { words: id },
    heldBy: '',
    from: null,
    until: null,
    hours: null,
    withAdults: 'not-known',
    separation: null,
    words: '',
    position,
    disputedWith: [],
  }
}

it('numbers the legs that stand, and puts stays with the journey in which they were', () => {
  const legs = [
    leg('out', 0),
    leg('back', 1, { phase: 'return' }),
    leg('again', 3),
    leg('gone', 2, { withdrawnAt: written.at }),
  ]
  const entries = entriesOf(legs, [stay('held', 0.5), stay('home', 1.5)])
  expect(entries.map(({ id }) => id)).toEqual(['out', 'held', 'back', 'home', 'again'])
  expect(entries.map((entry) => (entry.kind === 'leg' ? entry.number : 0))).toEqual([1, 0, 2, 0, 3])
  const journeys = journeysWithStays(entries).map((journey) => journey.map(({ id }) => id))
  expect(journeys).toEqual([['out', 'held', 'back', 'home'], ['again']])
})

it('says before which leg something was not told', () => {
  const legs = [
    leg('one', 0, { to: { country: 'GT', words: '' } }),
    leg('two', 1, { from: { country: 'MX', words: '' } }),
  ]
  expect([...gapsBefore(entriesOf(legs, [])).keys()]).toEqual(['two'])
})

it('places what is new at the end, at the beginning, or behind what it follows', () => {
  const entries = entriesOf([leg('one', 0), leg('two', 4)], [])
  expect(positionOf(undefined, entries, undefined)).toBe(5)
  expect(positionOf('first', entries, undefined)).toBe(-1)
  expect(positionOf('one', entries, undefined)).toBe(2)
  expect(positionOf(undefined, entries, { id: 'one', position: 0 })).toBe(0)
  expect(positionOf('two', entries, { id: 'one', position: 0 })).toBe(5)
})
