import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { noteFields } from '../api/notes/notes.ts'
import { searchChildren } from '../api/search/search-children.ts'
import { id, line, longestOf, requiredLine, requiredText, text } from './fields.ts'

test.each([text, requiredText, line, requiredLine])('the longest text is what the schema takes', (kind) => {
  expect(longestOf(kind(37))).toBe(37)
  expect(longestOf(z.optional(kind(37)))).toBe(37)
  expect(kind(37).safeParse(` ${'a'.repeat(37)} `).success).toBe(true)
  expect(kind(37).safeParse('a'.repeat(38)).success).toBe(false)
  // A face is one character, though it takes two places.
  expect(kind(37).safeParse('👧'.repeat(37)).success).toBe(true)
})

test('operations are asked as they are', () => {
  const { name } = searchChildren.input.shape
  for (const schema of [noteFields.body, name]) {
    expect(schema.safeParse('a'.repeat(longestOf(schema))).success).toBe(true)
    expect(schema.safeParse('a'.repeat(longestOf(schema) + 1)).success).toBe(false)
  }
})

test('a schema without a longest text is a mistake of whoever asks', () => {
  expect(() => longestOf(id())).toThrow('longest')
})
