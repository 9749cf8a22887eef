import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileFailure, StartFailure } from '../start-failures.ts'
import { commandAsListed, isRoot, runsAsUid } from './account.ts'
import type { EngineVersion } from './binaries.ts'
import { judgeLog } from './database-log.ts'
import type { Place } from './place.ts'
import type { EngineSecrets } from './secrets.ts'

export const superuser = 'amparo_engine'

/** What a failure is reported with. */
export type ClusterReport = { readonly folder: string; readonly log: string }

/**
 * Makes the database's files aside and puts them in place by a rename: an interrupted first start leaves nothing
 * that looks like a database. Files that exist are only checked.
 */
export async function makeCluster(
  place: Place,
  version: EngineVersion,
  secrets: EngineSecrets,
  report: ClusterReport,
): Promise<void> {
  if (existsSync(place.cluster)) return checkCluster(place, version, report)
  const aside = `${place.cluster}.new`
  const passwordFile = `${place.cluster}.password`
  try {
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside, { mode: 0o700 })
    writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 })
    if (place.account.kind === 'user') {
      chownSync(aside, place.account.uid, place.account.gid)
      chownSync(passwordFile, place.account.uid, place.account.gid)
    }
    await initialise(place, version, aside, passwordFile, report)
    renameSync(aside, place.cluster)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw fileFailure(error, report.folder)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Names of people are compared the same on every machine: by code point, with the letters of all languages. */
function localesOf(version: EngineVersion): readonly (readonly string[])[] {
  const provider = version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  return ['C.UTF-8', 'en_US.UTF-8', 'C'].map((locale) => [...provider, `--locale=${locale}`])
}

async function initialise(
  place: Place,
  version: EngineVersion,
  aside: string,
  passwordFile: string,
  report: ClusterReport,
): Promise<void> {
  const common = ['-D', aside, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  for (const locale of localesOf(version)) {
    const said = await runToEnd(place, 'initdb', [
      ...common,
      '-E',
      'UTF8',
      '-k',
      '--no-instructions',
      ...locale,
    ])
    if (said === undefined) return
    appendFileSync(report.log, said)
    const verdict = judgeLog(said)
    if (verdict === 'locale') continue
    if (verdict === 'disk-full' || verdict === 'no-permission')
      throw new StartFailure(verdict, { folder: report.folder })
    break
  }
  throw new StartFailure('unexpected', { reason: 'initdb', log: report.log })
}

/** Its own process group: Ctrl-C is for us, and we decide what it means here. Undefined when all went well. */
function runToEnd(place: Place, program: string, args: readonly string[]): Promise<string | undefined> {
  const command = commandAsListed(place.account, join(place.binaries.home, 'bin', program), args)
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, [...command.args], {
      ...command.options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? undefined : said))
  })
}

function checkCluster(place: Place, version: EngineVersion, report: ClusterReport): void {
  try {
    const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
    if (found === String(version)) return
    throw new StartFailure('engine-version', { folder: report.folder, found, known: String(version) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new StartFailure('database-broken', { folder: report.folder, log: report.log }, error)
    }
    throw fileFailure(error, report.folder)
  }
}

/** Root may have run the database differently last time; its files follow the account that runs it now. */
export function handOver(place: Place): void {
  if (!isRoot()) return
  const uid = runsAsUid(place.account)
  if (statSync(place.cluster).uid === uid) return
  const gid = place.account.kind === 'user' ? place.account.gid : 0
  execFileSync('chown', ['-R', '-h', `${uid}:${gid}`, place.cluster])
}
