import { afterAll, beforeAll, expect, it } from 'vitest'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'

let test: TestApp

beforeAll(async () => {
  test = await startTestApp()
  await registerAs(await test.signInAs(test.cast.guatemala.caseworker))
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
})
