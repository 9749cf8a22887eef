/**
 * Entries once more, outside the database, from the moment they commit until the log that they are in has been signed:
 * whoever takes one out of the tables within that second leaves its line behind. A line is the entry's id and a digest
 * of what it says but for its instant, which the database sets. It names nobody and tells nothing.
 *
 * Written after the commit and before the answer, so that no line is without its entry unless it was taken out. A
 * machine that stops in between leaves an entry without a line, which says nothing bad.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadScope } from '../db/transaction.ts'
import { canonicalEntryBytes, type CanonicalEntry } from './canonical-entry.ts'
import { linesOf } from './lines.ts'
import { listEntriesById } from './store.ts'

export function streamLine(entry: CanonicalEntry): string {
  return `${entry.id} ${digestWithoutInstant(entry)}`
}

function digestWithoutInstant(entry: CanonicalEntry): string {
  return createHash('sha256')
    .update(canonicalEntryBytes({ ...entry, recordedAt: '' }))
    .digest('hex')
}

export type AuditStream = {
  /** Resolves when the lines are in the file. */
  readonly append: (lines: readonly string[]) => Promise<void>
}

/** One file for each day in UTC. Lines of the same moment share one write. */
export function openAuditStream(folder: string, now: () => Date = () => new Date()): AuditStream {
  let waiting: string[] = []
  let writing: Promise<void> | undefined
  const write = async () => {
    const lines = waiting
    waiting = []
    writing = undefined
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await appendFile(join(folder, `${now().toISOString().slice(0, 10)}.txt`), `${lines.join('\n')}\n`, {
      mode: 0o600,
    })
  }
  let last: Promise<void> = Promise.resolve()
  return {
    append: (lines) => {
      waiting.push(...lines)
      writing ??= last = last.catch(() => {}).then(write)
      return writing
    },
  }
}

/** Days of which there is a file, the earliest first. */
export async function listStreamDays(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => /^(\d{4}-\d\d-\d\d)\.txt$/.exec(name)?.[1] ?? []).toSorted()
}

export function dropStreamDay(folder: string, day: string): Promise<void> {
  return rm(join(folder, `${day}.txt`), { force: true })
}

const batch = 1000

/** Ids of entries that have a line and are no longer there, or no longer say the same; and where the lines end so far. */
export async function findVanished(
  tx: ReadScope,
  folder: string,
  day: string,
  from = 0,
): Promise<{ readonly vanished: string[]; readonly upTo: number }> {
  const vanished: string[] = []
  let upTo = from
  let held: (readonly [id: string, digest: string])[] = []
  const judge = async () => {
    const found = await listEntriesById(
      tx,
      held.map(([id]) => id),
    )
    const digests = new Map(found.map((entry) => [entry.id, digestWithoutInstant(entry)]))
    vanished.push(...held.flatMap(([id, digest]) => (digests.get(id) === digest ? [] : id)))
    held = []
  }
  for await (const line of linesOf(createReadStream(join(folder, `${day}.txt`), { start: from }))) {
    // One that is cut off is looked at again when it has its end.
    if (line === undefined) break
    upTo += line.length + 1
    const [, id, digest] = /^([0-9a-f-]{36}) ([0-9a-f]{64})$/.exec(Buffer.from(line).toString('latin1')) ?? []
    if (id === undefined || digest === undefined) continue
    held.push([id, digest])
    if (held.length === batch) await judge()
  }
  await judge()
  return { vanished, upTo }
}
