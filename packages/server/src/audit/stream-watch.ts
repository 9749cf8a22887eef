import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { writeSafely } from '../engine/data-folder.ts'
import { dropStreamDay, findVanished, listStreamDays } from './stream.ts'

export type WatchedStream = { readonly database: Database; readonly folder: string }

/** So many days of lines stay: by then the log they are in was signed and copied elsewhere many times over. */
const daysKept = 7

/**
 * One look at what was added since the last one, up to the byte that `seen` says of each day. Answers the entries that were taken out or changed meanwhile, and
 * keeps their ids in the folder until somebody has looked: they are not told twice, and not forgotten by a new start.
 */
export async function lookAtStream(
  { database, folder }: WatchedStream,
  seen: Map<string, number>,
  today: string,
): Promise<string[]> {
  const found: string[] = []
  const days = await listStreamDays(folder)
  for (const day of days) {
    const { vanished, upTo } = await asSystem(database, 'amparo_sequencer', 'watch the second stream', (tx) =>
      findVanished(tx, folder, day, seen.get(day) ?? 0),
    )
    seen.set(day, upTo)
    found.push(...vanished)
  }
  const known = readVanished(folder)
  const fresh = found.filter((id) => !known.includes(id))
  if (fresh.length > 0)
    writeSafely(join(folder, vanishedFile), `${JSON.stringify([...known, ...fresh])}\n`, 0o600)
  // What is evidence stays.
  if (known.length + fresh.length === 0)
    for (const day of days)
      if (Date.parse(today) - Date.parse(day) > daysKept * 86_400_000) {
        await dropStreamDay(folder, day)
        seen.delete(day)
      }
  return fresh
}

const vanishedFile = 'vanished.json'

/** Ids of entries that were once recorded and are not in the log as they were. */
export function readVanished(folder: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(readFileSync(join(folder, vanishedFile), 'utf8'))
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function startStreamWatch(
  watched: WatchedStream,
  on: { readonly vanished: (ids: readonly string[]) => void; readonly failure: (error: unknown) => void },
  restMs = 60_000,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const seen = new Map<string, number>()
  const run = async () => {
    while (!stopping.signal.aborted) {
      const fresh = await lookAtStream(watched, seen, new Date().toISOString().slice(0, 10)).catch(
        (error: unknown) => {
          on.failure(error)
          return []
        },
      )
      if (fresh.length > 0) on.vanished(fresh)
      await rest(restMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
