import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { day, instant, line, requiredLine, requiredText, text } from './fields.ts'

const takes = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success

describe('text', () => {
  it.each([
    ['half a letter', 'a\ud83d b'],
    ['the other half', '\udc67'],
    ['a null character', 'a\u0000b'],
    ['a mark that turns the direction', 'a\u202eb'],
  ])('is refused with %s', (_what, value) => {
    for (const schema of [line(40), requiredLine(40), text(40)]) expect(takes(schema, value)).toBe(false)
  })

  it.each(['👩🏽‍👧‍👦', 'Jose\u0301', 'Ajq’ij Ajqʼij Ajq`ij', "'); drop table"])('keeps %s', (value) => {
    for (const schema of [line(40), requiredLine(40), text(40)]) expect(takes(schema, value)).toBe(true)
  })
})

describe('text with nothing to see', () => {
  it.each(['', ' \n', '\u200b', '\ufeff', '\u00ad\u2060', '\u3164\u115f', '\u0301', '\u2800'])(
    'is missing where it is required, and empty where it is not: %j',
    (value) => {
      for (const schema of [requiredLine(40), requiredText(40)]) expect(takes(schema, value)).toBe(false)
      for (const schema of [line(40), text(40)]) expect(z.parse(schema, value)).toBe('')
    },
  )
})

describe('a day and an instant', () => {
  it.each(['0000-01-01', '0001-12-31', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30'])(
    'are refused outside what a date here can mean: %s',
    (value) => {
      expect(takes(day(), value)).toBe(false)
      expect(takes(instant(), `${value}T10:00:00.000Z`)).toBe(false)
    },
  )

  it.each(['1900-01-01', '2024-02-29', '2199-12-31'])('are taken: %s', (value) => {
    expect(takes(day(), value)).toBe(true)
    expect(takes(instant(), `${value}T10:00:00.000Z`)).toBe(true)
  })
})
