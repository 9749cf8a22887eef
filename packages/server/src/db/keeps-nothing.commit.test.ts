import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { asSystem } from './transaction.ts'

let test: TestApp

beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

/** Bytes in use after everything that nobody holds was given back. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

const work = async (times: number) => {
  for (let turn = 0; turn < times; turn += 1)
    await asSystem(test.database, 'amparo_app', 'nothing', async ({ sql }) => {
      await sql`select 1`
    })
}

it('keeps nothing of a transaction that is over', async () => {
  await work(300)
  const before = heapInUse()
  await work(1500)
  expect((heapInUse() - before) / 1500).toBeLessThan(600)
})
