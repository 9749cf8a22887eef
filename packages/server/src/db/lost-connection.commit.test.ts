import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { asSystem, withRequest } from './transaction.ts'

/** Real commits and real connections: what is cut here are the connections themselves. */
let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

async function cutAll(): Promise<number> {
  const superuser = postgres(inject('testServer').superuserUrl, { max: 1 })
  const cut = await superuser`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${test.testDatabase.name} and usename = 'amparo_runtime'
      -- Not while the library asks for types: what it does there is heard only by the process (main.ts).
      and query <> '' and query !~ 'pg_catalog.pg_type'`
  await superuser.end()
  return cut.length
}

it('goes on when the database drops every connection in the middle of work', async () => {
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  await registerAs(ana)
  const answers: number[] = []
  const state = { stopped: false }
  const people = Array.from({ length: 8 }, async () => {
    while (!state.stopped) answers.push((await ana.call(listCases, {})).status)
  })
  for (let round = 0; round < 6; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await cutAll()).toBeGreaterThan(0)
  }
  state.stopped = true
  await Promise.all(people)
  expect([...new Set(answers)].filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect((await ana.call(listCases, {})).status).toBe(200)
})

it('gives a connection back that was lost between two statements of a transaction', async () => {
  for (let turn = 0; turn < 8; turn += 1)
    await expect(
      withRequest(
        test.database,
        { token: Buffer.alloc(32), purpose: 'care' },
        async () => undefined,
        async ({ tx }) => {
          await cutAll()
          return tx.sql`select 1`
        },
      ),
    ).rejects.toThrow()
  const [row] = await test.database.sql`select 1 as one`
  expect(row).toEqual({ one: 1 })
})

it('tells everybody who waits for an answer, also to what had not been sent yet', async () => {
  const outcomes: PromiseSettledResult<unknown>[] = []
  const transaction = withRequest(
    test.database,
    { token: Buffer.alloc(32), purpose: 'care' },
    async () => undefined,
    async ({ tx }) => {
      // More than the library sends before it waits for answers.
      const asked = Array.from({ length: 300 }, () => tx.sql`select pg_sleep(0.05)`.execute())
      setTimeout(() => void cutAll(), 200)
      outcomes.push(...(await Promise.allSettled(asked)))
      throw new Error('answered')
    },
  )
  await expect(transaction).rejects.toThrow('answered')
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(250)
})

it('uses no connection any more that was cut while nobody worked with it', async () => {
  const look = () =>
    asSystem(test.database, 'amparo_jobs', 'test', async ({ sql }) => {
      const [row] = await sql`select pg_backend_pid() as pid`
      return row?.pid as number
    })
  const before = await look()
  expect(await look()).toBe(before)
  await cutAll()
  // Whoever asks at that very moment may still be told that the line is lost.
  await expect.poll(() => look().catch(() => before)).not.toBe(before)
})
