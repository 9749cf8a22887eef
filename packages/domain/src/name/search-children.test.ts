import { describe, expect, test } from 'vitest'
import type { SearchedChild } from './recorded-name.ts'
import { rankCandidates, toleratedYears } from './search-children.ts'

const child = (
  id: string,
  whole: string,
  more: Partial<SearchedChild<string>> = {},
): SearchedChild<string> => ({
  id,
  names: [{ whole }],
  ...more,
})
const ids = (ranked: readonly { readonly id: string }[]) => ranked.map(({ id }) => id)

describe('the best of many candidates', () => {
  test('the name decides, and at most ten are given', () => {
    const others = Array.from({ length: 30 }, (_, at) => child(`other-${at}`, 'Juan Vásquez López'))
    const found = rankCandidates({ name: 'Basques Shol' }, [...others, child('she', 'Ana Vásquez Xol')])
    expect(found[0]?.id).toBe('she')
    expect(found.length).toBe(10)
  })

  test('between namesakes the one whose surnames stand in the asked order comes first', () => {
    const found = rankCandidates({ name: 'Ana Caal Xol' }, [
      child('swapped', 'Ana Xol Caal'),
      child('same', 'Ana Caal Xol'),
    ])
    expect(ids(found)).toEqual(['same', 'swapped'])
  })

  test('a guessed age moves a child up or down and never out', () => {
    const query = { name: 'Juan Pérez', age: { years: 14, inYear: 2026 } }
    const found = rankCandidates(query, [
      child('four', 'Juan Pérez', { birthYears: { from: 2022, to: 2022 } }),
      child('unknown', 'Juan Pérez'),
      child('sixteen', 'Juan Pérez', { birthYears: { from: 2010, to: 2010 } }),
      child('fourteen', 'Juan Pérez', { birthYears: { from: 2010, to: 2013 } }),
    ])
    expect(ids(found).indexOf('fourteen')).toBeLessThan(ids(found).indexOf('sixteen'))
    expect(found.length).toBe(4)
    expect(found.at(-1)?.id).toBe('four')
    expect(found.at(-1)?.reasons).toContainEqual({ kind: 'age-differs', years: 10 })
    expect(found.find(({ id }) => id === 'fourteen')?.reasons).toContainEqual({
      kind: 'age-agrees',
      years: 0,
    })
  })

  test('more years are tolerated the older the child is thought to be', () => {
    expect([2, 6, 12, 17].map(toleratedYears)).toEqual([1, 2, 3, 3])
  })

  test('the other sex comes later, and is said', () => {
    const found = rankCandidates({ name: 'Guadalupe Xol', sex: 'female' }, [
      child('boy', 'Guadalupe Xol', { sex: 'male' }),
      child('girl', 'Guadalupe Xol', { sex: 'female' }),
    ])
    expect(ids(found)).toEqual(['girl', 'boy'])
    expect(found[1]?.reasons).toContainEqual({ kind: 'sex-differs' })
  })

  test('a phone number finds without a name, with or without the country code', () => {
    const found = rankCandidates({ name: '', phone: '+502 5555-1234' }, [
      child('other', 'Juan Xol', { phones: ['55559999'] }),
      child('hers', 'Ana Pop', { phones: ['55551234'] }),
    ])
    expect(ids(found)).toEqual(['hers'])
    expect(found[0]?.reasons).toContainEqual({ kind: 'same-phone' })
  })

  test('a code finds however it is typed', () => {
    const found = rankCandidates({ name: 'nobody', code: 'ab-12 cd' }, [
      child('she', 'Ana Pop', { codes: ['AB12CD'] }),
    ])
    expect(found[0]).toMatchObject({ id: 'she', score: 1 })
  })

  test('who has nothing in common is not shown', () => {
    expect(rankCandidates({ name: 'Xol' }, [child('other', 'Pedro Hernández')])).toEqual([])
    expect(rankCandidates({ name: '' }, [child('other', 'Pedro Hernández')])).toEqual([])
  })
})
