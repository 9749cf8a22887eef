import { fork, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { openEngine } from '../engine/engine.ts'
import { generateChildren } from '../generate/generate-children.ts'
import { measureBare } from './bare-sql.ts'
import { compare, print, rounded, type Measured } from './figures.ts'
import type { LoadJob } from './load-client.ts'
import { makeLeaders, makeTargets, misspeltNames, type Target } from './targets.ts'
import { countFound, registerVariants } from './variants.ts'

/**
 * `npm run bench [startup|bulk|list|overview|open|save|search|alerts|variants]`: prints figures and decides nothing. The node is
 * a real process on the built-in database with fsync, access rules and audit on; the load comes from another.
 */
const verbs = ['list', 'overview', 'open', 'save', 'search', 'alerts'] as const
const names = ['startup', 'bulk', ...verbs, 'variants'] as const
const sessions = 500
const clients = 8
const program = join(import.meta.dirname, '../cli/amparo.ts')

const usage = `npm run bench [${names.join('|')}] …
  --quick         2,000 children and 800 calls
  --children N    100000
  --organisations N   as many as there are 500 children, and no more than 20
  --calls N       4000, of each kind
  --data FOLDER   keep the data here, and use it again`

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        children: { type: 'string', default: '100000' },
        organisations: { type: 'string' },
        quick: { type: 'boolean', default: false },
        calls: { type: 'string', default: '4000' },
        data: { type: 'string' },
      },
    })
    const numbers = [values.children, values.calls, values.organisations ?? '2']
    const isKnown = positionals.every((name) => (names as readonly string[]).includes(name))
    return isKnown && numbers.every((text) => /^[1-9]\d{0,7}$/.test(text))
      ? { values, positionals }
      : undefined
  } catch {
    return undefined
  }
}

export async function runBench(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv)
  if (!given) {
    console.error(usage)
    return 2
  }
  const { values, positionals } = given
  const chosen = positionals.length > 0 ? positionals : [...names]
  const children = values.quick ? 2000 : Number(values.children)
  const calls = values.quick ? 800 : Number(values.calls)
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'amparo-bench-'))
  const isNew = !existsSync(join(folder, 'amparo.json'))
  try {
    if (isNew) await startAndStop(folder, 'first', chosen.includes('startup'))
    if (chosen.includes('startup')) await startAndStop(folder, 'again', true)
    if (isNew) await fill(folder, children, values.organisations)
    await underLoad(folder, chosen, calls)
    return 0
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function startAndStop(folder: string, which: 'first' | 'again', told: boolean): Promise<void> {
  const began = performance.now()
  const node = await startNode(folder)
  const ready = performance.now() - began
  await stop(node.process)
  if (told) print({ bench: 'startup', n: 1, which, p50_ms: Math.round(ready) })
}

async function fill(folder: string, children: number, asked: string | undefined): Promise<void> {
  const engine = await openEngine({ folder })
  const owner = openDatabase(engine.ownerUrl, { most: 2 })
  try {
    const organisations =
      asked === undefined ? Math.max(2, Math.min(20, Math.ceil(children / 500))) : Number(asked)
    const report = await generateChildren(owner, { children, organisations, seed: 1, until: new Date() })
    print({
      bench: 'bulk',
      n: children,
      seconds: rounded(report.seconds),
      per_s: Math.round(children / report.seconds),
      facts: report.facts,
      facts_per_child: rounded(report.facts / children),
      rows: report.rows,
    })
  } finally {
    await owner.close()
    await engine.release()
  }
}

async function underLoad(folder: string, chosen: readonly string[], calls: number): Promise<void> {
  const loaded = verbs.filter((verb) => chosen.includes(verb))
  if (loaded.length === 0 && !chosen.includes('variants')) return
  const node = await startNode(folder)
  const engine = await openEngine({ folder })
  const owner = openDatabase(engine.ownerUrl, { most: 2 })
  const superuser = openDatabase(superuserOf(engine.superuserUrl, engine.ownerUrl), { most: clients })
  try {
    await untilLogIsOrdered(owner)
    await untilSweptUp(superuser)
    const targets = await makeTargets(owner, sessions)
    const leaders = loaded.includes('alerts') ? await makeLeaders(owner) : []
    const asked = await misspeltNames(owner, 2000)
    for (const verb of loaded) {
      const job: LoadJob = {
        url: node.url,
        verb,
        targets: targetsOf(verb, targets, leaders),
        names: asked,
        ...loadOf(verb, calls),
        nodePid: node.process.pid,
        postmasterPid: Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
      }
      const measured = await inOwnProcess(job)
      print(compare(verb, measured, await measureBare(superuser, job)))
    }
    if (chosen.includes('variants')) await variants(owner, node.url, targets)
  } finally {
    await superuser.close()
    await owner.close()
    await engine.release()
    await stop(node.process)
  }
}

/** Who leads an organisation looks at all of it now and then, alone; the others work all at once. */
function loadOf(verb: LoadJob['verb'], calls: number): Pick<LoadJob, 'clients' | 'warmUp' | 'calls'> {
  return verb === 'alerts'
    ? { clients: 1, warmUp: 5, calls: Math.max(20, Math.ceil(calls / 40)) }
    : { clients, warmUp: Math.ceil(calls / 5), calls }
}

function targetsOf(
  verb: LoadJob['verb'],
  workers: readonly Target[],
  leaders: readonly Target[],
): readonly Target[] {
  if (verb === 'alerts') return leaders.slice(0, 1)
  return verb === 'save' ? workers.filter(({ forms }) => forms.length > 0) : workers
}

/** After bulk loading the sequencer has work for minutes; what is measured is a node on an ordinary day. */
async function untilLogIsOrdered(owner: Database): Promise<void> {
  const began = performance.now()
  const countWaiting = () =>
    asSystem(owner, 'amparo_keeper', 'entries that wait', async ({ sql }) => {
      const [row] = await sql<{ waiting: number }[]>`select count(*) as waiting from amparo.audit_waiting`
      return row?.waiting ?? 0
    })
  const first = await countWaiting()
  while ((await countWaiting()) > 1000) await rest(1000)
  const seconds = (performance.now() - began) / 1000
  if (first > 5000)
    print({ bench: 'audit', n: first, seconds: rounded(seconds), per_s: Math.round(first / seconds) })
}

/** The same for the database, which sweeps its tables and counts them anew, for minutes, after so many rows. */
async function untilSweptUp(superuser: Database): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    const [row] = await superuser.sql<{ workers: number }[]>`
      select count(*)::int as workers from pg_stat_activity where backend_type = 'autovacuum worker'`
    quiet = row?.workers === 0 ? quiet + 1 : 0
    await rest(1000)
  }
}

/** The superuser's address names another database. */
function superuserOf(superuserUrl: string, ownerUrl: string): string {
  const url = new URL(superuserUrl)
  url.pathname = new URL(ownerUrl).pathname
  return url.href
}

async function variants(owner: Database, url: string, targets: readonly Target[]): Promise<void> {
  const [mine, reader] = targets
  if (!mine || !reader) return
  const { found, missed } = await countFound(url, reader, await registerVariants(owner, mine))
  print({ bench: 'variants', n: found + missed.length, found_in_ten: found, missed: missed.join('; ') })
}

function inOwnProcess(job: LoadJob): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'load-client.ts'))
  return new Promise((resolve, reject) => {
    child.once('message', (measured) => {
      child.disconnect()
      child.kill()
      resolve(measured as Measured)
    })
    child.once('exit', (code) => reject(new Error(`the load client ended with ${code}`)))
    child.send(job)
  })
}

function startNode(folder: string): Promise<{ process: ChildProcess; url: string }> {
  const profile = process.env['AMPARO_BENCH_PROFILE']
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=32',
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      program,
      'start',
    ],
    {
      env: {
        ...process.env,
        AMPARO_DATA: folder,
        AMPARO_DEMO: '0',
        PORT: '0',
        HOST: '127.0.0.1',
        LANG: 'en_GB.UTF-8',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /running: (http\S+)/.exec(output)?.[1]
      if (url) resolve({ process: child, url })
    })
    child.once('exit', () => reject(new Error(`the node did not start: ${output}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
