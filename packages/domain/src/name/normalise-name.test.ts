import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestNameText, normaliseName, splitName } from './normalise-name.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())

describe('a name as it is compared', () => {
  test.each([
    ['  José  María ', 'jose maria'],
    ['MUÑOZ PEÑA', 'munoz pena'],
    ['Cañas (alias)', 'canas alias'],
    ['López-García', 'lopez garcia'],
    ['Jose\u0301 Lo\u0301pez', 'jose lopez'],
    ['Ma. del Carmen', 'ma del carmen'],
    ['Ｊｕａｎ', 'juan'],
    ['José 😀 Luis', 'jose luis'],
    ['Ana\u200BMaría', 'anamaria'],
    ['Ana\u0000 Lucía', 'ana lucia'],
    ['12345', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(normaliseName(text)).toBe(expected)
  })

  test.each([..."'’ʼ`´‘ʻ"])('the apostrophe %s is the same as any other, and silent', (apostrophe) => {
    expect(normaliseName(`Ajq${apostrophe}ij`)).toBe('ajqij')
  })

  test('a second time changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseName(text)
        expect(normaliseName(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('accents and case make no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiounAEIOU lprs') }), (text) => {
        const accented = text.replace(/[aeiou]/gu, (vowel) => `${vowel}\u0301`)
        expect(normaliseName(accented.toUpperCase())).toBe(normaliseName(text))
      }),
    )
  })

  test('a very long text is cut, and not through a letter', () => {
    expect(normaliseName('a'.repeat(10_000)).length).toBe(longestNameText)
    expect(normaliseName('𞤀'.repeat(10_000)).isWellFormed()).toBe(true)
  })
})

describe('tokens and the married name', () => {
  test.each([
    ['María de los Ángeles López', ['maria', 'angeles', 'lopez'], []],
    ['Juan de León y de la Cruz', ['juan', 'leon', 'cruz'], []],
    ['Rosa Elvira López de Pérez', ['rosa', 'elvira', 'lopez'], ['perez']],
    ['Rosa López viuda de Gómez', ['rosa', 'lopez'], ['gomez']],
    ['Rosa López Vda. de la Cruz', ['rosa', 'lopez'], ['cruz']],
    ['María de Jesús Pérez', ['maria', 'jesus', 'perez'], []],
    ['Ana María de Jesús Pérez', ['ana', 'maria', 'jesus', 'perez'], []],
    ['JOSE DELACRUZ DELEON', ['jose', 'cruz', 'leon'], []],
    ['Luis Delgado', ['luis', 'delgado'], []],
    ['Juan San Martín', ['juan', 'sanmartin'], []],
    ['Juan Sanmartin', ['juan', 'sanmartin'], []],
    ['De', ['de'], []],
  ])('%s', (text, tokens, married) => {
    expect(splitName(text)).toEqual({ tokens, married })
  })

  test('splitting never throws and gives only tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, married } = splitName(text)
        expect([...tokens, ...married].every((token) => token !== '' && !token.includes(' '))).toBe(true)
      }),
    )
  })
})
