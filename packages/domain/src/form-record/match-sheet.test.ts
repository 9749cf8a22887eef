import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeCaseCode } from '../case/case-code.ts'
import { isSheetOf, makeSheetId, readSheetId } from '../form/sheet-id.ts'
import { matchSheet } from './match-sheet.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const code = fc
  .tuple(fc.constantFrom('GT', 'MX', 'HN'), fc.integer({ min: 2024, max: 2060 }), bytes(6))
  .map(([country, year, random]) => makeCaseCode(country, year, random))
const sheetOf = fc.record({
  code,
  form: fc.constantFrom('safety-plan', 'child-feedback', 'case-conference'),
  version: fc.integer({ min: 1, max: 1200 }),
  random: bytes(4),
})
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

it('is read again as it was printed, however it is typed, and is of its form', () => {
  fc.assert(
    fc.property(sheetOf, fc.constantFrom('', ' ', '-', ' / '), ({ random, ...of }, between) => {
      const printed = makeSheetId(of, random)
      const typed = printed.toLowerCase().replaceAll('-', between)
      const read = readSheetId(typed)
      expect(read).toMatchObject({ code: of.code, version: of.version })
      expect(read && isSheetOf(read, of.form)).toBe(true)
      expect(matchSheet(typed, { code: of.code, form: of.form, typed: [] })).toEqual({
        ok: true,
        value: printed,
      })
      expect(codeOf(matchSheet(typed, { code: of.code, form: of.form, typed: [printed] }))).toBe(
        'form-record.sheet-typed',
      )
    }),
  )
})

it('another case is told at once; another form or a wrong character hardly ever fits', () => {
  const alphabet = [...'23456789BCDFGHJKMNPQRSTVWXYZ']
  let fitting = 0
  let tried = 0
  fc.assert(
    fc.property(
      sheetOf,
      code,
      fc.nat({ max: 5 }),
      fc.constantFrom(...alphabet),
      ({ random, ...of }, other, at, letter) => {
        const printed = makeSheetId(of, random)
        const facts = { code: of.code, form: of.form, typed: [] }
        if (other !== of.code)
          expect(codeOf(matchSheet(printed, { ...facts, code: other }))).toBe(
            'form-record.sheet-of-other-case',
          )
        const place = printed.length - 6 + at
        const wrong = printed.slice(0, place) + letter + printed.slice(place + 1)
        for (const [number, form] of [
          [printed, 'another-form'],
          [wrong, of.form],
        ] as const) {
          if (number === printed && form === of.form) continue
          tried += 1
          if (matchSheet(number, { ...facts, form }).ok) fitting += 1
        }
      },
    ),
    { numRuns: 3000, seed: 33 },
  )
  expect(tried).toBeGreaterThan(5000)
  expect(fitting / tried).toBeLessThan(0.01)
})

it.each(['', 'A-17', '0034', 'GT-26-7KQ4RX', 'GT-26-7KQ4RX-3', 'GT-26-7KQ4RX-0-4T9KBM', 'hoja 3 de Julia'])(
  'paper from before keeps the number that somebody wrote on it: %s',
  (number) => {
    expect(matchSheet(number, { code: 'GT-26-7KQ4RX', form: 'safety-plan', typed: [] })).toEqual({
      ok: true,
      value: number,
    })
  },
)
