import { afterAll, beforeAll, expect, it } from 'vitest'
import { pathNames } from '@amparo/contract/kernel/operation'
import { readSession } from '@amparo/contract/api/sign-in/session'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { routes } from '../../routes.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const closed = routes.filter((route) => route.access.who !== 'anyone')

it.each(closed.map((route) => [route.operation.id, route] as const))(
  '%s is closed to somebody who has not finished signing in, and to a visitor',
  async (_id, { operation }) => {
    const half = await test.signInAs(test.cast.guatemala.caseworker, {
      organisationId: null,
      strength: 'password',
    })
    const id = '0190a0b0-0000-7000-8000-000000000001'
    const url = pathNames(operation.path).reduce(
      (path, name) => path.replace(`:${name}`, id),
      operation.path as string,
    )
    for (const client of [half, test.visitor()]) {
      const answer = await client.raw({
        method: operation.method,
        url,
        ...(operation.method === 'POST' ? { body: {} } : {}),
        headers: { 'idempotency-key': crypto.randomUUID() },
      })
      // An input that does not fit is refused before anybody is asked who she is; nothing is shown either way.
      expect([401, 422]).toContain(answer.status)
    }
    expect(await half.ok(readSession, {})).toMatchObject({ step: 'set-up-second-factor' })
  },
)

it('and most of these operations did ask who is there', async () => {
  const answers = await Promise.all(
    closed
      .filter(({ operation }) => operation.input.safeParse({}).success)
      .map(({ operation }) =>
        test.visitor().raw({
          method: operation.method,
          url: operation.path,
          ...(operation.method === 'POST' ? { body: {} } : {}),
          headers: { 'idempotency-key': crypto.randomUUID() },
        }),
      ),
  )
  expect(answers.length).toBeGreaterThan(10)
  expect(new Set(answers.map((answer) => answer.body['code']))).toEqual(new Set(['session.missing']))
})
