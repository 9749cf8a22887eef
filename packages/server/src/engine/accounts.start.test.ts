import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import postgres from 'postgres'
import {
  address,
  isReady,
  isRoot,
  launchNode,
  nobody,
  processesIn,
  untilTrue,
} from '@amparo/testkit/start/launch'
import { openEngine } from './engine.ts'
import type { RootWay } from './place.ts'

/** PostgreSQL refuses root; these are the ways around it, each kept apart so that none is tried by chance only. */
const folder = mkdtempSync(join(tmpdir(), 'amparo-accounts-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

if (!isRoot) console.info('not root: the ways in which root starts the database are not tried here')

async function use(data: string, ways: readonly RootWay[]): Promise<number> {
  const engine = await openEngine({ folder: data, rootWays: ways })
  const sql = postgres(engine.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`create table if not exists kept (n int)`
    await sql`insert into kept values (1)`
    return Number((await sql`select count(*) as n from kept`)[0]?.['n'])
  } finally {
    await sql.end()
    await engine.release()
  }
}

test.runIf(isRoot)('as root the database runs as an account that owns nothing else', async () => {
  const data = join(folder, 'user')
  expect(await use(data, ['user'])).toBe(1)
  expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
})

test.runIf(isRoot)('as root below a folder that only root may enter', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const data = join(closed, 'data')
  expect(await use(data, ['user', 'namespace'])).toBe(1)
  expect(statSync(join(data, 'postgres')).uid).toBe(0)
})

test.runIf(isRoot)('as root below such a folder and without user namespaces', async () => {
  const closed = join(folder, 'closed-too')
  mkdirSync(closed, { mode: 0o700 })
  const data = join(closed, 'data')
  expect(await use(data, ['user', 'elsewhere'])).toBe(1)
  const place = readFileSync(join(data, 'postgres-elsewhere'), 'utf8').trim()
  expect(existsSync(join(data, 'postgres'))).toBe(false)
  expect(await use(data, ['user', 'namespace'])).toBe(2)
  rmSync(place, { recursive: true })
})

test.runIf(isRoot)('a database changes hands when another way has to be taken', async () => {
  const data = join(folder, 'changing')
  expect(await use(data, ['user'])).toBe(1)
  expect(await use(data, ['namespace'])).toBe(2)
  expect(await use(data, ['user'])).toBe(3)
})

test('an ordinary user starts and stops a node', async () => {
  const data = join(folder, 'ordinary')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) chownSync(data, nobody, nobody)
  const node = launchNode({ AMPARO_DATA: data, HOME: data }, isRoot ? { account: nobody, cwd: '/' } : {})
  const at = await node.shows(address)
  await untilTrue('ready', () => isReady(at))
  node.interrupt()
  expect(await node.exited).toBe(0)
  expect(processesIn(data)).toEqual([])
})

test.runIf(isRoot)('root in an ordinary user’s data folder leaves it usable for them', async () => {
  const data = join(folder, 'ordinary')
  const asRoot = launchNode({ AMPARO_DATA: data })
  await asRoot.shows(address)
  asRoot.interrupt()
  expect(await asRoot.exited).toBe(0)
  const again = launchNode({ AMPARO_DATA: data, HOME: data }, { account: nobody, cwd: '/' })
  await again.shows(address)
  again.interrupt()
  expect(await again.exited).toBe(0)
})
