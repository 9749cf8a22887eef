import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { describe, expect, test } from 'vitest'
import { dateOf, partsOf } from './approximate-date-field.tsx'
import { parseWhole } from './number-field.tsx'

const toldOn = plainDate('2026-03-14')

describe('a date grows out of its parts', () => {
  const dates: readonly ApproximateDate[] = [
    { kind: 'day', day: plainDate('2011-02-28') },
    { kind: 'month', year: 2011, month: 2 },
    { kind: 'year', year: 2011 },
    { kind: 'about-year', year: 2011 },
    { kind: 'about-age', years: 11, on: toldOn },
    { kind: 'about-age', years: 1, months: 4, on: toldOn },
    { kind: 'season', season: 'rainy-season', year: 2019 },
  ]
  test.each(dates)('$kind there and back', (date) => {
    expect(dateOf(partsOf(date), toldOn)).toEqual(date)
  })

  test('half a date and a day that does not exist are no date', () => {
    expect(dateOf({ kind: 'day', year: 2011, month: 2 }, toldOn)).toBeUndefined()
    expect(dateOf({ kind: 'day', year: 2011, month: 2, day: 30 }, toldOn)).toBeUndefined()
    expect(dateOf({ kind: 'month', year: 2011 }, toldOn)).toBeUndefined()
    expect(dateOf({ kind: 'season', year: 2011 }, toldOn)).toBeUndefined()
    expect(dateOf({ kind: 'about-age' }, toldOn)).toBeUndefined()
    expect(dateOf(partsOf(undefined), toldOn)).toBeUndefined()
  })

  test('months count only for the youngest', () => {
    expect(dateOf({ kind: 'about-age', years: 11, months: 4 }, toldOn)).toEqual({
      kind: 'about-age',
      years: 11,
      on: toldOn,
    })
  })
})

test.each([
  ['12', 12],
  [' 7 ', 7],
  ['', undefined],
  ['7a', undefined],
  ['1.5', undefined],
  ['٣', undefined],
])('a whole number: %s', (text, number) => {
  expect(parseWhole(text)).toBe(number)
})
