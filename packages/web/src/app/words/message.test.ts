import * as fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { formatMessage, parseMessage, valueNames } from './message.ts'

const ours = (text: string, language: string, values: Record<string, string | number> = {}) =>
  formatMessage(parseMessage(text), language, values)

describe('the small formatter writes what the full library writes', () => {
  const texts = [
    'Hola',
    "mother's name",
    "it''s {n}",
    "'{literal}' {n}",
    '{n, plural, =0 {nada} one {# cambio} other {# cambios}}',
    '{n, plural, one {Falta # día} other {Faltan # días}} para {name}',
    '{g, select, f {la niña} m {el niño} other {la niña o el niño}}',
    '{g, select, f {{n, plural, one {una niña} other {# niñas}}} other {{n} personas de {name}}}',
    "{n, plural, one {# '#' child} other {# children}}",
  ]
  test.each(texts)('%s', (text) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.constantFrom('f', 'm', 'other', 'x'),
        fc.string({ maxLength: 12 }),
        fc.constantFrom('es-419', 'es-MX', 'es-GT', 'en-US'),
        (n, g, name, language) => {
          const values = { n, g, name }
          expect(ours(text, language, values)).toBe(
            String(new IntlMessageFormat(text, language).format(values)),
          )
        },
      ),
    )
  })
})

test('a value that was forgotten reads as a gap, and the screen stays', () => {
  expect(ours('Llegó a {place}', 'es-419')).toBe('Llegó a …')
})

test.each([
  'open {n',
  '{n, plural, one {x}}',
  '{n, number}',
  '{n, plural, one {x} other {y}',
  'stray } brace',
  '{}',
])('a broken text is refused before it ships: %s', (text) => {
  expect(() => parseMessage(text)).toThrow(/in: /)
})

test('names of values are found at every depth', () => {
  expect(valueNames(parseMessage('{a} {g, select, f {{b}} other {{n, plural, other {# {c}}}}}'))).toEqual([
    'a',
    'b',
    'c',
    'g',
    'n',
  ])
})
