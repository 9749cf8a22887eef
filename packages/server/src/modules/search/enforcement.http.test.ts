import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { keysOfQuery } from '@amparo/domain/name/query-keys'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { asSystem } from '../../db/transaction.ts'
import { listFoundPeople } from './store.ts'

let test: TestApp
let code: string

beforeAll(async () => {
  test = await startTestApp()
  code = (await registerAs(await test.signInAs(test.cast.guatemala.caseworker))).code
})
afterAll(() => test.close())

it('finds nobody for an organisation that enforces migration law, not even a hidden card', async () => {
  const marta = await test.signInAs(test.cast.mexico.caseworker)
  const search = () => marta.call(searchChildren, { name: 'Marvin Coc' })
  expect((await search()).status).toBe(200)
  await test.asKeeper(
    (sql) => sql`update amparo.organisations set enforcement = true where id = ${test.cast.mexico.id}`,
  )
  const refused = await search()
  expect(refused.body).toMatchObject({ code: 'access.not-allowed' })
  expect(refused.text).not.toContain('hidden')
  // Nor does asking for contact tell a code that exists from one that does not.
  for (const asked of [code, 'GT-26-222222', 'x']) {
    const answer = await marta.call(askForContact, { requestId: newTestId(), code: asked, message: '' })
    expect(answer.body.code).toBe('access.not-allowed')
  }
})

it('has no eyes in the database either: the statement finds nobody for them, by code or by name', async () => {
  const { probes } = keysOfQuery('Dulce María Xol Caal', { people: 1000, rows: 1500 })
  const found = (organisationId: string) =>
    asSystem(test.database, 'amparo_app', 'a test', async (tx) => {
      await tx.sql`select set_config('amparo.organisation_id', ${organisationId}, true)`
      return [await listFoundPeople(tx, probes, 30, ''), await listFoundPeople(tx, [], 30, code)]
    })
  const [byName, byCode] = await found(test.cast.guatemala.id)
  expect(byName?.length).toBeGreaterThan(0)
  expect(byCode?.length).toBe(1)
  expect(await found(test.cast.mexico.id)).toEqual([[], []])
})
