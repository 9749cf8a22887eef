import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isId, makeId, timeOfId } from './brand.ts'

it('reads from an id when it was made, to the millisecond', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2 ** 48 - 1 }),
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      (time, random) => {
        const id = makeId(time, random)
        expect(isId(id)).toBe(true)
        expect(timeOfId(id)).toBe(time)
      },
    ),
  )
})

it('reads no time from a UUID that tells none, nor from anything else', () => {
  expect(timeOfId('f47ac10b-58cc-4372-a567-0e02b2c3d479')).toBeUndefined()
  expect(timeOfId('01950000-0000-7000-8000-00000000000')).toBeUndefined()
  expect(timeOfId('')).toBeUndefined()
})
