import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { execFileSync } from 'node:child_process'

/** Process ids are reused; an id together with the moment it was born names one process and no other. */
export type ProcessIdentity = { readonly pid: number; readonly born: string }

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return isErrorCode(error, 'EPERM')
  }
  return bornAt(pid) !== undefined
}

/** Undefined where there is no such process, or only what is left of a dead one that nobody has collected. */
export function bornAt(pid: number): string | undefined {
  if (process.platform !== 'linux') return bornAtByPs(pid)
  try {
    // The name of the program stands in parentheses and may contain anything: count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function bornAtByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, born: bornAt(process.pid) ?? '' }
}

export function isSameProcess(identity: ProcessIdentity): boolean {
  return bornAt(identity.pid) === identity.born
}

/** PostgreSQL's processes work inside their data folder; no other program has a reason to. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  }
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder)
  } catch {
    return false
  }
}

/** All processes of a data folder, also those that outlived the one that started them. */
export function processesIn(folder: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, folder) && bornAt(pid) !== undefined)
}

export async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!condition()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}
