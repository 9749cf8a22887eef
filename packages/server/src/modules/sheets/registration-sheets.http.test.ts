import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import {
  accountForRegistrationSheet,
  answerRegistrationSheetLoss,
  listRegistrationSheets,
  overseeRegistrationSheets,
  printRegistrationSheet,
  turnUpRegistrationSheet,
} from '@amparo/contract/api/sheets/sheets'
import { registerAs, registrationInput } from '@amparo/testkit/register'
import { registrationSheetInput } from '@amparo/testkit/sheet-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let elmer: TestClient
let berta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

async function printed(client = elmer) {
  const sheet = registrationSheetInput(test.cast.guatemala.id)
  await client.ok(printRegistrationSheet, sheet)
  return sheet
}
const listed = async (client: TestClient, show: 'out' | 'past' = 'out') =>
  (await client.ok(listRegistrationSheets, { show, limit: 200 })).items
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const registerFrom = async (client: TestClient, sheetNumber: string) => {
  const input = registrationInput({ sheetNumber })
  await client.ok(searchChildren, { name: 'Dulce María Xol' })
  return { input, answer: await client.call(registerChild, input) }
}

describe('a blank registration that was printed', () => {
  it('waits where registrations begin, and leaves the list with the child who is registered from it; once', async () => {
    const sheet = await printed()
    expect(await listed(berta)).toMatchObject([
      { number: sheet.number, printedBy: 'Elmer Ical', standing: 'out', caseId: null, acts: ['account'] },
    ])
    const { caseId } = await registerAs(elmer, { sheetNumber: ` ${sheet.number.toLowerCase()} ` })
    expect(await listed(elmer, 'past')).toMatchObject([
      { number: sheet.number, standing: 'typed-in', caseId },
    ])
    expect((await elmer.ok(listRegistrationSheets, {})).out).toBe(0)
    const again = await registerFrom(elmer, sheet.number)
    expect(again.answer.body.code).toBe('sheet.registered')
    // Nothing of that registration was kept.
    const without = { ...again.input, sheetNumber: undefined }
    await elmer.ok(registerChild, without)
  })

  it('has a number of this organisation: one of another, of nobody or with a wrong letter registers no child', async () => {
    const foreign = registrationSheetInput(test.cast.mexico.id)
    expect(await codeOf(elmer.call(printRegistrationSheet, foreign))).toBe('sheet.number')
    const marta = await test.signInAs(test.cast.mexico.intakeVolunteer)
    await marta.ok(printRegistrationSheet, foreign)
    const unprinted = registrationSheetInput(test.cast.guatemala.id)
    for (const number of [foreign.number, unprinted.number, 'R1-22222222', 'A-17'])
      expect((await registerFrom(elmer, number)).answer.body.code, number).toBe('sheet.unknown')
    expect((await listed(elmer)).map(({ number }) => number)).not.toContain(foreign.number)
    for (const call of [
      elmer.call(accountForRegistrationSheet, { sheetId: foreign.sheetId, outcome: 'unused', because: 'x' }),
      elmer.call(turnUpRegistrationSheet, { sheetId: foreign.sheetId, because: 'x' }),
      berta.call(answerRegistrationSheetLoss, { sheetId: foreign.sheetId, words: 'x' }),
    ])
      expect((await call).status).toBe(404)
  })

  it('that was lost is told to whoever oversees until it is answered or turns up', async () => {
    const { sheetId, number } = await printed()
    await elmer.ok(accountForRegistrationSheet, { sheetId, outcome: 'lost', because: 'En la terminal.' })
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    const losses = async (client: TestClient) =>
      (await client.ok(listAlerts, { scope: 'mine', limit: 200 })).items.filter(
        ({ detail }) => detail === 'registration-sheet-lost',
      )
    expect(await losses(berta)).toMatchObject([{ kind: 'oversight', caseId: null, words: number }])
    expect(await losses(carlos)).toHaveLength(1)
    expect(await losses(elmer)).toEqual([])
    expect((await elmer.call(answerRegistrationSheetLoss, { sheetId, words: 'x' })).status).toBe(403)
    // She registers nobody, and says nothing of a sheet but what she did about its loss.
    expect((await carlos.call(listRegistrationSheets, {})).status).toBe(403)
    const overseen = (await carlos.ok(overseeRegistrationSheets, {})).items
    expect(overseen.find((one) => one.sheetId === sheetId)?.acts).toEqual(['answer-loss'])
    await carlos.ok(answerRegistrationSheetLoss, { sheetId, words: 'Se buscó con la terminal.' })
    expect(await losses(berta)).toEqual([])
    await elmer.ok(turnUpRegistrationSheet, { sheetId, because: 'La devolvieron.' })
    await registerAs(elmer, { sheetNumber: number })
    expect((await listed(elmer, 'past')).find((one) => one.sheetId === sheetId)).toMatchObject({
      standing: 'typed-in',
    })
  })

  it('two registrations from one sheet at one moment have one outcome', async () => {
    const { number } = await printed()
    const answers = await Promise.all([registerFrom(elmer, number), registerFrom(berta, number)])
    expect(answers.map(({ answer }) => answer.status).toSorted()).toEqual([200, 409])
  })

  it('is printed and listed by nobody who registers no child', async () => {
    const { guatemala } = test.cast
    for (const member of [guatemala.serviceProvider, guatemala.administrator, guatemala.auditor]) {
      const client = await test.signInAs(member)
      expect((await client.call(listRegistrationSheets, {})).status).toBe(403)
      expect((await client.call(printRegistrationSheet, registrationSheetInput(guatemala.id))).status).toBe(
        403,
      )
    }
  })
})
