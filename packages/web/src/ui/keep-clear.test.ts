import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearTop } from './keep-clear.ts'

const room = { top: 60, bottom: 560 }

test('a message stands as low as it can', () => {
  expect(clearTop(80, room, [])).toBe(480)
  expect(clearTop(80, room, [{ top: 500, bottom: 544 }])).toBe(412)
  // Between two that are in the way.
  expect(
    clearTop(80, room, [
      { top: 500, bottom: 544 },
      { top: 100, bottom: 300 },
    ]),
  ).toBe(412)
})

test('it covers nothing that counts wherever there is room for it, and never leaves the room', () => {
  const band = fc
    .tuple(fc.integer({ min: -200, max: 700 }), fc.integer({ min: 1, max: 200 }))
    .map(([top, height]) => ({ top, bottom: top + height }))
  fc.assert(
    fc.property(fc.array(band, { maxLength: 6 }), fc.integer({ min: 40, max: 200 }), (taken, height) => {
      const top = clearTop(height, room, taken)
      expect(top).toBeGreaterThanOrEqual(room.top)
      expect(top + height).toBeLessThanOrEqual(room.bottom)
      const isFree = (at: number) =>
        taken.every(({ top: one, bottom }) => one >= at + height + 8 || bottom <= at - 8)
      const free = Array.from({ length: room.bottom - height - room.top + 1 }, (_, index) => room.top + index)
      if (free.some(isFree)) expect(isFree(top)).toBe(true)
    }),
  )
})
