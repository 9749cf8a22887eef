import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formalNames } from './hypocoristics.ts'
import { keyCode, mostCodes, soundAlike, soundCodes } from './name-code.ts'
import { namePairs } from './name-pairs.ts'
import { normaliseName } from './normalise-name.ts'
import { soundEdits } from './sound-edits.ts'

/** Borrowed names whose spellings no rule of sound brings together are kept as a list. */
function sameName(first: string, second: string): boolean {
  const formsOf = (name: string) => [name, ...formalNames(name)]
  return soundAlike(first, second) || formsOf(first).some((form) => formsOf(second).includes(form))
}

describe('the code of sound', () => {
  test('keeps every line of the table of pairs', () => {
    const broken = namePairs.filter(({ first, second, alike }) =>
      alike ? !sameName(first, second) : soundAlike(first, second),
    )
    expect(broken).toEqual([])
  })

  test('the table has at least 400 distinct pairs, of both kinds', () => {
    const distinct = new Set(namePairs.map(({ first, second }) => [first, second].sort().join(' ')))
    expect(distinct.size).toBeGreaterThanOrEqual(400)
    expect(namePairs.filter((pair) => pair.alike).length).toBeGreaterThan(200)
    expect(namePairs.filter((pair) => !pair.alike).length).toBeGreaterThan(150)
  })

  test('apostrophes and accents are gone before it begins', () => {
    expect(soundAlike(normaliseName("Ajq'ij"), normaliseName('Ajquij'))).toBe(true)
    expect(soundAlike(normaliseName('Güendi'), normaliseName('Wendy'))).toBe(true)
    expect(soundAlike(normaliseName('B’atz’'), normaliseName('Batz'))).toBe(true)
  })

  test('any text gives one to three codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const codes = soundCodes(text)
        expect(codes.length).toBeGreaterThanOrEqual(1)
        expect(codes.length).toBeLessThanOrEqual(mostCodes)
        expect(new Set(codes).size).toBe(codes.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('a key code drops vowels only where three consonants remain', () => {
    expect(keyCode('ernandes')).toBe(keyCode('ernendas'))
    expect(keyCode('kok')).not.toBe(keyCode('kuk'))
    expect(keyCode('Sol')).toBe('sol')
  })

  test('edits hold every neighbour and not the code itself', () => {
    const edits = soundEdits('hose')
    expect(['hse', 'hsoe', 'huse', 'hoset']).toSatisfy((codes: string[]) =>
      codes.every((code) => edits.has(code)),
    )
    expect(edits.has('hose')).toBe(false)
  })
})
