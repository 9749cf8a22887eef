import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { unplayedRoles } from './cast.ts'
import { startTestApp, type TestApp } from './test-app.ts'

let test: TestApp

beforeAll(async () => {
  test = await startTestApp()
})

afterAll(() => test.close())

it('serves the real app to somebody of the cast, and refuses a visitor', async () => {
  const client = await test.signInAs(test.cast.guatemala.caseworker)
  expect((await client.ok(listCases, {})).items).toEqual([])
  expect((await test.visitor().call(listCases, {})).status).toBe(401)
})

it('has somebody for every role', () => {
  expect(unplayedRoles()).toEqual([])
})
