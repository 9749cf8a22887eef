import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCarefulJson } from './careful-json.ts'

const limits = { characters: 20_000, depth: 12, values: 2000 }

function codeOf(text: string): string {
  const found = parseCarefulJson(text, limits)
  return found.ok ? 'read' : found.problem.code
}

test('reads what JSON.parse reads, value by value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 1)
      const found = parseCarefulJson(text, { characters: 1e9, depth: 100, values: 1e9 })
      // The one number that JSON.stringify itself changes.
      if (found.ok) expect(found.value).toEqual([JSON.parse(text)])
      else expect(['import.json-character']).toContain(found.problem.code)
    }),
  )
})

test('refuses whatever JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.json(), (noise, json) => {
      for (const text of [noise, json.slice(1), json + noise, `[${json},${noise}]`]) {
        const found = parseCarefulJson(text, { characters: 1e9, depth: 100, values: 1e9 })
        if (!found.ok || found.value.length !== 1) continue
        expect(found.value[0]).toEqual(JSON.parse(text))
      }
    }),
  )
})

test('one value a line is as good as a list', () => {
  expect(parseCarefulJson('{"a":1}\n{"a":2}\n', limits)).toEqual({ ok: true, value: [{ a: 1 }, { a: 2 }] })
  expect(parseCarefulJson(' \n', limits)).toEqual({ ok: true, value: [] })
})

test.each([
  ['{"a":1,"a":2}', 'import.json-key-twice'],
  ['{"a":1,"\\u0061":2}', 'import.json-key-twice'],
  ['['.repeat(500), 'import.json-too-deep'],
  [`[${'0,'.repeat(3000)}0]`, 'import.json-too-many'],
  [`"${'x'.repeat(30_000)}"`, 'import.file-too-large'],
  ['12345678901234567890', 'import.json-number'],
  ['1e999', 'import.json-number'],
  ['-0', 'import.json-number'],
  ['0.1', 'read'],
  ['1.50', 'read'],
  ['1E3', 'read'],
  ['-12.5e-3', 'read'],
  ['"\\u0000"', 'import.json-character'],
  ['"\\ud800"', 'import.json-character'],
  ['"\\ud83d\\ude00 é ñ"', 'read'],
  ['{"__proto__":{"x":1},"constructor":2}', 'read'],
  ['{"a":1,}', 'import.json-malformed'],
  ['[1 2]', 'import.json-malformed'],
  ['{a:1}', 'import.json-malformed'],
  ['"never ends', 'import.json-malformed'],
  ['"a\nb"', 'import.json-malformed'],
  ['NaN', 'import.json-malformed'],
  ['01x', 'import.json-malformed'],
])('%s: %s', (text, code) => {
  expect(codeOf(text)).toBe(code)
})

test('the line is told', () => {
  expect(parseCarefulJson('{\n"a": 1,\n"a": 2}', limits)).toMatchObject({ problem: { values: { line: 3 } } })
})

test('keys that name parts of Object stay plain keys', () => {
  const found = parseCarefulJson('{"__proto__":{"x":1}}', limits)
  if (!found.ok) throw new Error(found.problem.code)
  expect(Object.keys(found.value[0] as object)).toEqual(['__proto__'])
  expect(({} as { x?: number }).x).toBeUndefined()
})
