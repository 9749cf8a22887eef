import type { Section } from '@amparo/domain/access/vocabulary'
import type { PendingQuery, Row } from 'postgres'
import type { Database } from '../db/database.ts'
import { asSystem, type ReadScope, type WriteTx } from '../db/transaction.ts'
import { digestOf, makeSalt } from '../audit/append.ts'
import { newId } from '../ids.ts'
import type { NewFact, StoredFact } from './fact.ts'

export type FactContext = {
  readonly actorId: string
  readonly organisationId: string
  readonly deviceId: string | undefined
  readonly commandId: string
  readonly purpose: string
  readonly madeAt: string
}

/** Headers and payloads of facts as they are stored, but for the instant, which is the transaction's. */
export function factRows(context: FactContext, facts: readonly NewFact[]) {
  const headers = facts.map((fact) => ({
    id: newId<'FactId'>(),
    case_id: fact.caseId,
    stream_kind: fact.streamKind,
    stream_id: fact.streamId,
    stream_version: fact.streamVersion,
    kind: fact.kind,
    section: fact.section,
    purpose: context.purpose,
    actor_id: context.actorId,
    organisation_id: context.organisationId,
    device_id: context.deviceId ?? null,
    command_id: context.commandId,
    made_at: context.madeAt,
  }))
  const payloads = facts.map((fact, index) => {
    const salt = makeSalt()
    const text = JSON.stringify(fact.payload)
    return {
      fact_id: headers[index]?.id ?? '',
      payload: text,
      salt: salt.toString('hex'),
      digest: digestOf(salt, text),
    }
  })
  return { headers, payloads }
}

export type WorkFactRow = {
  readonly kind: string
  readonly stream_kind: string
  readonly stream_id: string
  readonly recorded_at: string
  readonly actor: string | null
  readonly payload: Record<string, unknown> | null
}

/** What happened to some records, or in one section of a case, with who did it; the oldest first. */
export async function listWorkFacts(
  { sql }: ReadScope,
  caseId: string,
  of: { readonly streamIds: readonly string[] } | { readonly section: Section },
): Promise<WorkFactRow[]> {
  return sql<WorkFactRow[]>`
    select f.kind, f.stream_kind, f.stream_id, f.recorded_at, u.display_name as actor, p.payload
    from amparo.facts f
    left join amparo.users u on u.id = f.actor_id
    left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    where f.case_id = ${caseId}
      and ${'section' in of ? sql`f.section = ${of.section}` : sql`f.stream_id = any (${[...of.streamIds]}::uuid[])`}
    order by f.recorded_at, f.id`
}

/** As a column: whether an import wrote this down. By people it is done for care; only an import does it at intake. */
export function isFactOfImport({ sql }: ReadScope, streamId: PendingQuery<Row[]>, kind: string) {
  return sql`exists (
    select from amparo.facts f where f.stream_id = ${streamId} and f.kind = ${kind} and f.purpose = 'intake')`
}

/**
 * Appends facts, headers and payloads apart, and answers the digest of each payload for the audit entry. The
 * statement is under way when this returns; nobody needs to wait for it before the commit.
 */
export function appendFacts(
  tx: WriteTx,
  context: FactContext,
  facts: readonly NewFact[],
): { readonly digests: readonly Buffer[]; readonly written: Promise<unknown> } {
  if (facts.length === 0) return { digests: [], written: Promise.resolve() }
  const { headers, payloads } = factRows(context, facts)
  // Both say now(): the same instant within a transaction, so header and payload share a partition.
  const written = tx.sql`
    with headers as (
      insert into amparo.facts ${tx.sql(headers)})
    insert into amparo.fact_payloads (fact_id, recorded_at, payload, salt)
    select p.fact_id, now(), p.payload::jsonb, decode(p.salt, 'hex')
    from unnest(${payloads.map((row) => row.fact_id)}::uuid[], ${payloads.map((row) => row.payload)}::text[],
      ${payloads.map((row) => row.salt)}::text[]) as p (fact_id, payload, salt)`.execute()
  return { digests: payloads.map((row) => row.digest), written }
}

/** A part for this month and the next ones, before their first fact: later it could not be made. */
export async function makePartitionsAhead(database: Database, now: Date): Promise<void> {
  await asSystem(
    database,
    'amparo_jobs',
    'parts for the facts of coming months',
    (tx) => tx.sql`select amparo.ensure_fact_partitions(${now.toISOString().slice(0, 10)}::date, 3)`,
  )
}

type FactRow = {
  id: string
  recorded_at: string
  made_at: string
  case_id: string
  stream_kind: string
  stream_id: string
  stream_version: number
  kind: string
  schema_version: number
  section: StoredFact['section']
  purpose: string
  actor_id: string
  organisation_id: string
  command_id: string
  payload: Record<string, unknown> | null
}

/** Which records of a kind have facts, in the order of their ids. */
export async function listStreamIds(
  scope: ReadScope,
  streamKind: string,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await scope.sql<{ stream_id: string }[]>`
    select distinct stream_id from amparo.facts
    where stream_kind = ${streamKind} and (${after ?? null}::uuid is null or stream_id > ${after ?? null}::uuid)
    order by stream_id limit ${limit}`
  return rows.map((row) => row.stream_id)
}

/** All facts of several records, each in its order. */
export async function listFactsOfStreams(
  scope: ReadScope,
  streamIds: readonly string[],
): Promise<StoredFact[]> {
  const rows = await scope.sql<FactRow[]>`
    select f.*, p.payload from amparo.facts f
    left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    where f.stream_id = any (${[...streamIds]}::uuid[]) order by f.stream_id, f.stream_version, f.recorded_at, f.id`
  return rows.map(toFact)
}

function toFact(row: FactRow): StoredFact {
  return {
    id: row.id,
    recordedAt: row.recorded_at,
    madeAt: row.made_at,
    caseId: row.case_id,
    streamKind: row.stream_kind,
    streamId: row.stream_id,
    streamVersion: row.stream_version,
    kind: row.kind,
    schemaVersion: row.schema_version,
    section: row.section,
    purpose: row.purpose,
    actorId: row.actor_id,
    organisationId: row.organisation_id,
    commandId: row.command_id,
    payload: row.payload ?? undefined,
  }
}
