import type { ReadScope, WriteTx } from '../db/transaction.ts'
import type { CanonicalEntry } from './canonical-entry.ts'
import type { Frontier } from './merkle-frontier.ts'

/** One number for all nodes on one database: only one of them orders the log at a time. */
const sequencerLock = 7_204_118_303

export type Leaf = { readonly seq: number; readonly entryId: string; readonly hash: Uint8Array }
export type StoredCheckpoint = { readonly size: number; readonly root: Uint8Array; readonly note: string }
/** A place in the log with the entry that should be in it; an entry that was removed leaves none. */
export type LoggedEntry = { readonly leaf: Leaf; readonly entry: CanonicalEntry | undefined }

export type EntryRow = {
  readonly id: string | null
  readonly recorded_at: string
  readonly actor_id: string | null
  readonly organisation_id: string | null
  readonly session_id: string | null
  readonly action: string
  readonly purpose: string | null
  readonly decision: string
  readonly reason: string | null
  readonly subject_kind: string | null
  readonly subject_ids: string[]
  readonly fields: string[]
  readonly request_id: string
  readonly command_id: string | null
  readonly device_id: string | null
  readonly payload_digest: string | null
  readonly origin: string | null
}

/** Held until the transaction ends; false where another sequencer is at work. */
export async function takeSequencerLock(tx: WriteTx): Promise<boolean> {
  const [row] = await tx.sql`select pg_try_advisory_xact_lock(${sequencerLock}) as taken`
  return row?.['taken'] === true
}

/**
 * Committed entries without a place, about the oldest first; entries that commit later come in a later turn. Ids
 * begin with the time, so that a turn takes the head of an index and never sorts all that waits.
 */
export async function listWaitingEntries(tx: WriteTx, most: number): Promise<CanonicalEntry[]> {
  const rows = await tx.sql<EntryRow[]>`select ${entryColumns(tx)}
    from (select entry_id from amparo.audit_waiting order by entry_id limit ${most}) w
    join amparo.audit_entries e on e.id = w.entry_id
    order by e.recorded_at, e.id`
  return rows.flatMap((row) => toEntry(row) ?? [])
}

export async function appendLeaves(tx: WriteTx, leaves: readonly Leaf[]): Promise<void> {
  const ids = leaves.map((leaf) => leaf.entryId)
  await tx.sql`insert into amparo.audit_leaves (seq, entry_id, leaf_hash)
    select seq, entry_id, decode(hash, 'hex') from unnest(${leaves.map((leaf) => leaf.seq)}::bigint[],
      ${ids}::uuid[], ${leaves.map((leaf) => hex(leaf.hash))}::text[]) as added (seq, entry_id, hash)`
  await tx.sql`delete from amparo.audit_waiting where entry_id = any (${ids}::uuid[])`
}

export async function getFrontier(tx: ReadScope): Promise<Frontier> {
  const [row] = await tx.sql<{ size: string; hashes: string[] }[]>`select size::text, array(
    select encode(hash, 'hex') from unnest(hashes) with ordinality as h (hash, place) order by place) as hashes
    from amparo.audit_frontier`
  if (!row) throw new Error('the audit log has no frontier row')
  return { size: Number(row.size), hashes: row.hashes.map((hash) => Buffer.from(hash, 'hex')) }
}

export async function saveFrontier(tx: WriteTx, frontier: Frontier): Promise<void> {
  await tx.sql`update amparo.audit_frontier set size = ${frontier.size}, hashes = array(
    select decode(hash, 'hex') from unnest(${frontier.hashes.map(hex)}::text[])
      with ordinality as h (hash, place) order by place)`
}

export async function appendCheckpoint(tx: WriteTx, checkpoint: StoredCheckpoint): Promise<void> {
  await tx.sql`insert into amparo.audit_checkpoints (size, root, note)
    values (${checkpoint.size}, ${Buffer.from(checkpoint.root)}, ${checkpoint.note})`
}

// `order by size` alone would mean the text that is selected, where 8 comes after 152.

export async function findLastCheckpoint(
  tx: ReadScope,
): Promise<(StoredCheckpoint & { readonly made_at: string }) | undefined> {
  const [last] = await tx.sql<{ size: string; root: Uint8Array; note: string; made_at: string }[]>`
    select c.size::text, c.root, c.note, c.made_at from amparo.audit_checkpoints c order by c.size desc limit 1`
  return last && { ...last, size: Number(last.size) }
}

export async function listCheckpoints(
  tx: ReadScope,
  range: { readonly above: number; readonly upTo: number },
): Promise<StoredCheckpoint[]> {
  const rows = await tx.sql<{ size: string; root: Uint8Array; note: string }[]>`
    select c.size::text, c.root, c.note from amparo.audit_checkpoints c
    where c.size > ${range.above} and c.size <= ${range.upTo} order by c.size`
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

export async function listLoggedEntries(
  tx: ReadScope,
  fromSeq: number,
  most: number,
): Promise<LoggedEntry[]> {
  type Row = EntryRow & { seq: string; entry_id: string; leaf_hash: Uint8Array }
  const rows = await tx.sql<Row[]>`select l.seq::text, l.entry_id, l.leaf_hash, ${entryColumns(tx)}
    from amparo.audit_leaves l left join amparo.audit_entries e on e.id = l.entry_id
    where l.seq >= ${fromSeq} order by l.seq limit ${most}`
  return rows.map((row) => ({
    leaf: { seq: Number(row.seq), entryId: row.entry_id, hash: row.leaf_hash },
    entry: toEntry(row),
  }))
}

/** Hashes of up to so many places from one on, in order. */
export async function listLeafHashes(tx: ReadScope, fromSeq: number, most: number): Promise<Uint8Array[]> {
  const rows = await tx.sql<{ leaf_hash: Uint8Array }[]>`select leaf_hash from amparo.audit_leaves
    where seq >= ${fromSeq} and seq < ${fromSeq + most} order by seq`
  return rows.map((row) => row.leaf_hash)
}

export async function listSubtreeHashes(
  tx: ReadScope,
  step: number,
  from: number,
  most: number,
): Promise<Uint8Array[]> {
  const rows = await tx.sql<{ hash: Uint8Array }[]>`select hash from amparo.audit_subtrees
    where step = ${step} and place >= ${from} and place < ${from + most} order by place`
  return rows.map((row) => row.hash)
}

export async function countSubtrees(tx: ReadScope, step: number): Promise<number> {
  const [row] = await tx.sql<{ n: string }[]>`select coalesce(max(place) + 1, 0)::text as n
    from amparo.audit_subtrees where step = ${step}`
  return Number(row?.n ?? 0)
}

export async function appendSubtree(
  tx: WriteTx,
  subtree: { readonly step: number; readonly place: number; readonly hash: Uint8Array },
): Promise<void> {
  await tx.sql`insert into amparo.audit_subtrees (step, place, hash)
    values (${subtree.step}, ${subtree.place}, ${Buffer.from(subtree.hash)})`
}

/** Entries that the reader may read, by their places in the log. */
export async function listEntriesAt(tx: ReadScope, places: readonly number[]): Promise<CanonicalEntry[]> {
  const rows = await tx.sql<EntryRow[]>`select ${entryColumns(tx)}
    from unnest(${places as number[]}::bigint[]) p (seq)
    join amparo.audit_leaves l on l.seq = p.seq join amparo.audit_entries e on e.id = l.entry_id order by p.seq`
  return rows.flatMap((row) => toEntry(row) ?? [])
}

export async function listEntriesById(tx: ReadScope, ids: readonly string[]): Promise<CanonicalEntry[]> {
  const rows = await tx.sql<EntryRow[]>`select ${entryColumns(tx)}
    from amparo.audit_entries e where e.id = any (${ids as string[]}::uuid[])`
  return rows.flatMap((row) => toEntry(row) ?? [])
}

/** The sizes that were signed last on each of the days before a log had this size, ascending. */
export async function listSizesOfDays(tx: ReadScope, below: number, days: number): Promise<number[]> {
  const rows = await tx.sql<{ size: string }[]>`select distinct c.size::text, c.size as by_size
    from generate_series(0, ${days - 1}) d (day)
    cross join lateral (select size from amparo.audit_checkpoints
      where made_at < (date_trunc('day', now() at time zone 'UTC') - make_interval(days => d.day)) at time zone 'UTC'
      order by made_at desc limit 1) c
    where c.size < ${below} order by c.size`
  return rows.map((row) => Number(row.size))
}

export async function countLeaves(tx: ReadScope): Promise<number> {
  const [row] = await tx.sql<{ n: string }[]>`select count(*)::text as n from amparo.audit_leaves`
  return Number(row?.n ?? 0)
}

export async function countWaiting(tx: ReadScope): Promise<number> {
  const [row] = await tx.sql<{ n: string }[]>`select count(*)::text as n from amparo.audit_waiting`
  return Number(row?.n ?? 0)
}

/** An entry that has no place and does not wait for one: somebody took it out of the log. */
export async function findEntryOutsideLog(tx: ReadScope): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }[]>`select e.id from amparo.audit_entries e
    where not exists (select 1 from amparo.audit_leaves l where l.entry_id = e.id)
      and not exists (select 1 from amparo.audit_waiting w where w.entry_id = e.id)
    order by e.recorded_at, e.id limit 1`
  return row?.id
}

function entryColumns(tx: ReadScope) {
  return tx.sql`e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
    e.actor_id, e.organisation_id, e.session_id, e.action, e.purpose, e.decision, e.reason, e.subject_kind,
    e.subject_ids, e.fields, e.request_id, e.command_id, e.device_id,
    encode(e.payload_digest, 'hex') as payload_digest, e.origin`
}

function toEntry(row: EntryRow): CanonicalEntry | undefined {
  return row.id === null ? undefined : entryOfRow({ ...row, id: row.id })
}

/** A row of the table as the entry that is hashed. */
export function entryOfRow(row: EntryRow & { readonly id: string }): CanonicalEntry {
  return {
    id: row.id,
    recordedAt: row.recorded_at,
    actorId: row.actor_id,
    organisationId: row.organisation_id,
    sessionId: row.session_id,
    action: row.action,
    purpose: row.purpose,
    decision: row.decision,
    reason: row.reason,
    subjectKind: row.subject_kind,
    subjectIds: row.subject_ids,
    fields: row.fields,
    requestId: row.request_id,
    commandId: row.command_id,
    deviceId: row.device_id,
    payloadDigest: row.payload_digest,
    origin: row.origin,
  }
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex')
}
