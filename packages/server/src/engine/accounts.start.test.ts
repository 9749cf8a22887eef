import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import postgres from 'postgres'
import {
  address,
  isReady,
  isRoot,
  launch,
  launchNode,
  nobody,
  processesIn,
  projectFolder,
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
  const { uid } = statSync(join(data, 'postgres'))
  expect(uid).toBeGreaterThanOrEqual(0x7000_0000)
  const asOther = (account: number, what: string) =>
    spawnSync('/bin/sh', ['-c', what], { uid: account, gid: account, cwd: '/' }).status
  expect(asOther(nobody, `cat ${data}/postgres/PG_VERSION`)).not.toBe(0)
  expect(asOther(nobody, `ls ${data}`)).not.toBe(0)
  expect(asOther(uid, `cat ${data}/postgres/PG_VERSION`)).toBe(0)
  expect(asOther(uid, `cat ${data}/database-secrets.json`)).not.toBe(0)
})

test.runIf(isRoot)('as root, what an earlier version let nobody own is taken from it', async () => {
  const data = join(folder, 'earlier')
  expect(await use(data, ['user'])).toBe(1)
  spawnSync('chown', ['-R', `${nobody}:${nobody}`, join(data, 'postgres')])
  expect(await use(data, ['user'])).toBe(2)
  expect(statSync(join(data, 'postgres', 'base')).uid).toBeGreaterThanOrEqual(0x7000_0000)
})

test.runIf(isRoot)(
  'a command that root gives before the account’s first start locks it out of nothing',
  async () => {
    const data = join(folder, 'root-first')
    mkdirSync(data, { mode: 0o700 })
    chownSync(data, nobody, nobody)
    const outside = join(folder, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'file'), '')
    symlinkSync(outside, join(data, 'keys'))
    symlinkSync(join(outside, 'file'), join(data, 'link'))
    const program = join(projectFolder, 'packages/server/src/cli/amparo.ts')
    const given = launch(process.execPath, [program, 'user', 'list'], { env: { AMPARO_DATA: data } })
    expect(await given.exited).toBe(0)
    expect(statSync(data).mode & 0o777).toBe(0o700)
    expect([statSync(outside).uid, statSync(join(outside, 'file')).uid]).toEqual([0, 0])
    rmSync(join(data, 'keys'))
    const node = launchNode({ AMPARO_DATA: data, HOME: data }, { account: nobody, cwd: '/' })
    await node.shows(address)
    node.interrupt()
    expect(await node.exited).toBe(0)
  },
)

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
