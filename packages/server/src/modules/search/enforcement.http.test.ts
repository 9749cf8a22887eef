import { afterAll, beforeAll, expect, it } from 'vitest'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'

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
