import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Processor time in milliseconds of one process, and of a process with everything below it. On a machine that
 * others use as well it says what a call costs where the clock on the wall cannot. Undefined where the system
 * does not tell (there is no `/proc`).
 */
export function cpuOf(pid: number | undefined): number | undefined {
  const found = pid === undefined ? undefined : processOf(String(pid))
  return found && found.ticks * 10
}

/** Covers processes that ended, as far as their parent has taken note of it. */
export function cpuOfTree(pid: number | undefined): number | undefined {
  if (pid === undefined || !existsSync('/proc')) return undefined
  const rows = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(name) ?? [])
  return rows
    .filter((row) => row.pid === pid || row.parent === pid)
    .reduce((sum, row) => sum + row.ticks * 10, 0)
}

/** Fields 4, 14 to 17 of `/proc/<pid>/stat`; a name in parentheses may hold spaces. Ticks are hundredths of a second. */
function processOf(name: string): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number)
    return {
      pid: Number(name),
      parent: Number(fields[1]),
      ticks: (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0),
    }
  } catch {
    return undefined
  }
}
