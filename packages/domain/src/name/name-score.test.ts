import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assignment.ts'
import { editDistance, jaroWinkler } from './edit-distance.ts'
import { scoreNames } from './name-score.ts'
import { createTokenMemo, tokenForm } from './token-form.ts'
import { compareTokens } from './token-similarity.ts'

const score = (searched: string, recorded: string) => scoreNames(searched, [{ whole: recorded }]).score
const someNames = fc.array(
  fc.constantFrom('José', 'María', 'Xol', 'Caal', 'López', 'Basques', 'Ajq’ij', 'Ernandes', 'Chepe', 'Coc'),
  { minLength: 1, maxLength: 5 },
)

describe('two names', () => {
  test('the same name in any order and spelling scores near one', () => {
    expect(score('Juan Carlos Vásquez Xol', 'Juan Carlos Vásquez Xol')).toBe(1)
    expect(score('Xol Vásquez Juan Carlos', 'Juan Carlos Vásquez Xol')).toBe(1)
    expect(score('shol basques huan karlos', 'Juan Carlos Vásquez Xol')).toBeGreaterThan(0.9)
    expect(score('Chepe Ernandes', 'José Hernández')).toBeGreaterThan(0.9)
    expect(score('JUAN MARTINEZCRUZ', 'Juan Martínez Cruz')).toBeGreaterThan(0.93)
    expect(score('Mari Cruz Toledo', 'Maricruz Toledo')).toBeGreaterThan(0.93)
  })

  test('a missing second surname costs little, a wrong one much', () => {
    const whole = score('Jorge Barrios Bámaca', 'Jorge Barrios Bámaca')
    const missing = score('Jorge Barrios', 'Jorge Barrios Bámaca')
    const wrong = score('Jorge Barrios Sontay', 'Jorge Barrios Bámaca')
    expect(whole).toBeGreaterThan(missing)
    expect(missing).toBeGreaterThan(wrong + 0.2)
  })

  test('a rare surname weighs more than a frequent one', () => {
    expect(score('José Xicay', 'Pedro Xicay')).toBeGreaterThan(score('José López', 'Pedro López'))
    expect(score('José Xicay', 'Pedro Xicay')).toBeGreaterThan(score('José Xicay', 'José López'))
  })

  test.each([
    ['Pop', 'Pu'],
    ['Coc', 'Cuc'],
    ['Chub', 'Chun'],
    ['Tum', 'Tun'],
    ['Caal', 'Choc'],
    ['Xol', 'Xoy'],
  ])('short surnames stay apart: %s and %s', (first, second) => {
    expect(score(first, second)).toBe(0)
  })

  test('sisters and brothers with one letter between them are not the same sound', () => {
    expect(score('Francisco Xol', 'Francisca Xol')).toBeLessThan(score('Fransisko Xol', 'Francisco Xol'))
  })

  test('the husband’s name makes little difference', () => {
    expect(score('Marta Chacón de Morales', 'Marta Chacón')).toBeGreaterThan(0.75)
    expect(score('Marta Chacón', 'Marta Chacón de Morales')).toBeGreaterThan(0.9)
  })

  test('of several names the best counts', () => {
    const names = [{ whole: 'Pedro Caal' }, { given: 'Juan', surname: 'Xol', nickname: 'Chepe' }]
    expect(scoreNames('Juan Xol', names).score).toBe(1)
    expect(scoreNames('Chepe Xol', names).score).toBeGreaterThan(0.9)
  })

  test('reasons say which token agreed with which, and how', () => {
    const reasons = scoreNames('basques lupe pedro', [{ whole: 'Guadalupe Vásquez Xol' }]).reasons()
    expect(reasons).toContainEqual({ kind: 'same-sound', query: 'basques', name: 'vasquez' })
    expect(reasons).toContainEqual({ kind: 'nickname', query: 'lupe', name: 'guadalupe' })
    expect(reasons).toContainEqual({ kind: 'not-found', query: 'pedro' })
    expect(reasons).toContainEqual({ kind: 'not-asked', name: 'xol' })
  })

  test('order changes nothing but the tie', () => {
    fc.assert(
      fc.property(someNames, someNames, (searched, recorded) => {
        const forward = score(searched.join(' '), recorded.join(' '))
        expect(score([...searched].reverse().join(' '), recorded.join(' '))).toBeCloseTo(forward, 10)
        expect(score(searched.join(' '), [...recorded].reverse().join(' '))).toBeCloseTo(forward, 10)
      }),
    )
    expect(scoreNames('Xol Caal', [{ whole: 'Xol Caal' }]).inOrder).toBe(true)
    expect(scoreNames('Caal Xol', [{ whole: 'Xol Caal' }]).inOrder).toBe(false)
  })

  test('any two texts give a score between nothing and one', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(anyText, anyText, (searched, recorded) => {
        const value = score(searched, recorded)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
    expect(scoreNames('', []).score).toBe(0)
    expect(scoreNames('a '.repeat(5000), [{ whole: 'b '.repeat(5000) }]).score).toBe(0)
  })
})

describe('what it rests on', () => {
  test('agreement of tokens is symmetric', () => {
    const memo = createTokenMemo()
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeioucxkztlnsjbv') }), fc.string(), (one, two) => {
        const first = tokenForm(one, memo)
        const second = tokenForm(two, memo)
        expect(compareTokens(second, first)?.similarity).toBe(compareTokens(first, second)?.similarity)
      }),
    )
  })

  test.each([
    ['domingo', 'domigno', 1],
    ['caal', 'cal', 1],
    ['ca', 'abc', 3],
    ['xol', 'pop', 2],
    ['', 'ab', 2],
  ])('edits between %s and %s: %d', (first, second, expected) => {
    expect(editDistance(first, second, 5)).toBe(expected)
    expect(editDistance(second, first, 5)).toBe(expected)
    expect(editDistance(first, second, 0)).toBe(1)
  })

  test('Jaro–Winkler gives Winkler’s published values', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4)
    expect(jaroWinkler('abc', 'xyz')).toBe(0)
  })

  test('assignment is the best of all, as trying every one shows', () => {
    const row = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (gains) => {
        const places = assign(gains, 4)
        const taken = places.filter((place) => place >= 0)
        expect(new Set(taken).size).toBe(taken.length)
        const sum = places.reduce((total, place, at) => total + (gains[at]?.[place] ?? 0), 0)
        expect(sum).toBeCloseTo(bestByTrying(gains, new Set()), 9)
      }),
    )
  })
})

function bestByTrying(gains: readonly (readonly number[])[], used: ReadonlySet<number>): number {
  const [row, ...rest] = gains
  if (row === undefined) return 0
  let best = bestByTrying(rest, used)
  for (const [column, gain] of row.entries()) {
    if (!used.has(column)) best = Math.max(best, gain + bestByTrying(rest, new Set([...used, column])))
  }
  return best
}
