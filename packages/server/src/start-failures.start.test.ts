import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  address,
  isRoot,
  launch,
  launchNode,
  nobody,
  processesIn,
  projectFolder,
  untilTrue,
} from '@amparo/testkit/start/launch'
import { openEngine } from './engine/engine.ts'
import { StartFailure, startFailures, type StartFailureCode } from './start-failures.ts'

/**
 * Each reason not to start, made to happen. What a person sees is one sentence in their language and nothing
 * else that looks like a fault; what a script sees is the exit code.
 */
const folder = mkdtempSync(join(tmpdir(), 'amparo-failures-'))
chmodSync(folder, 0o755)
/** A data folder with a database in it, stopped: made once, because most tests need only that it exists. */
const data = join(folder, 'data')

beforeAll(async () => {
  await (await openEngine({ folder: data })).release()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function refusal(code: StartFailureCode, node: ReturnType<typeof launchNode>): Promise<string> {
  const exitCode = await node.exited
  const said = node.output()
  const complaint = said
    .split('\n')
    .filter((line) => line !== '' && !/^(Starting|Preparing|Opening)/.test(line))
  expect(exitCode, said).toBe(startFailures[code].exitCode)
  expect(complaint, said).toHaveLength(1)
  expect(said).not.toMatch(/^\s+at |node:internal|Error:/m)
  return complaint[0] ?? ''
}

test('a port that another program uses', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const at = other.address()
  const port = String(typeof at === 'object' && at ? at.port : 0)
  const fresh = join(folder, 'fresh')
  const sentence = await refusal('port-in-use', launchNode({ AMPARO_DATA: fresh, PORT: port }))
  expect(sentence).toContain(port)
  expect(sentence).toMatch(/PORT=\d+ npm start/)
  expect(existsSync(join(fresh, 'postgres')), 'no database was made').toBe(false)
  other.close()
})

test('the port is held from the start, and whoever comes before the node is ready is told to come back', async () => {
  // A database that never answers: the node stays in its start.
  const silent = createServer()
  const listen = (server: typeof silent) =>
    new Promise<string>((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const at = server.address()
        resolve(String(typeof at === 'object' && at ? at.port : 0))
      }),
    )
  const url = `postgres://a:b@127.0.0.1:${await listen(silent)}/c`
  const probe = createServer()
  const port = await listen(probe)
  await new Promise((resolve) => probe.close(resolve))
  const node = launchNode({ AMPARO_DATA: join(folder, 'starting'), PORT: port, DATABASE_URL: url })
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  await untilTrue('it answers', () =>
    ask('/health/live').then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const ready = await ask('/health/ready')
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await ready.json()).toEqual({ ready: false, waits_for: 'start' })
  const anything = await ask('/api/session')
  expect(anything.status).toBe(503)
  expect(await anything.json()).toMatchObject({ code: 'server.unavailable' })
  node.kill()
  await node.exited
  silent.close()
})

test('a data folder that a newer version has changed', async () => {
  const newer = join(folder, 'newer')
  mkdirSync(newer)
  writeFileSync(join(newer, 'amparo.json'), '{"format":99}')
  expect(await refusal('data-newer', launchNode({ AMPARO_DATA: newer }))).toContain('99')
})

test('a place where there can be no folder', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, 'not a folder')
  expect(await refusal('no-folder', launchNode({ AMPARO_DATA: file }))).toContain('a-file')
  await refusal('no-folder', launchNode({ AMPARO_DATA: join(file, 'below') }))
  await refusal('no-folder', launchNode({ AMPARO_DATA: '/proc/nowhere/data' }))
})

test('a node that already runs on this folder', async () => {
  const first = launchNode({ AMPARO_DATA: data })
  await first.shows(address)
  await refusal('already-running', launchNode({ AMPARO_DATA: data }))
  first.interrupt()
  expect(await first.exited).toBe(0)
})

test('a folder without permission', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: isRoot ? 0o700 : 0o000 })
  const as = isRoot ? { account: nobody, cwd: '/' } : {}
  const sentence = await refusal('no-permission', launchNode({ AMPARO_DATA: join(closed, 'data') }, as))
  expect(sentence).toContain(closed)
})

test.runIf(isRoot)('a full disk', async () => {
  // A small disk in a mount namespace of its own, gone with the process.
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const program = join(projectFolder, 'packages/server/src/cli/amparo.ts')
  const script = `mount -t tmpfs -o size=12m,mode=755 none "${disk}" && exec "${process.execPath}" "${program}" start`
  const node = launch('unshare', ['--mount', 'sh', '-c', script], {
    env: { AMPARO_DATA: join(disk, 'data'), PORT: '0' },
  })
  await refusal('disk-full', node)
})
if (!isRoot) console.info('not root: a full disk cannot be made here')

test('a damaged database', async () => {
  const broken = join(folder, 'broken')
  await (await openEngine({ folder: broken })).release()
  truncateSync(join(broken, 'postgres/global/pg_control'), 100)
  expect(await refusal('database-broken', launchNode({ AMPARO_DATA: broken }))).toContain('postgres.log')
})

test('a database whose passwords are gone is not called damaged, and no others are made', async () => {
  const lost = join(folder, 'lost')
  await (await openEngine({ folder: lost })).release()
  const passwords = join(lost, 'database-secrets.json')
  rmSync(passwords)
  expect(await refusal('passwords-lost', launchNode({ AMPARO_DATA: lost }))).toContain(passwords)
  expect(existsSync(passwords)).toBe(false)

  cpSync(join(data, 'database-secrets.json'), passwords)
  await refusal('passwords-lost', launchNode({ AMPARO_DATA: lost }))
  expect(processesIn(lost), 'the database that was started is stopped').toEqual([])
})

test('a database of another version of PostgreSQL', async () => {
  const older = join(folder, 'older')
  await (await openEngine({ folder: older, version: 15 })).release()
  expect(await refusal('engine-version', launchNode({ AMPARO_DATA: older }))).toContain('PostgreSQL 15')
})

test('an address at which no database answers, without repeating its password', async () => {
  const url = 'postgres://amparo:very-secret@127.0.0.1:9/amparo'
  const environment = { AMPARO_DATA: join(folder, 'external'), DATABASE_URL: url }
  expect(await refusal('database-unreachable', launchNode(environment))).not.toContain('very-secret')
})

test('a wrong password, and an owner without rights', async () => {
  const engine = await openEngine({ folder: data })
  const external = (url: URL) => launchNode({ AMPARO_DATA: join(folder, 'external'), DATABASE_URL: url.href })
  const wrong = new URL(engine.ownerUrl)
  wrong.password = 'not-this-one'
  await refusal('database-unreachable', external(wrong))
  const { withOwner } = await import('@amparo/testkit/start/owner-connection')
  await withOwner(data, async (sql) => {
    await sql`create role poor login password 'poor-but-honest'`
  })
  const poor = new URL(engine.ownerUrl)
  poor.username = 'poor'
  poor.password = 'poor-but-honest'
  expect(await refusal('owner-lacks-rights', external(poor))).toContain('poor')
  await engine.release()
})

test('a setting that cannot be, and a certificate that is none', async () => {
  const environment = { AMPARO_DATA: data }
  expect(await refusal('configuration', launchNode({ ...environment, PORT: 'eighty' }))).toContain('PORT')
  const noCertificate = join(folder, 'no-certificate.pem')
  writeFileSync(noCertificate, 'nothing')
  const tls = `${noCertificate},${noCertificate}`
  const fresh = join(folder, 'fresh-tls')
  await refusal('tls-unreadable', launchNode({ AMPARO_DATA: fresh, AMPARO_TLS: tls }))
  expect(existsSync(join(fresh, 'postgres')), 'no database was made').toBe(false)
})

test('an address that this machine does not have', async () => {
  const fresh = join(folder, 'fresh-host')
  await refusal('port-refused', launchNode({ AMPARO_DATA: fresh, HOST: '203.0.113.9' }))
  await refusal('port-refused', launchNode({ AMPARO_DATA: fresh, HOST: 'nowhere.invalid' }))
  expect(existsSync(join(fresh, 'postgres')), 'no database was made').toBe(false)
})

test('a sentence is in the language of the terminal, and in both where it names none', () => {
  const failure = new StartFailure('already-running', { folder: '/x' })
  expect(failure.sentence({ LANG: 'es_HN.UTF-8' })).toMatch(/^Ya hay un nodo[^\n]*$/)
  expect(failure.sentence({ LANG: 'en_US.UTF-8' })).toMatch(/^A node is[^\n]*$/)
  expect(failure.sentence({ LANG: 'C.UTF-8' }).split('\n')).toHaveLength(2)
})
