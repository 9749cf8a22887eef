import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@amparo/domain/kernel/problem'
import { readJson } from './read-json.ts'

function refusalOf(text: string | Buffer) {
  try {
    return { taken: readJson(Buffer.from(text)) }
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}
const malformed = { code: 'request.malformed' }
const invalid = (pointer: string, reason: string) => ({
  code: 'request.invalid',
  fields: [{ pointer, reason }],
})

describe('JSON that would be mended in silence', () => {
  it.each([
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])],
    ['half a letter in bytes', Buffer.from([0x22, 0xed, 0xa0, 0xbd, 0x22])],
    ['a letter cut off', Buffer.from([0x22, 0xc3, 0x22])],
    ['a zero written long', Buffer.from([0x22, 0xc0, 0x80, 0x22])],
    ['another encoding', Buffer.from('{"a":1}', 'utf16le')],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['no JSON', '{a:1}'],
    ['nothing', ''],
    ['a key given twice', '{"a":1,"a":1}'],
    ['a key given twice far inside', '{"x":[{"b":{"a":1 ,"c":2,"a" :3}}]}'],
    ['a key given twice, once in disguise', String.raw`{"name":1,"na\u006de":2}`],
    ['a key given twice behind hostile text', String.raw`{"a":"\\\":","b\"":1,"b\"":2}`],
    ['a prototype', '{"a":{"__proto__":{"admin":true}}}'],
    ['a prototype in disguise', String.raw`{"_\u005fproto__":1}`],
    ['half a letter in a key', String.raw`{"a\ud83d":1}`],
    ['more depth than any form', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['depth without end', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('is refused: %s', (_what, text) => expect(refusalOf(text)).toEqual(malformed))

  it.each([
    ['half a letter', String.raw`{"list":[1,{"text":"a\ud83d"}]}`, '/list/1/text', 'text'],
    ['a null character', String.raw`{"text":"a\u0000b"}`, '/text', 'text'],
    ['a number beyond what is exact', '{"n":9007199254740993}', '/n', 'number'],
    ['a number below it', '[-9007199254740993]', '/0', 'number'],
    ['a number without end', '{"n":1e400}', '/n', 'number'],
    ['text under a key that may be a name', String.raw`{"Rosa Caal":"\u0000"}`, '/?', 'text'],
  ])('is refused with its place: %s', (_what, text, pointer, reason) =>
    expect(refusalOf(text)).toEqual(invalid(pointer, reason)),
  )
})

const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, '', '"', '\\', '\\"', '":', '{"a":1,"a":2}', '👩🏽', 0.1, -7),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    // A key that ends in a backslash is left out: after it JSON.parse of this engine misreads keys with quotes.
    fc.dictionary(fc.constantFrom('a', 'b', '"', '\\b', ':', '":', 'constructor', '1'), tie('value')),
  ),
})).value

it('takes everything else as JSON.parse does, however it is set', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(readJson(Buffer.from(text))).toEqual(JSON.parse(text))
    }),
    { numRuns: 400 },
  )
})
