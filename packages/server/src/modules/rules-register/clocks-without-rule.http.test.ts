import { listClocksWithoutRule } from '@amparo/contract/api/rules/rules'
import { writeStay } from '@amparo/contract/api/journey/journey'
import { stayInput } from '@amparo/testkit/journey-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, beforeAll, expect, it } from 'vitest'

let test: TestApp
let irma: TestClient
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  // Before anybody asks: what came with the program is read once.
  await test.asKeeper((sql) => sql`delete from amparo.rules where kind in ('custody-limit', 'review-rhythm')`)
  irma = await test.signInAs(test.cast.guatemala.administrator)
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

const missing = async (client: TestClient) => (await client.ok(listClocksWithoutRule, {})).items

it('says which clocks have no rule and where, with how many cases each is about and nothing else', async () => {
  expect(await missing(irma)).toEqual([])
  const { caseId } = await registerAs(ana)
  await registerAs(ana)
  const reviews = { kind: 'review-rhythm', jurisdiction: 'GT', title: null, of: 'open', cases: 2 }
  expect(await missing(irma)).toEqual([reviews])
  await ana.ok(writeStay, stayInput(caseId, { kind: 'detention', from: null, until: 'still-there' }))
  const held = { kind: 'custody-limit', jurisdiction: 'MX', title: null, of: 'held', cases: 1 }
  expect(await missing(irma)).toEqual([reviews, held])
  expect(await missing(await test.signInAs(test.cast.guatemala.manager))).toEqual([reviews, held])
  expect(JSON.stringify(await missing(irma))).not.toContain(caseId)
})

it('counts nothing of another organisation, and is for nobody else', async () => {
  expect(await missing(await test.signInAs(test.cast.mexico.manager))).toEqual([])
  for (const who of ['caseworker', 'supervisor', 'privacyLead', 'auditor'] as const) {
    const client = await test.signInAs(test.cast.guatemala[who])
    expect((await client.call(listClocksWithoutRule, {})).body.code, who).toBe('access.not-allowed')
  }
  const rowsOf = (id: string) =>
    test.owner.begin(async (sql) => {
      await sql`select set_config('amparo.user_id', ${id}, true),
        set_config('amparo.organisation_id', ${test.cast.guatemala.id}, true)`
      await sql`set local role amparo_app`
      return sql`select * from amparo.cases_by_place_of_mine()`
    })
  expect(await rowsOf(test.cast.guatemala.manager.id)).not.toEqual([])
  for (const id of [test.cast.guatemala.caseworker.id, test.cast.mexico.manager.id])
    expect(await rowsOf(id)).toEqual([])
})
