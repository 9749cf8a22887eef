import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { destination, pino, type Logger } from 'pino'
import type { Config } from './config.ts'

export type NodeLog = { readonly logger: Logger; readonly path: string; readonly close: () => void }

const keepBytes = 50 * 1024 * 1024

/** One line of JSON per event in the data folder; the file before the last is kept, older ones are not. */
export function openNodeLog(folder: string, level: Config['logLevel']): NodeLog {
  const path = join(folder, 'amparo.log')
  const file = destination({ dest: path, mode: 0o600, sync: true, append: true })
  // A full disk must not turn every answer into a failure: what cannot be logged is lost.
  file.on('error', () => undefined)
  const turnOver = () => {
    try {
      if (statSync(path).size < keepBytes) return
      renameSync(path, `${path}.1`)
      file.reopen(path)
    } catch {
      // A log that cannot be turned over goes on growing, which harms less than a node that stops.
    }
  }
  turnOver()
  const timer = setInterval(turnOver, 60_000)
  timer.unref()
  return {
    path,
    logger: pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, file),
    close: () => {
      clearInterval(timer)
      file.end()
    },
  }
}
