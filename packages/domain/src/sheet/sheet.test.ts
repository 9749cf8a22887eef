import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCaseCode } from '../case/case-code.ts'
import { makeSheetId } from '../form/sheet-id.ts'
import type { CaseId, OrganisationId, PrintedSheetId, UserId } from '../kernel/brand.ts'
import {
  availableSheetActs,
  decideAccount,
  decideAnswerLoss,
  decidePrintRegistration,
  decidePrintSheet,
  decideTurnUp,
  decideTypeRegistration,
} from './decide-sheet.ts'
import {
  isRegistrationSheetOf,
  makeRegistrationNumber,
  readRegistrationNumber,
} from './registration-number.ts'
import {
  evolveSheet,
  isLossOpen,
  sheetOutcomes,
  standingOfSheet,
  type PrintedSheet,
  type PrintedSheetEvent,
} from './sheet.ts'

const ana = 'ana' as UserId
const berta = 'berta' as UserId
const at = '2026-11-23T15:00:00.000Z'
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const code = makeCaseCode('GT', 2026, new Uint8Array([1, 2, 3, 4, 5, 6]))
const of = { caseId: 'case' as CaseId, code, form: 'safety-plan', section: 'plan' } as const
const printOf = (number: string, more: object = {}) =>
  decidePrintSheet(
    { sheetId: 'sheet' as PrintedSheetId, number, language: 'es' },
    { ...of, version: { id: 'v3', number: 3 }, ...more },
    { by: ana, at },
  )
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

function printed(): PrintedSheet {
  const decided = printOf(makeSheetId({ code, form: of.form, version: 3 }, new Uint8Array(4)))
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveSheet(undefined, decided.value)
}

describe('a sheet that is printed for a case', () => {
  it('is kept with its number: of that case, that form and that version, and of no other', () => {
    fc.assert(
      fc.property(bytes(4), (random) => {
        const number = makeSheetId({ code, form: of.form, version: 3 }, random)
        expect(printOf(number)).toMatchObject({
          ok: true,
          value: { number, formVersionId: 'v3', formNumber: 3 },
        })
        expect(codeOf(printOf(number, { version: { id: 'v4', number: 4 } }))).toBe('sheet.number')
        expect(codeOf(printOf(number, { code: 'GT-26-2222ZZ' }))).toBe('sheet.number')
        // The sheet of a screen says its version itself.
        expect(printOf(number, { version: undefined })).toMatchObject({
          ok: true,
          value: { formVersionId: null, formNumber: 3 },
        })
      }),
    )
    expect(codeOf(printOf('A-17'))).toBe('sheet.number')
  })

  type Step =
    | { readonly act: 'account'; readonly outcome: (typeof sheetOutcomes)[number]; readonly because: string }
    | { readonly act: 'turn-up' | 'answer-loss'; readonly because: string }
  const words = fc.constantFrom('', 'Quedó en el albergue.')
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      act: fc.constant('account' as const),
      outcome: fc.constantFrom(...sheetOutcomes),
      because: words,
    }),
    fc.record({ act: fc.constantFrom('turn-up' as const, 'answer-loss' as const), because: words }),
  )

  it('is out until somebody says what became of it, whatever is said in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.constantFrom(ana, berta), fc.boolean()), { maxLength: 30 }),
        (steps) => {
          let sheet = printed()
          // The same said again by hand, beside what the rules decide.
          let model: { outcome?: string; by?: UserId; answered?: true } = {}
          for (const [one, by, isTypedIn] of steps) {
            const facts = { by, at, isTypedIn }
            const decided =
              one.act === 'account'
                ? decideAccount(sheet, one, facts)
                : one.act === 'turn-up'
                  ? decideTurnUp(sheet, one.because, facts)
                  : decideAnswerLoss(sheet, one.because, facts)
            const standing = isTypedIn ? 'typed-in' : (model.outcome ?? 'out')
            const saysWhy = one.because !== ''
            const expected =
              one.act === 'account'
                ? standing === 'out' && (saysWhy || one.outcome === 'typed-in')
                : one.act === 'turn-up'
                  ? !isTypedIn && model.outcome !== undefined && saysWhy
                  : standing === 'lost' && !model.answered && model.by !== by && saysWhy
            expect(standingOfSheet(sheet, isTypedIn)).toBe(standing)
            expect(isLossOpen(sheet, isTypedIn)).toBe(standing === 'lost' && !model.answered)
            expect(decided.ok).toBe(expected)
            if (!decided.ok) continue
            const acts = availableSheetActs(sheet, facts, { writes: true, oversees: true })
            expect(acts).toContain(one.act)
            expect(availableSheetActs(sheet, facts, { writes: false, oversees: false })).toEqual([])
            const event: PrintedSheetEvent = decided.value
            sheet = evolveSheet(sheet, event)
            if (one.act === 'account') model = { outcome: one.outcome, by }
            if (one.act === 'turn-up') model = {}
            if (one.act === 'answer-loss') model = { ...model, answered: true }
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('that was said lost and is typed in after all is at hand: the loss needs no answer, and stays written', () => {
    const said = decideAccount(
      printed(),
      { outcome: 'lost', because: 'En el bus.' },
      { by: ana, at, isTypedIn: false },
    )
    if (!said.ok) throw new Error(said.problem.code)
    const lost = evolveSheet(printed(), said.value)
    expect(standingOfSheet(lost, true)).toBe('typed-in')
    expect(codeOf(decideAnswerLoss(lost, 'Avisé.', { by: berta, at, isTypedIn: true }))).toBe(
      'sheet.no-open-loss',
    )
    expect(codeOf(decideAnswerLoss(lost, 'Avisé.', { by: ana, at, isTypedIn: false }))).toBe('sheet.own-loss')
    expect(lost.said).toEqual({ outcome: 'lost', because: 'En el bus.', by: ana, at })
  })
})

describe('a registration sheet, of which nobody has a case yet', () => {
  const organisation = fc.uuid().map((id) => id as OrganisationId)
  const version = fc.integer({ min: 1, max: 1200 })

  it('is read as it was printed, however it is typed, and is of no other organisation', () => {
    let fitting = 0
    fc.assert(
      fc.property(organisation, organisation, version, bytes(6), (own, other, number, random) => {
        const made = makeRegistrationNumber({ organisationId: own, version: number }, random)
        const read = readRegistrationNumber(` ${made.toLowerCase().replace('-', ' / ')} `)
        expect(read?.version).toBe(number)
        expect(read && isRegistrationSheetOf(read, own)).toBe(true)
        if (other !== own && read && isRegistrationSheetOf(read, other)) fitting += 1
        const sheet = { sheetId: 'sheet' as PrintedSheetId, number: made, language: 'es' } as const
        expect(decidePrintRegistration(sheet, own, { by: ana, at })).toMatchObject({
          ok: true,
          value: { number: made },
        })
      }),
      { numRuns: 2000, seed: 41 },
    )
    expect(fitting).toBeLessThan(20)
    expect(readRegistrationNumber('GT-26-7KQ4RX-3-4T9KBM')).toBeUndefined()
  })

  it('is typed in once, also where it was said lost; one that nobody printed is not', () => {
    const made = makeRegistrationNumber({ organisationId: 'o', version: 2 }, new Uint8Array(6))
    const sheet = decidePrintRegistration(
      { sheetId: 'sheet' as PrintedSheetId, number: made, language: 'es' },
      'o' as OrganisationId,
      { by: ana, at },
    )
    if (!sheet.ok) throw new Error(sheet.problem.code)
    const lost = { ...sheet.value, said: { outcome: 'lost' as const, because: 'x', by: ana, at } }
    const typed = decideTypeRegistration(lost, 'case' as CaseId)
    expect(typed).toMatchObject({ ok: true, value: { caseId: 'case', version: 2, said: lost.said } })
    if (typed.ok)
      expect(codeOf(decideTypeRegistration(typed.value, 'other' as CaseId))).toBe('sheet.registered')
    expect(codeOf(decideTypeRegistration(undefined, 'case' as CaseId))).toBe('sheet.unknown')
  })
})
