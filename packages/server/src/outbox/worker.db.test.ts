import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { enqueue } from './enqueue.ts'
import { mostAttempts, runDue, startOutboxWorker, waitSeconds, type OutboxHandler } from './worker.ts'

let place: TestDatabase
let database: Database
let owner: Database

beforeAll(async () => {
  place = await createTestDatabase()
  database = openDatabase(place.runtimeUrl)
  owner = openDatabase(place.ownerUrl, { most: 1 })
})
afterAll(async () => {
  await database.close()
  await owner.close()
  await place.drop()
})
beforeEach(() => keeper((sql) => sql`delete from amparo.outbox`))

async function keeper<Row>(run: (sql: Database['sql']) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  return asSystem(owner, 'amparo_keeper', 'a test', async (tx) => [...(await run(tx.sql))])
}

const queue = (number: number, dedupeKey?: string) =>
  asSystem(database, 'amparo_app', 'a test', (tx) =>
    enqueue(tx, { kind: 'test.count', payload: { number }, ...(dedupeKey ? { dedupeKey } : {}) }),
  )
const options = (handler: OutboxHandler) => ({
  database,
  handlers: { 'test.count': handler },
  onFailure: () => {},
})
const states = () =>
  keeper(
    (sql) => sql<{ state: string; attempts: number; last_problem: string | null; due_in: number }[]>`
    select state, attempts, last_problem, round(extract(epoch from run_at - now()))::int as due_in from amparo.outbox`,
  )

it('does what was queued, once each, however many workers there are', async () => {
  for (let number = 0; number < 60; number += 1) await queue(number)
  const seen: number[] = []
  const workers = [1, 2, 3].map(() =>
    startOutboxWorker({
      ...options(async (payload) => void seen.push(Number(payload['number']))),
      pauseMilliseconds: 10,
    }),
  )
  await expect.poll(() => seen.length).toBe(60)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(new Set(seen).size).toBe(60)
  expect((await states()).every((row) => row.state === 'done')).toBe(true)
})

it('queues with the change: a transaction that rolls back leaves nothing', async () => {
  const failing = asSystem(database, 'amparo_app', 'a test', async (tx) => {
    await enqueue(tx, { kind: 'test.count', payload: { number: 1 } })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await states()).toEqual([])
})

it('queues one thing once while it waits', async () => {
  await queue(1, 'same')
  await queue(2, 'same')
  expect(await states()).toHaveLength(1)
  await runDue(options(async () => {}))
  await queue(3, 'same')
  expect(await states()).toHaveLength(2)
})

it('tries again later and later, then leaves it where somebody sees it, without the text of the failure', async () => {
  await queue(1)
  const failing = options(async () => {
    throw Object.assign(new Error('no such mailbox: ana@refugio.example'), { code: 'EENVELOPE' })
  })
  const waits: number[] = []
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    expect(await runDue(failing)).toBe(1)
    const [row] = await states()
    waits.push(row?.due_in ?? 0)
    expect(await runDue(failing)).toBe(0)
    await keeper((sql) => sql`update amparo.outbox set run_at = now()`)
  }
  expect(waits.slice(0, 4)).toEqual([1, 2, 3, 4].map(waitSeconds))
  expect(await states()).toMatchObject([
    { state: 'undelivered', attempts: mostAttempts, last_problem: 'Error EENVELOPE' },
  ])
  expect(await runDue(failing)).toBe(0)
})

it('takes over from a worker that died, not before its lease is over', async () => {
  await queue(7)
  await keeper(
    (sql) => sql`update amparo.outbox set leased_until = now() + interval '1 minute', attempts = 1`,
  )
  const seen: unknown[] = []
  const handler = options(async (payload) => void seen.push(payload['number']))
  expect(await runDue(handler)).toBe(0)
  await keeper((sql) => sql`update amparo.outbox set leased_until = now() - interval '1 second'`)
  expect(await runDue(handler)).toBe(1)
  expect(seen).toEqual([7])
})

it('stops cleanly: what it is doing ends, what it has not begun goes back', async () => {
  for (let number = 0; number < 8; number += 1) await queue(number)
  const begun: number[] = []
  const gate = Promise.withResolvers<void>()
  const worker = startOutboxWorker({
    ...options(async (payload) => {
      begun.push(Number(payload['number']))
      await gate.promise
    }),
    pauseMilliseconds: 10,
  })
  await expect.poll(() => begun.length).toBe(1)
  const stopped = worker.stop()
  gate.resolve()
  await stopped
  const rows = await states()
  expect(rows.filter((row) => row.state === 'done')).toHaveLength(1)
  expect(rows.filter((row) => row.state === 'waiting' && row.attempts === 0)).toHaveLength(7)
  expect(await runDue(options(async () => {}))).toBe(7)
})

it('leaves alone what it has no handler for', async () => {
  await asSystem(database, 'amparo_app', 'a test', (tx) => enqueue(tx, { kind: 'test.other', payload: {} }))
  expect(await runDue(options(async () => {}))).toBe(0)
  expect(await states()).toMatchObject([{ state: 'waiting', attempts: 0 }])
})
