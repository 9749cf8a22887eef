import { expect, it } from 'vitest'
import { encodingOf } from './text-encoding.ts'

it.each([
  ['a mark, little end first', [0xff, 0xfe, 0x7b, 0x00], 'utf-16le'],
  ['a mark, big end first', [0xfe, 0xff, 0x00, 0x7b], 'utf-16be'],
  ['{" without a mark, little end first', [0x7b, 0x00, 0x22, 0x00], 'utf-16le'],
  ['{" without a mark, big end first', [0x00, 0x7b, 0x00, 0x22], 'utf-16be'],
  ['{"a', [0x7b, 0x22, 0x61], 'utf-8'],
  ['a mark of UTF-8', [0xef, 0xbb, 0xbf, 0x7b], 'utf-8'],
  ['bytes of no text', [0x00, 0x00, 0x00, 0x01], 'utf-8'],
  ['nothing', [], 'utf-8'],
] as const)('knows %s', (_, bytes, encoding) => {
  expect(encodingOf(new Uint8Array(bytes))).toBe(encoding)
})
