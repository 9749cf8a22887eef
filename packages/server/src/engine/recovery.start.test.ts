import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  address,
  databasePid,
  isReady,
  launchNode,
  processesIn,
  untilTrue,
} from '@amparo/testkit/start/launch'
import { withOwner } from '@amparo/testkit/start/owner-connection'
import { startFailures } from '../start-failures.ts'

/**
 * What a power cut, the memory killer or an impatient person does. Each test kills something without warning and
 * starts again on the same folder; every row that was acknowledged must still be there.
 */
const data = mkdtempSync(join(tmpdir(), 'amparo-start-'))
const environment = { AMPARO_DATA: data }
let written = 0

async function write(): Promise<void> {
  await withOwner(data, (sql) => sql`insert into public.kept default values`)
  written += 1
}

const count = () =>
  withOwner(data, async (sql) => Number((await sql`select count(*) as n from public.kept`)[0]?.['n']))

async function start() {
  const node = launchNode(environment)
  const at = await node.shows(address)
  await untilTrue('ready', () => isReady(at))
  return { node, at }
}

beforeAll(async () => {
  const { node } = await start()
  await withOwner(data, (sql) => sql`create table public.kept (at timestamptz default now())`)
  await write()
  node.interrupt()
  expect(await node.exited).toBe(0)
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

test('Ctrl-C ends every process, and the data are there at the next start', async () => {
  const began = performance.now()
  const { node } = await start()
  console.info(`a later start took ${Math.round(performance.now() - began)} ms`)
  expect(await count()).toBe(written)
  node.interrupt()
  expect(await node.exited).toBe(0)
  expect(processesIn(data)).toEqual([])
})

test('two first starts of one folder at the same moment: one serves, the other is told so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-twice-'))
  const nodes = [launchNode({ AMPARO_DATA: folder }), launchNode({ AMPARO_DATA: folder })]
  const ended = await Promise.race(
    nodes.map(async (node, index) => ({ index, code: await node.exited, said: node.output() })),
  )
  expect(ended.code, ended.said).toBe(startFailures['already-running'].exitCode)
  const serving = nodes[1 - ended.index]
  if (!serving) throw new Error('nobody serves')
  const at = await serving.shows(address)
  await untilTrue('ready', () => isReady(at))
  serving.interrupt()
  expect(await serving.exited).toBe(0)
  expect(processesIn(folder)).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})

test('the server killed: the next start adopts the database that is still running', async () => {
  const first = await start()
  await write()
  const left = databasePid(data)
  first.node.kill()
  await first.node.exited
  const second = await start()
  expect(databasePid(data)).toBe(left)
  expect(await count()).toBe(written)
  second.node.interrupt()
  expect(await second.node.exited).toBe(0)
  expect(processesIn(data)).toEqual([])
})

test('the database killed under a running server: it comes back, and the server goes on', async () => {
  const { node, at } = await start()
  await write()
  const before = databasePid(data)
  process.kill(before, 'SIGKILL')
  await untilTrue('another database process', () => {
    try {
      return databasePid(data) !== before
    } catch {
      return false
    }
  })
  await untilTrue('ready again', () => isReady(at))
  expect(await count()).toBe(written)
  node.interrupt()
  expect(await node.exited).toBe(0)
})

test('both killed at once: the next start recovers', async () => {
  const first = await start()
  await write()
  process.kill(databasePid(data), 'SIGKILL')
  first.node.kill()
  await first.node.exited
  const second = await start()
  expect(await count()).toBe(written)
  second.node.interrupt()
  expect(await second.node.exited).toBe(0)
})

test('the server killed and the database dying: the next start waits for it to end', async () => {
  const first = await start()
  await write()
  first.node.kill()
  process.kill(databasePid(data), 'SIGINT')
  const second = await start()
  expect(await count()).toBe(written)
  second.node.interrupt()
  expect(await second.node.exited).toBe(0)
})

test('both killed and the database’s number given to another program: it is left alone', async () => {
  const first = await start()
  await write()
  process.kill(databasePid(data), 'SIGKILL')
  first.node.kill()
  await first.node.exited
  const stranger = spawn('sleep', ['300'])
  const note = join(data, 'postgres/postmaster.pid')
  writeFileSync(note, readFileSync(note, 'utf8').replace(/^\d+/, String(stranger.pid)))
  const second = await start()
  expect(stranger.exitCode).toBe(null)
  expect(await count()).toBe(written)
  second.node.interrupt()
  expect(await second.node.exited).toBe(0)
  stranger.kill()
})
