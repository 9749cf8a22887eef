import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadableText, typedText } from './typed-text.ts'

const unseen = [
  ['a zero-width space', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a word joiner', '\u2060'],
  ['joiners', '\u200c\u200d'],
  ['a filler of Hangul', '\u3164'],
  ['more fillers of Hangul', '\u115f\u1160\uffa0'],
  ['the empty sign of Braille', '\u2800'],
  ['an accent without a letter', '\u0301'],
  ['a variation selector', '\ufe0f\u{e0100}'],
  ['a grapheme joiner', '\u034f'],
  ['spaces of many widths', '\u00a0\u1680\u2003\u202f\u3000'],
  ['marks of direction', '\u200e\u200f\u061c'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['a character of nobody', '\ue000'],
] as const

describe('a text with nothing to see', () => {
  it.each(unseen)('is empty: %s', (_what, text) => {
    expect(typedText(text)).toBe('')
    expect(typedText(` ${text}\n`)).toBe('')
  })

  it('is empty in any mixture', () => {
    const mixed = fc.array(fc.constantFrom(...unseen.map(([, text]) => text), ' ', '\n'))
    fc.assert(fc.property(mixed, (parts) => typedText(parts.join('')) === ''))
  })
})

describe('a text with something to see', () => {
  it.each(['a', '7', '¿?', '👩🏽‍👧‍👦', '🇬🇹', 'é', 'Jose\u0301', 'नमस्ते', 'ꦗ', '한', 'مرحبا', '"', '—'])(
    'is kept: %s',
    (text) => expect(typedText(` ${text} `)).toBe(text),
  )

  it('keeps what stands between what is seen', () => {
    expect(typedText('می\u200cخواهم')).toBe('می\u200cخواهم')
  })
})

describe('a readable text', () => {
  it.each([
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u206a',
    '\u0000',
    '\u0085',
    '\u2028',
    '\ufff9',
    '\ud83d',
  ])('has none of what turns or breaks it (%j)', (sign) =>
    expect(isReadableText(`Rosa${sign}Caal`)).toBe(false),
  )

  it.each(['\u200f', '\u200e', '\u061c', '\u200d', '\n', '\t'])('may have %j', (sign) =>
    expect(isReadableText(`a${sign}b`)).toBe(true),
  )
})
