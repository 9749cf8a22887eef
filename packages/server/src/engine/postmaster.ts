import { spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StartFailure } from '../start-failures.ts'
import { commandAs } from './account.ts'
import { handOver, type ClusterReport } from './cluster.ts'
import { judgeLog } from './database-log.ts'
import type { Place } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { bornAt, isSameProcess, processesIn, until, worksIn, type ProcessIdentity } from './processes.ts'
import { engineSettings, socketFolder } from './settings.ts'

export type Postmaster = ProcessIdentity & {
  readonly port: number
  /** The file to enter by; empty where there is only the port. */
  readonly socket: string
}

const minute = 60_000

/**
 * The running database of this folder, or undefined when there is none left. One that is starting or recovering
 * is waited for, one that is stopping is let go; a note whose number now belongs to another program is removed,
 * since PostgreSQL itself would only see that the number is alive and refuse.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const note = readPostmasterFile(cluster)
  if (!note) {
    await untilNobodyWorksIn(cluster)
    return undefined
  }
  const born = bornAt(note.pid)
  if (born !== undefined && worksIn(note.pid, cluster)) {
    const identity = { pid: note.pid, born }
    if (note.status !== 'stopping' && (await untilReady(cluster, identity))) {
      const { port, socket } = readPostmasterFile(cluster) ?? note
      return { ...identity, port, socket }
    }
    await until(() => !isSameProcess(identity), minute)
  }
  await untilNobodyWorksIn(cluster)
  if (bornAt(note.pid) !== undefined) rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

/** Workers notice the death of their server within moments, unless they are deep in a calculation. */
async function untilNobodyWorksIn(cluster: string): Promise<void> {
  if (await until(() => processesIn(cluster).length === 0, 10_000)) return
  for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL')
  await until(() => processesIn(cluster).length === 0, 10_000)
}

/** Recovery after a crash may take minutes; it is waited for as long as the process lives. */
async function untilReady(cluster: string, identity: ProcessIdentity): Promise<boolean> {
  const isReady = () => {
    const note = readPostmasterFile(cluster)
    return note?.pid === identity.pid && note.status === 'ready'
  }
  await until(() => isReady() || !isSameProcess(identity), 60 * minute)
  return isReady() && isSameProcess(identity)
}

export async function startPostmaster(
  place: Place,
  report: ClusterReport,
  wantedPort?: number,
): Promise<Postmaster> {
  handOver(place)
  removeSockets(place.cluster)
  let verdict = judgeLog('')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = wantedPort ?? (await freePort())
    const logged = startOfLog(report.log)
    const identity = launch(place, report.log, port)
    if (identity && (await untilReady(place.cluster, identity)))
      return { ...identity, port, socket: readPostmasterFile(place.cluster)?.socket ?? '' }
    verdict = judgeLog(readFileSync(report.log, 'utf8').slice(logged))
    if (verdict !== 'port-taken' && verdict !== 'still-in-use') break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  if (verdict === 'disk-full' || verdict === 'no-permission') {
    throw new StartFailure(verdict, { folder: report.folder })
  }
  throw new StartFailure('database-broken', { folder: report.folder, log: report.log })
}

/** A killed server leaves them; their locks name numbers that may belong to another program by now. */
function removeSockets(cluster: string): void {
  for (const name of readdirSync(cluster)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(cluster, name), { force: true })
  }
}

/** In a session of its own: Ctrl-C reaches us only, so that requests can end before the database does. */
function launch(place: Place, log: string, port: number): ProcessIdentity | undefined {
  const settings = {
    ...engineSettings({ memoryBytes: totalmem(), cores: availableParallelism() }),
    port: String(port),
    unix_socket_directories: socketFolder(place.cluster),
  }
  const args = ['-D', place.cluster]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const command = commandAs(place.account, join(place.binaries.home, 'bin', 'postgres'), args)
  const output = openSync(log, 'a', 0o600)
  try {
    const child = spawn(command.program, [...command.args], {
      ...command.options,
      detached: true,
      stdio: ['ignore', output, output],
    })
    child.once('error', () => undefined)
    child.unref()
    const born = child.pid === undefined ? undefined : bornAt(child.pid)
    return child.pid === undefined || born === undefined ? undefined : { pid: child.pid, born }
  } finally {
    closeSync(output)
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on the disk. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isSameProcess(postmaster)) return
    process.kill(postmaster.pid, signal)
    if (await until(() => !isSameProcess(postmaster), minute)) return
  }
}

function startOfLog(log: string): number {
  const keep = 10 * 1024 * 1024
  try {
    const { size } = statSync(log)
    if (size < keep) return readFileSync(log, 'utf8').length
    renameSync(log, `${log}.1`)
    return 0
  } catch {
    return 0
  }
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
