/**
 * Recomputes the whole audit log from the entries as they stand and compares it with every signed checkpoint,
 * in the database and in the file outside it. It finds an entry that was changed, removed, added behind the
 * log's back or moved, and a log that was cut or rewritten with its hashes, as long as the signing key or one
 * kept checkpoint was out of reach of whoever did it.
 */
import type { Database } from '../db/database.ts'
import { asSystem, type ReadScope } from '../db/transaction.ts'
import { canonicalEntryBytes } from './canonical-entry.ts'
import { openCheckpoint, type CheckpointVerifier } from './checkpoint.ts'
import { emptyFrontier, extendFrontier, rootOfFrontier, type Frontier } from './merkle-frontier.ts'
import { hashLeaf, isSame } from './merkle-tree.ts'
import {
  countLeaves,
  countWaiting,
  findEntryOutsideLog,
  findLastCheckpoint,
  getFrontier,
  listCheckpoints,
  listLoggedEntries,
  type LoggedEntry,
} from './store.ts'
import { findVanished, listStreamDays } from './stream.ts'

export type AuditBreak =
  | { readonly kind: 'entry-changed' | 'entry-missing'; readonly seq: number; readonly entryId: string }
  | { readonly kind: 'place-missing'; readonly seq: number }
  /** The hashes of these places were rewritten, or their entries changed places. */
  | {
      readonly kind: 'log-rewritten'
      readonly fromSeq: number
      readonly toSeq: number
      readonly entryId: string
    }
  | { readonly kind: 'log-cut'; readonly size: number; readonly signedSize: number }
  | { readonly kind: 'entry-outside-log'; readonly entryId: string }
  /** It was recorded, as the second stream says, and is gone or says something else. */
  | { readonly kind: 'entry-vanished'; readonly entryId: string }
  | { readonly kind: 'checkpoint-unsigned' | 'checkpoint-wrong'; readonly size: number }
  | { readonly kind: 'checkpoint-unreadable'; readonly place: number }
  | { readonly kind: 'end-unsigned'; readonly size: number }

export type AuditVerdict = {
  readonly entries: number
  readonly checkpoints: number
  readonly waiting: number
  readonly broken: AuditBreak | undefined
}

export type VerifyOptions = {
  readonly verifier: CheckpointVerifier
  /** Notes kept outside the database, the oldest first. */
  readonly keptNotes: readonly string[]
  /** The folder of the second stream, where there is one. */
  readonly stream?: string
  readonly onProgress?: (done: number, all: number) => void
}

const batch = 5000

/** In a snapshot of its own, beside a running node. */
export async function verifyAuditLog(database: Database, options: VerifyOptions): Promise<AuditVerdict> {
  const verdict = await asSystem(database, 'amparo_sequencer', 'verify the audit log', async (tx) => {
    await tx.sql`set transaction isolation level repeatable read, read only`
    return judgeAuditLog(tx, options)
  })
  if (verdict.broken || options.stream === undefined) return verdict
  const entryId = await findFirstVanished(database, options.stream)
  return { ...verdict, broken: entryId === undefined ? undefined : { kind: 'entry-vanished', entryId } }
}

/** Not in the snapshot of the log: a line is written after its entry has committed, and may be younger than that. */
async function findFirstVanished(database: Database, folder: string): Promise<string | undefined> {
  for (const day of await listStreamDays(folder)) {
    const { vanished } = await asSystem(database, 'amparo_sequencer', 'verify the second stream', (tx) =>
      findVanished(tx, folder, day),
    )
    if (vanished[0] !== undefined) return vanished[0]
  }
  return undefined
}

/** In the caller's transaction, which sees one state of the log. */
export async function judgeAuditLog(tx: ReadScope, options: VerifyOptions): Promise<AuditVerdict> {
  const all = await countLeaves(tx)
  const waiting = await countWaiting(tx)
  const kept = openKeptNotes(options)
  if ('broken' in kept) return { entries: 0, checkpoints: 0, waiting, broken: kept.broken }
  const judged = await walk(tx, all, kept.checkpoints, options)
  const broken = judged.broken ?? (await judgeEnd(tx, judged.frontier, kept.checkpoints))
  return { entries: judged.frontier.size, checkpoints: judged.checkpoints, waiting, broken }
}

type Signed = { readonly size: number; readonly root: Uint8Array }
type Walked = {
  readonly frontier: Frontier
  readonly checkpoints: number
  readonly broken: AuditBreak | undefined
}

/** From the first place to the last; stops at the first thing that is wrong. */
async function walk(
  tx: ReadScope,
  all: number,
  kept: readonly Signed[],
  options: VerifyOptions,
): Promise<Walked> {
  let frontier = emptyFrontier
  let checkpoints = 0
  let proved = 0
  let firstUnproved = ''
  while (frontier.size < all) {
    const logged = await listLoggedEntries(tx, frontier.size, batch)
    const upTo = frontier.size + logged.length
    const signed = await openStoredCheckpoints(tx, { above: frontier.size, upTo }, options)
    if ('broken' in signed) return { frontier, checkpoints, broken: signed.broken }
    const expected = bySize([...signed.checkpoints, ...kept])
    for (const place of logged) {
      const broken = judgePlace(place, frontier.size)
      if (broken) return { frontier, checkpoints, broken }
      if (frontier.size === proved) firstUnproved = place.leaf.entryId
      frontier = extendFrontier(frontier, [place.leaf.hash])
      for (const checkpoint of expected.get(frontier.size) ?? []) {
        checkpoints += 1
        if (isSame(rootOfFrontier(frontier), checkpoint.root)) {
          proved = frontier.size
          continue
        }
        const range = { fromSeq: Math.min(proved, frontier.size - 1), toSeq: frontier.size - 1 }
        return {
          frontier,
          checkpoints,
          broken: { kind: 'log-rewritten', ...range, entryId: firstUnproved },
        }
      }
    }
    if (logged.length === 0) {
      return { frontier, checkpoints, broken: { kind: 'place-missing', seq: frontier.size } }
    }
    options.onProgress?.(frontier.size, all)
  }
  return { frontier, checkpoints, broken: undefined }
}

function judgePlace({ leaf, entry }: LoggedEntry, seq: number): AuditBreak | undefined {
  if (leaf.seq !== seq) return { kind: 'place-missing', seq }
  if (!entry) return { kind: 'entry-missing', seq, entryId: leaf.entryId }
  if (!isSame(hashLeaf(canonicalEntryBytes(entry)), leaf.hash)) {
    return { kind: 'entry-changed', seq, entryId: leaf.entryId }
  }
  return undefined
}

/** What only shows when the whole log has been read: a missing end, and entries that never got in. */
async function judgeEnd(
  tx: ReadScope,
  walked: Frontier,
  kept: readonly Signed[],
): Promise<AuditBreak | undefined> {
  const last = await findLastCheckpoint(tx)
  const signedSize = kept.reduce((most, one) => Math.max(most, one.size), last?.size ?? 0)
  if (signedSize > walked.size) return { kind: 'log-cut', size: walked.size, signedSize }
  const frontier = await getFrontier(tx)
  const endsAlike = frontier.size === walked.size && isSame(rootOfFrontier(frontier), rootOfFrontier(walked))
  if ((last?.size ?? 0) !== walked.size || !endsAlike) return { kind: 'end-unsigned', size: walked.size }
  const outside = await findEntryOutsideLog(tx)
  return outside === undefined ? undefined : { kind: 'entry-outside-log', entryId: outside }
}

async function openStoredCheckpoints(
  tx: ReadScope,
  range: { above: number; upTo: number },
  options: VerifyOptions,
): Promise<{ checkpoints: Signed[] } | { broken: AuditBreak }> {
  const checkpoints: Signed[] = []
  for (const stored of await listCheckpoints(tx, range)) {
    const opened = openCheckpoint(stored.note, options.verifier)
    if ('refused' in opened) return { broken: { kind: 'checkpoint-unsigned', size: stored.size } }
    if (opened.checkpoint.size !== stored.size || !isSame(opened.checkpoint.root, stored.root)) {
      return { broken: { kind: 'checkpoint-wrong', size: stored.size } }
    }
    checkpoints.push(opened.checkpoint)
  }
  return { checkpoints }
}

function openKeptNotes(options: VerifyOptions): { checkpoints: Signed[] } | { broken: AuditBreak } {
  const checkpoints: Signed[] = []
  for (const [index, note] of options.keptNotes.entries()) {
    const opened = openCheckpoint(note, options.verifier)
    if ('refused' in opened) return { broken: { kind: 'checkpoint-unreadable', place: index + 1 } }
    checkpoints.push(opened.checkpoint)
  }
  return { checkpoints }
}

function bySize(checkpoints: readonly Signed[]): Map<number, Signed[]> {
  return Map.groupBy(checkpoints, (checkpoint) => checkpoint.size)
}
