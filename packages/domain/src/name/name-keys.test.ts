import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keysOfPerson, mostKeysOfPerson, nameKeyVersion } from './name-keys.ts'
import { candidatesOf, keysOfQuery, type SearchSize } from './query-keys.ts'
import type { ChildQuery, NameProbe, RecordedName } from './recorded-name.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const someNames = fc.array(
  fc.constantFrom('José', 'María', 'Xol', 'Caal', 'López', 'Vásquez', 'Ajq’ij', 'Hernández', 'Chepe', 'Tzoc'),
  { minLength: 1, maxLength: 5 },
)

const size: SearchSize = { people: 100_000, rows: 1500 }

function sharedKinds(recorded: RecordedName, searched: string): readonly NameProbe['kind'][] {
  const held = new Set(keysOfPerson([recorded]).keys)
  return keysOfQuery(searched, size)
    .probes.filter((probe) => held.has(probe.key))
    .map((probe) => probe.kind)
}

describe('keys of a person', () => {
  test('are distinct signed 32-bit integers in order, and carry their version', () => {
    fc.assert(
      fc.property(fc.record({ given: anyText, surname: anyText, nickname: anyText }), (name) => {
        const { keys, version } = keysOfPerson([name])
        expect(version).toBe(nameKeyVersion)
        expect(keys.length).toBeLessThanOrEqual(mostKeysOfPerson)
        expect(keys.every((key) => key === (key | 0))).toBe(true)
        expect(keys.every((key, at) => at === 0 || key > (keys[at - 1] ?? key))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('do not depend on order, accents or case', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const forward = keysOfPerson([{ whole: names.join(' ') }])
        const plain = [...names]
          .reverse()
          .join(' ')
          .normalize('NFD')
          .replace(/\u0301/gu, '')
          .toUpperCase()
        expect(keysOfPerson([{ whole: plain }])).toEqual(forward)
      }),
    )
  })

  test('a usual name has few, and no names have none', () => {
    expect(keysOfPerson([{ given: 'Juan José', surname: 'Pérez Gómez' }]).keys.length).toBeLessThanOrEqual(30)
    expect(keysOfPerson([]).keys).toEqual([])
    expect(keysOfPerson([{}, { given: '' }, { whole: '😀' }]).keys).toEqual([])
  })

  test('names worn at different times do not mix', () => {
    const apart = keysOfPerson([{ whole: 'Juan Xol' }, { whole: 'Pedro Caal' }])
    const together = keysOfPerson([{ whole: 'Juan Caal' }])
    const mixed = keysOfQuery('Juan Caal', size).probes.filter((probe) => probe.kind === 'pair')
    expect(together.keys).toEqual(expect.arrayContaining([mixed[0]?.key]))
    expect(apart.keys).not.toContain(mixed[0]?.key)
  })
})

describe('keys of a question', () => {
  test.each<[RecordedName, string, NameProbe['kind']]>([
    [{ given: 'Juan Carlos', surname: 'Vásquez Xol' }, 'shol basques juan', 'triple'],
    [{ given: 'Domingo', surname: 'Caal Pop' }, 'Pop Kal', 'pair'],
    [{ given: 'Rosa', surname: 'Xicay' }, 'Shikay', 'single'],
    [{ given: 'José', surname: 'Hernández Tzul' }, 'Chepe Ernandes', 'pair'],
    [{ given: 'Chepe', surname: 'Hernández' }, 'José Hernández', 'whole'],
    [{ given: 'Juan', surname: 'Martínez Cruz' }, 'JUAN MARTINEZCRUZ', 'triple'],
    [{ given: 'Maricruz', surname: 'Toledo' }, 'Mari Cruz Toledo', 'pair'],
    [{ given: 'Rosa', surname: 'López', married: 'Pérez' }, 'Rosa López de Pérez', 'whole'],
    [{ given: 'Marta', surname: 'Ajanel' }, 'Marta Ajamel', 'pair-typo'],
    [{ given: 'José María', surname: 'Ajanel' }, 'José María Ajamel', 'triple-typo'],
    [{ given: 'Ana', surname: 'Sacalxot' }, 'Sacalzxotl', 'single-typo'],
    [{ given: 'José A.', surname: 'Xiquín' }, 'J. Xiquin', 'single'],
  ])('%j is met by "%s" through a %s', (recorded, searched, kind) => {
    expect(sharedKinds(recorded, searched)).toContain(kind)
  })

  test('the last surname of a very long name is a key like any other', () => {
    const long = 'María de los Ángeles Guadalupe del Carmen Concepción López García Xol Tzunún'
    expect(sharedKinds({ whole: long }, 'Maria Sunun')).toContain('pair')
    expect(sharedKinds({ whole: long }, long)).toContain('whole')
  })

  test('short names that differ are not asked for together', () => {
    expect(sharedKinds({ given: 'Juan', surname: 'Coc' }, 'Cuc')).toEqual([])
    expect(sharedKinds({ surname: 'Pop' }, 'Pu')).toEqual([])
  })

  test('are distinct and bounded, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { probes } = keysOfQuery(text, size)
        expect(new Set(probes.map((probe) => probe.key)).size).toBe(probes.length)
        expect(probes.length).toBeLessThanOrEqual(600)
      }),
      { numRuns: 300 },
    )
    expect(keysOfQuery('😀 123', size)).toMatchObject({ probes: [], tokens: 0 })
    expect(keysOfQuery('Xol '.repeat(2500), size).probes.length).toBeGreaterThan(0)
  })

  test('do not depend on order or accents', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const plain = [...names]
          .reverse()
          .join(' ')
          .normalize('NFD')
          .replace(/\u0301/gu, '')
        const byKey = (text: string) => new Set(keysOfQuery(text, size).probes.map((probe) => probe.key))
        expect(byKey(plain)).toEqual(byKey(names.join(' ')))
      }),
      { numRuns: 60 },
    )
  })

  test('a frequent token alone is asked, and is left out where rarer ones are there', () => {
    const few = { people: 100_000, rows: 500 }
    const alone = keysOfQuery('López', few).probes
    expect(alone.map((probe) => probe.kind)).toContain('single')
    const withRare = keysOfQuery('López Xicay', few).probes
    expect(withRare.length).toBeGreaterThan(0)
    expect(withRare.map((probe) => probe.key)).not.toContain(alone[0]?.key)
  })

  test('what is asked stays within the rows wanted, in six millions too', () => {
    const chosen = keysOfQuery('José Luis López Hernández', { people: 6_000_000, rows: 3000 }).probes
    expect(chosen.map((probe) => probe.kind)).toContain('whole')
    expect(chosen.reduce((rows, probe) => rows + probe.share * 6_000_000, 0)).toBeLessThanOrEqual(3000)
  })

  test.each([
    ['Rosa Gonzal', 'Rosa González'],
    ['Luis Ramire Castel', 'Luis Ramírez Castellanos'],
    ['Petron Vallad', 'Petrona Valladares'],
    ['Cristian Gutierlrez', 'Cristian Gutiérrez'],
    ['Tomas Njose Lope', 'Tomás José López'],
  ])('common names that were meant are asked too: "%s" for %s', (searched, recorded) => {
    expect(sharedKinds({ whole: recorded }, searched)).toContain('pair-typo')
  })

  test('slips are not sought where two other tokens are so rare together that all who have both are read', () => {
    const kinds = (text: string) => keysOfQuery(text, size).probes.map((probe) => probe.kind)
    expect(kinds('Sacalxot Xiquin Ajamel')).not.toContain('triple-typo')
    expect(kinds('María López Ajamel')).toContain('triple-typo')
  })

  test('the fewer names are asked, the more of those who bear them are ranked', () => {
    const most = (text: string, age?: ChildQuery['age']) => candidatesOf(keysOfQuery(text, size), { age })
    expect(most('Ana Lucía Xol')).toBeLessThan(most('Ana Xol'))
    expect(most('J. M. Ana Xol')).toBe(most('Ana Xol'))
    expect(most('Ana Xol')).toBeLessThan(most('Ana Xol', { years: 12, inYear: 2026 }))
  })
})
