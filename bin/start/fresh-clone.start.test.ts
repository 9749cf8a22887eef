import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  address,
  isReady,
  isRoot,
  launch,
  nobody,
  processesIn,
  projectFolder,
  untilTrue,
  type LaunchOptions,
} from '@amparo/testkit/start/launch'
import { withOwner } from '@amparo/testkit/start/owner-connection'

/**
 * The promise of the README, kept to the letter: a clone, a machine with Node and npm, `npm start`. Two clones at
 * once: one of root's below a folder that only root may enter, and one of an ordinary user's.
 */
const folder = mkdtempSync(join(tmpdir(), 'amparo-clones-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What others get: what is committed, nothing that was installed or built here. */
function makeClone(place: string): string {
  execFileSync('git', ['clone', '--quiet', projectFolder, place])
  return place
}

const npmStart = (clone: string, options: LaunchOptions = {}) =>
  launch('npm', ['start'], { ...options, cwd: clone, env: { PORT: '0', ...options.env } })

async function ready(node: ReturnType<typeof launch>): Promise<string> {
  const at = await node.shows(address)
  await untilTrue('ready', () => isReady(at))
  const page = await fetch(at)
  expect(page.headers.get('content-type')).toContain('text/html')
  return at
}

test('two fresh clones start at once, stop on Ctrl-C, and keep their data', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const clones = [makeClone(join(closed, 'first')), makeClone(join(folder, 'second'))]
  const home = join(folder, 'home')
  mkdirSync(home)
  const second: LaunchOptions = isRoot
    ? { account: nobody, env: { HOME: home, npm_config_cache: join(home, '.npm') } }
    : {}
  if (isRoot) execFileSync('chown', ['-R', `${nobody}:${nobody}`, join(folder, 'second'), home])

  const began = performance.now()
  const nodes = [npmStart(clones[0] ?? ''), npmStart(clones[1] ?? '', second)]
  const addresses = await Promise.all(nodes.map(ready))
  console.info(`two first starts at once took ${Math.round((performance.now() - began) / 1000)} s`)
  expect(new Set(addresses).size).toBe(2)
  expect(nodes[0]?.output()).toContain('Installing what is missing')

  const [first] = nodes
  const data = join(clones[0] ?? '', '.amparo')
  await withOwner(data, (sql) => sql`create table public.kept (n int)`)
  for (const node of nodes) node.interrupt()
  await Promise.all(nodes.map((node) => node.exited))
  await untilTrue('no process is left', () => clones.every((clone) => processesIn(clone).length === 0))

  const later = performance.now()
  const again = npmStart(clones[0] ?? '')
  await ready(again)
  console.info(`a later start took ${Math.round(performance.now() - later)} ms`)
  expect(again.output()).not.toContain('Installing')
  await withOwner(data, (sql) => sql`select n from public.kept`)
  process.kill(again.pid, 'SIGKILL')
  await untilTrue('nothing outlives npm', () => processesIn(clones[0] ?? '').length === 0)
  expect(first?.output()).not.toMatch(/^\s+at /m)
})

test('npx amparo works on the Node that the machine has', async () => {
  const help = launch('npx', ['amparo', 'help'], { cwd: join(folder, 'closed', 'first') })
  expect(await help.exited).toBe(0)
  expect(help.output()).toContain('start')
})
