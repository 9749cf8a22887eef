import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  printBlankForm,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { accountForSheet, answerSheetLoss, listSheets, turnUpSheet } from '@amparo/contract/api/sheets/sheets'
import type { CaseId, PrintedSheetId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { sheet as paper, startFormStage, type FormStage } from '@amparo/testkit/form-stage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { sheetInput } from '@amparo/testkit/sheet-work'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'
import { openDatabase } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let stage: FormStage
let test: TestApp
let ana: TestClient
let berta: TestClient
beforeAll(async () => {
  stage = await startFormStage()
  ;({ test, ana, berta } = stage)
})
afterAll(() => test.close())

const formOf = (form: string) => ({ form, formVersionId: stage.versionOf(form) })
async function printed(form = 'child-feedback', of?: { caseId: CaseId; code: string }) {
  const registered = of ?? (await registerAs(ana))
  const input = sheetInput(registered, formOf(form))
  await ana.ok(printBlankForm, input)
  const { caseId, sheetId, number } = input
  return { caseId, code: registered.code, sheetId, number }
}
const sheetsOf = async (caseId: CaseId, client = ana, show: 'out' | 'past' = 'out') =>
  (await client.ok(listSheets, { caseId, show })).items
const typeIn = (caseId: CaseId, number: string, form = 'child-feedback') => {
  const answerId = newTestId<'AnswerId'>()
  const formVersionId = stage.versionOf(form)
  return { caseId, answerId, formVersionId, paper: { ...paper, sheetNumber: number } }
}
const taskOf = async (caseId: CaseId) =>
  (await ana.ok(openCase, { caseId })).tasks.find(({ kind }) => kind === 'gather-sheets')
const lossOf = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listAlerts, { scope: 'team', limit: 200 })).items.find(
    (alert) => alert.caseId === caseId && alert.detail === 'sheet-lost',
  )
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const lost = (of: { caseId: CaseId; sheetId: PrintedSheetId }) =>
  ({ caseId: of.caseId, sheetId: of.sheetId, outcome: 'lost', because: 'Se quedó en el bus.' }) as const

describe('a sheet printed for a case', () => {
  it('is out until its number is typed in, out again when that is withdrawn, and typed in once', async () => {
    const one = await printed()
    expect(await sheetsOf(one.caseId)).toMatchObject([
      {
        number: one.number,
        title: { es: expect.any(String), en: expect.any(String) },
        typed: null,
        standing: 'out',
        isLate: false,
        printedBy: 'Ana Tzoc',
        acts: ['account'],
      },
    ])
    // One task for all that are out, by a rule to be confirmed; it says nothing of the form.
    await printed('safety-plan', one)
    expect(await taskOf(one.caseId)).toMatchObject({
      subjectId: null,
      why: { ruleId: 'sheet-out-clock.any', basis: 'default-to-confirm', dueOn: dayInGuatemala(7) },
    })
    const typed = typeIn(one.caseId, one.number.toLowerCase())
    await ana.ok(startFormRecord, typed)
    expect(await sheetsOf(one.caseId, ana, 'past')).toMatchObject([
      { sheetId: one.sheetId, standing: 'typed-in', answerId: typed.answerId, acts: [] },
    ])
    expect(await codeOf(ana.call(startFormRecord, typeIn(one.caseId, one.number)))).toBe(
      'form-record.sheet-typed',
    )
    expect(await codeOf(ana.call(accountForSheet, lost(one)))).toBe('sheet.not-out')
    const { caseId, answerId } = typed
    await ana.ok(withdrawFormRecord, { caseId, answerId, because: 'Era de otra hoja.' })
    expect((await sheetsOf(one.caseId)).map(({ sheetId }) => sheetId)).toContain(one.sheetId)
  })

  it('that is out too long is late, wherever the case stands; the last one that is accounted for ends the task', async () => {
    const one = await printed()
    const two = await printed('caregiver-feedback', one)
    const before = test.clock.now
    test.clock.now = new Date(Date.now() + 9 * 86_400_000)
    expect((await sheetsOf(one.caseId)).map(({ isLate }) => isLate)).toEqual([true, true])
    test.clock.now = before
    await ana.ok(accountForSheet, {
      caseId: one.caseId,
      sheetId: one.sheetId,
      outcome: 'unused',
      because: 'Se rompió en blanco.',
    })
    expect(await taskOf(one.caseId)).toBeDefined()
    await ana.ok(accountForSheet, {
      caseId: one.caseId,
      sheetId: two.sheetId,
      outcome: 'typed-in',
      because: '',
    })
    expect(await taskOf(one.caseId)).toBeUndefined()
    expect((await sheetsOf(one.caseId, ana, 'past')).map(({ standing }) => standing)).toEqual([
      'typed-in',
      'unused',
    ])
  })

  it('that was lost is told to whoever oversees, until somebody else says what was done', async () => {
    const one = await printed()
    expect(await codeOf(ana.call(accountForSheet, { ...lost(one), because: ' ' }))).toBe('sheet.reason')
    await ana.ok(accountForSheet, lost(one))
    expect(await taskOf(one.caseId)).toBeUndefined()
    expect(await lossOf(berta, one.caseId)).toMatchObject({
      kind: 'oversight',
      urgency: 'today',
      words: null,
    })
    expect(await sheetsOf(one.caseId, berta)).toMatchObject([
      {
        standing: 'lost',
        said: { outcome: 'lost', because: 'Se quedó en el bus.', by: 'Ana Tzoc' },
        acts: ['turn-up', 'answer-loss'],
      },
    ])
    const { caseId, sheetId } = one
    const answer = { caseId, sheetId, words: 'Preguntamos en la terminal y avisamos a la madre.' }
    expect((await ana.call(answerSheetLoss, answer)).status).toBe(403)
    await berta.ok(answerSheetLoss, answer)
    expect(await lossOf(berta, one.caseId)).toBeUndefined()
    expect(await codeOf(berta.call(answerSheetLoss, answer))).toBe('sheet.no-open-loss')
    expect(await sheetsOf(one.caseId, ana, 'past')).toMatchObject([
      { answered: { words: answer.words, by: 'Berta Coj' } },
    ])
    const own = await printed()
    await berta.ok(accountForSheet, lost(own))
    expect(await codeOf(berta.call(answerSheetLoss, { ...own, words: 'x' } as never))).toBe('request.invalid')
    const hers = { caseId: own.caseId, sheetId: own.sheetId, words: 'Ya está.' }
    expect(await codeOf(berta.call(answerSheetLoss, hers))).toBe('sheet.own-loss')
    // A manager writes in no feedback, and still answers for what was lost of it.
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    await carlos.ok(answerSheetLoss, hers)
  })

  it('that was lost may turn up, or be typed in after all; what was said of it stays', async () => {
    const one = await printed()
    await ana.ok(accountForSheet, lost(one))
    const { caseId, sheetId } = one
    await ana.ok(turnUpSheet, { caseId, sheetId, because: 'La trajo el chofer.' })
    expect(await sheetsOf(caseId)).toMatchObject([{ standing: 'out', said: null }])
    expect(await lossOf(berta, caseId)).toBeUndefined()
    expect(await codeOf(ana.call(turnUpSheet, { caseId, sheetId, because: 'x' }))).toBe('sheet.nothing-said')
    await ana.ok(accountForSheet, lost(one))
    await ana.ok(startFormRecord, typeIn(caseId, one.number))
    expect(await lossOf(berta, caseId)).toBeUndefined()
    expect(await sheetsOf(caseId, ana, 'past')).toMatchObject([
      { standing: 'typed-in', said: { outcome: 'lost' } },
    ])
  })

  it('has the number of its case, its form and its version; sent twice it is there once', async () => {
    const registered = await registerAs(ana)
    const other = await registerAs(ana)
    const input = sheetInput(registered, formOf('child-feedback'))
    const wrong = [
      sheetInput({ ...other, caseId: registered.caseId }, formOf('child-feedback')),
      { ...input, number: sheetInput(registered, formOf('safety-plan')).number },
      { ...input, number: sheetInput(registered, { ...formOf('child-feedback'), version: 7 }).number },
      { ...input, number: 'A-17' },
    ]
    for (const one of wrong) expect(await codeOf(ana.call(printBlankForm, one))).toBe('sheet.number')
    expect(await sheetsOf(registered.caseId)).toEqual([])
    const commandId = newTestId<'CommandId'>()
    await ana.ok(printBlankForm, input, { commandId })
    await ana.ok(printBlankForm, input, { commandId })
    const again = { ...input, sheetId: newTestId<'PrintedSheetId'>() }
    expect(await codeOf(ana.call(printBlankForm, again))).toBe('sheet.exists')
    expect(await sheetsOf(registered.caseId)).toHaveLength(1)
    // The sheet of a screen has one too, and somebody says that it was typed in there.
    await ana.ok(printBlankForm, sheetInput(other, 'consent-12'))
    expect(await sheetsOf(other.caseId)).toMatchObject([{ title: null, typed: 'consent-12' }])
  })

  it('of a sealed form is absent without the right, and of a case of others altogether', async () => {
    const volunteer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const registered = await registerAs(volunteer)
    const input = sheetInput(registered, formOf('safety-plan'))
    await berta.ok(printBlankForm, input)
    const { caseId, sheetId } = input
    expect(await sheetsOf(caseId, volunteer)).toEqual([])
    const marta = await test.signInAs(test.cast.mexico.caseworker)
    for (const client of [volunteer, marta])
      for (const call of [
        client.call(accountForSheet, lost({ caseId, sheetId })),
        client.call(turnUpSheet, { caseId, sheetId, because: 'x' }),
      ])
        expect((await call).status).toBe(404)
    expect((await marta.call(listSheets, { caseId })).status).toBe(404)
    const elsewhere = await registerAs(ana)
    expect((await ana.call(accountForSheet, lost({ caseId: elsewhere.caseId, sheetId }))).status).toBe(404)
  })

  it('is told by its facts as it stands', async () => {
    const { sheetId: id } = await printed()
    const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
    try {
      expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0, first: undefined })
      await test.asKeeper((sql) => sql`update amparo.printed_sheets set form_number = 9 where id = ${id}`)
      expect(await verifyState(owner, { rebuild: true })).toMatchObject({
        different: 1,
        first: { kind: 'sheet', id, column: 'form_number' },
      })
      expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
    } finally {
      await owner.close()
    }
  })
})
