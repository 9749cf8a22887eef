import { existsSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { StartFailure } from '../start-failures.ts'
import type { EngineVersion } from './binaries.ts'
import { makeCluster, superuser, type ClusterReport } from './cluster.ts'
import { openDataFolder } from './data-folder.ts'
import { waitForLock } from './folder-lock.ts'
import { countHolders, hold } from './holders.ts'
import { findPlace, type Place, type RootWay } from './place.ts'
import { findPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts'
import { isSameProcess } from './processes.ts'
import { engineSecrets, secretsFile, type EngineSecrets } from './secrets.ts'

const database = 'amparo'
const owner = 'amparo_owner'

export type EngineOptions = {
  /** The data folder; the database lies in it. */
  readonly folder: string
  readonly version?: EngineVersion
  /** Called when the database died, came back, or could not be brought back. */
  readonly onEvent?: (event: EngineEvent) => void
  /** For tests: the ways that may be used when started by root. */
  readonly rootWays?: readonly RootWay[]
}

export type EngineEvent =
  | { readonly kind: 'lost' }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'given-up'; readonly failure: unknown }

export type Engine = {
  /** The data folder's true path. */
  readonly folder: string
  readonly port: number
  /** The file to enter by; empty where there is only the port. */
  readonly socket: string
  readonly version: EngineVersion
  /** Owns the schema and may make roles and databases, like the owner that a managed PostgreSQL grants. */
  readonly ownerUrl: string
  /** For repairs and tests; the program itself never uses it. */
  readonly superuserUrl: string
  /** `false` on a first start: the database was made just now. */
  readonly existed: boolean
  /** Stops the database when nobody else uses it. */
  readonly release: () => Promise<void>
}

/**
 * The database of a data folder: made where there is none, adopted where it already runs (left by a killed node,
 * or used by another command), started otherwise, and brought back when it dies while we use it.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const version = options.version ?? 18
  const folder = openDataFolder(options.folder)
  const report: ClusterReport = { folder, log: join(folder, 'postgres.log') }
  const lock = await waitForLock('engine', folder)
  try {
    const place = findPlace(folder, version, options.rootWays)
    const secrets = engineSecrets(folder, existsSync(place.cluster))
    await makeCluster(place, version, secrets, report)
    let postmaster = (await findPostmaster(place.cluster)) ?? (await startPostmaster(place, report))
    const entered = makeOwner(postmaster.port, secrets, report).catch(async (error: unknown) => {
      if (countHolders(folder) === 0) await stopPostmaster(postmaster)
      throw error
    })
    const existed = !(await entered)
    const letGo = hold(folder)
    const stopWatching = keepAlive(
      place,
      report,
      postmaster,
      options.onEvent ?? (() => undefined),
      (next) => {
        postmaster = next
      },
    )
    return {
      folder,
      port: postmaster.port,
      socket: postmaster.socket,
      version,
      ownerUrl: urlOf(owner, secrets.owner, postmaster.port, database),
      superuserUrl: urlOf(superuser, secrets.superuser, postmaster.port, 'postgres'),
      existed,
      release: async () => {
        await stopWatching()
        const leaving = await waitForLock('engine', folder)
        try {
          letGo()
          if (countHolders(folder) === 0) await stopPostmaster(postmaster)
        } finally {
          await leaving.release()
        }
      },
    }
  } finally {
    await lock.release()
  }
}

function urlOf(user: string, password: string, port: number, name: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`
}

/** At every start, because a first start can be cut off anywhere. True when the database was made. */
async function makeOwner(port: number, secrets: EngineSecrets, report: ClusterReport): Promise<boolean> {
  const sql = postgres(urlOf(superuser, secrets.superuser, port, 'postgres'), {
    max: 1,
    onnotice: () => undefined,
  })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`
    if (found) return false
    await sql.begin(async (tx) => {
      const [role] = await tx`select 1 from pg_roles where rolname = ${owner}`
      if (!role) await tx`create role ${tx(owner)} login createrole createdb`
      // A utility statement takes no parameters: the server quotes the password.
      const [alter] =
        await tx`select format('alter role %I password %L', ${owner}::text, ${secrets.owner}::text) as statement`
      await tx.unsafe(String(alter?.['statement']))
    })
    await sql`create database ${sql(database)} owner ${sql(owner)} template template0`
    return true
  } catch (error) {
    const isRefused = error instanceof postgres.PostgresError && error.code === '28P01'
    if (isRefused) throw new StartFailure('passwords-lost', { path: secretsFile(report.folder) }, error)
    throw new StartFailure('database-broken', { folder: report.folder, log: report.log }, error)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const attempts = 3
const attemptsWithinMs = 10 * 60_000

/** Looks twice a second whether the database lives. One that dies again and again is broken, not unlucky. */
function keepAlive(
  place: Place,
  report: ClusterReport,
  first: Postmaster,
  onEvent: (event: EngineEvent) => void,
  onChange: (postmaster: Postmaster) => void,
): () => Promise<void> {
  let current = first
  let restarts: number[] = []
  let working: Promise<void> = Promise.resolve()
  let isBusy = false

  const bringBack = async () => {
    onEvent({ kind: 'lost' })
    const now = performance.now()
    restarts = [...restarts.filter((at) => now - at < attemptsWithinMs), now]
    const lock = await waitForLock('engine', report.folder)
    try {
      if (restarts.length > attempts) {
        throw new StartFailure('database-broken', { folder: report.folder, log: report.log })
      }
      current = (await findPostmaster(place.cluster)) ?? (await startPostmaster(place, report, first.port))
      onChange(current)
      onEvent({ kind: 'restarted' })
    } catch (failure) {
      clearInterval(timer)
      onEvent({ kind: 'given-up', failure })
    } finally {
      await lock.release()
    }
  }
  const timer = setInterval(() => {
    if (isBusy || isSameProcess(current)) return
    isBusy = true
    working = bringBack().finally(() => (isBusy = false))
  }, 500)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
