import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PostmasterFile = {
  readonly pid: number
  readonly port: number
  /** The file through which programs of this machine can enter; empty where there is none. */
  readonly socket: string
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown'
}

const statuses = ['starting', 'ready', 'stopping', 'standby'] as const

/** PostgreSQL's own note about itself: id, folder, start, port, socket folder, address, memory key, status. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Math.abs(Number(lines[0]))
  const port = Number(lines[3])
  const folder = lines[4] ?? ''
  if (!Number.isInteger(pid) || pid === 0) return undefined
  return {
    pid,
    port: Number.isInteger(port) ? port : 0,
    socket: folder === '' ? '' : `${folder}/.s.PGSQL.${port}`,
    status: statuses.find((status) => status === lines[7]) ?? 'unknown',
  }
}

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'))
  } catch {
    return undefined
  }
}
