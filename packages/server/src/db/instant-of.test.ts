import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantOf } from './database.ts'

it('reads an instant as PostgreSQL writes it', () => {
  expect(instantOf('2026-03-14 15:09:26.535898+00')).toBe('2026-03-14T15:09:26.535Z')
  expect(instantOf('2026-03-14 15:09:26+00')).toBe('2026-03-14T15:09:26.000Z')
  expect(instantOf('2026-03-14 15:09:26.5+00')).toBe('2026-03-14T15:09:26.500Z')
})

it('reads the same as a Date does', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
      const text = `${date
        .toISOString()
        .replace('T', ' ')
        .replace(/\.?0*Z$/, '')}+00`
      expect(instantOf(text)).toBe(new Date(text).toISOString())
    }),
  )
})

it('leaves other forms to a Date', () => {
  expect(instantOf('2026-03-14 15:09:26-06')).toBe('2026-03-14T21:09:26.000Z')
})
