/**
 * Brings a backup back into an empty database and its data folder. It guarantees all or nothing: the whole file
 * is read and checked before anything is touched, every row is loaded in one transaction, and that transaction
 * ends only after the tables, read back, give the hashes of the backup and the erasures that came later have been
 * repeated. A restore that was killed leaves an empty database, which can be restored into again.
 */
import postgres, { type Sql } from 'postgres'
import type { AuditVerdict } from '../audit/verify.ts'
import { listMigrations, migrate } from '../db/migrate.ts'
import { keeperRole } from '../db/roles.ts'
import { reasonOf } from '../start-reasons.ts'
import { ArchiveFailure } from './archive-failure.ts'
import type { ArchiveSchema } from './archive-format.ts'
import { judgeRestoredAudit } from './audit-after-restore.ts'
import { listPartitions, listTables, nameOf, type Table } from './catalogue.ts'
import { writeDataFile } from './data-files.ts'
import {
  erasureLedgerFile,
  readErasureLedger,
  recordErasure,
  replayErasures,
  type Erasure,
} from './erasure-ledger.ts'
import { loosen, type Loosened } from './loosen.ts'
import { readArchive } from './read-archive.ts'
import type { Unlock } from './seal.ts'
import { copyIn, copyOut, fixTextForm, makeTally, type RowWriter, type Tally } from './table-copy.ts'

export type RestoreInput = {
  readonly path: string
  readonly unlock: Unlock
  readonly ownerUrl: string
  readonly dataFolder: string
  /** Erasures made after the backup, from the ledger of the node that was lost. */
  readonly laterErasures?: readonly Erasure[]
  readonly onProgress?: (step: 'reading' | 'loading' | 'checking', table: string) => void
}

export type RestoreReport = {
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Rows that the repeated erasures took away again. */
  readonly erased: number
  readonly audit: AuditVerdict | undefined
}

export async function restoreArchive(input: RestoreInput): Promise<RestoreReport> {
  const { schema, madeAt } = await checkArchive(input)
  const version = await requireKnownVersion(schema)
  // Read before the backup's own ledger takes the place of the one that lies here.
  const here = readErasureLedger(erasureLedgerFile(input.dataFolder))
  const later = [...here, ...(input.laterErasures ?? [])]
  const sql = postgres(input.ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await requireEmpty(sql)
    // What a killed restore or a first start left: the schema without a record in it.
    await sql`drop schema if exists amparo, sign_in, amparo_schema cascade`
    try {
      await migrate(input.ownerUrl, () => {}, version)
      const loaded = await load(sql, { ...input, laterErasures: later }, schema)
      await migrate(input.ownerUrl)
      return { madeAt, ...loaded }
    } catch (error) {
      await requireEmpty(sql).then(
        () => sql`drop schema if exists amparo, sign_in, amparo_schema cascade`,
        () => undefined,
      )
      throw error
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Reads the whole file once, so that a damaged one is refused before anything was done. */
async function checkArchive(input: RestoreInput): Promise<{ schema: ArchiveSchema; madeAt: string }> {
  let schema: ArchiveSchema | undefined
  let madeAt = ''
  for await (const part of readArchive(input.path, input.unlock)) {
    if (part.kind === 'header') madeAt = part.header.madeAt
    if (part.kind === 'schema') schema = part.schema
    if (part.kind === 'table') input.onProgress?.('reading', part.name)
  }
  if (!schema) throw new ArchiveFailure('damaged', { file: input.path })
  return { schema, madeAt }
}

async function requireKnownVersion(schema: ArchiveSchema): Promise<number> {
  const known = await listMigrations()
  const found = Math.max(...schema.migrations.map((migration) => migration.number))
  const newest = Math.max(...known.map((file) => file.number))
  if (found > newest) throw new ArchiveFailure('newer', { found: String(found), known: String(newest) })
  for (const { number, checksum } of schema.migrations) {
    if (known.some((file) => file.number === number && file.checksum === checksum)) continue
    throw new ArchiveFailure('does-not-fit', { reason: `migration ${number}` })
  }
  return found
}

/** Where any of these has a row, somebody has begun to work here. */
const tablesOfWork = ['organisations', 'users', 'persons', 'cases', 'facts', 'audit_entries'] as const

async function requireEmpty(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    const existing = await tx<{ name: string }[]>`select relname as name from pg_class
      where relnamespace = to_regnamespace('amparo') and relname = any (${[...tablesOfWork]})`
    if (existing.length === 0) return
    await tx`set local role ${tx(keeperRole)}`
    for (const { name } of existing) {
      const [row] = await tx`select exists (select 1 from amparo.${tx(name)}) as used`
      if (row?.['used'] === true) throw new ArchiveFailure('not-empty')
    }
  })
}

type Loaded = Omit<RestoreReport, 'madeAt'>

async function load(sql: Sql, input: RestoreInput, schema: ArchiveSchema): Promise<Loaded> {
  return (await sql.begin(async (transaction) => {
    const tx = transaction as unknown as Sql
    await fixTextForm(tx)
    const tables = requireSameTables(await listTables(tx), schema)
    await makePartitions(tx, schema)
    const loosened = await loosen(tx, tables)
    for (const table of tables) await tx`delete from ${tx(table.schema)}.${tx(table.name)}`
    const { tallies, files } = await loadParts(tx, tables, input)
    for (const table of tables) await requireSameContent(tx, table, tallies, input)
    const erased = await eraseAgain(tx, tables, input)
    await setSequences(tx, schema)
    await endSessions(tx)
    await tighten(loosened)
    const audit = await judgeRestoredAudit(tx, input.dataFolder)
    const rows = [...tallies.values()].reduce((sum, tally) => sum + tally.rows, 0)
    return { tables: tables.length, rows, files, erased, audit }
  })) as Loaded
}

async function tighten(loosened: Loosened): Promise<void> {
  try {
    await loosened.tighten()
  } catch (error) {
    throw new ArchiveFailure('does-not-fit', { reason: reasonOf(error) }, error)
  }
}

function requireSameTables(found: readonly Table[], schema: ArchiveSchema): Table[] {
  const shape = (tables: readonly Table[]) =>
    JSON.stringify(tables.map((table) => [nameOf(table), table.columns.map((column) => column.name)]))
  if (shape(found) !== shape(schema.tables)) throw new ArchiveFailure('does-not-fit', { reason: 'tables' })
  return [...found]
}

/** Parts for months that the migrations did not make, so that no row ends in the part for all others. */
async function makePartitions(tx: Sql, schema: ArchiveSchema): Promise<void> {
  const existing = new Set((await listPartitions(tx)).map(nameOf))
  for (const partition of schema.partitions) {
    if (existing.has(nameOf(partition))) continue
    const { schema: space, name, parent, bound } = partition
    await tx`create table ${tx(space)}.${tx(name)} partition of ${tx(space)}.${tx(parent)} ${tx.unsafe(bound)}`
    await tx`select amparo.protect(${nameOf(partition)}::regclass)`
  }
}

async function loadParts(
  tx: Sql,
  tables: readonly Table[],
  input: RestoreInput,
): Promise<{ tallies: Map<string, Tally>; files: number }> {
  const tallies = new Map<string, Tally>()
  let files = 0
  for await (const part of readArchive(input.path, input.unlock)) {
    if (part.kind === 'file') {
      const writer = await writeDataFile(input.dataFolder, part.path, part.mode)
      for await (const chunk of part.content) await writer.write(chunk)
      await writer.end()
      files += 1
    }
    if (part.kind !== 'table') continue
    const table = tables.find((one) => nameOf(one) === nameOf(part))
    if (!table) throw new ArchiveFailure('does-not-fit', { reason: nameOf(part) })
    input.onProgress?.('loading', table.name)
    const tally = makeTally()
    let writer: RowWriter | undefined
    for await (const chunk of part.content) {
      tally.add(chunk)
      writer ??= await copyIn(tx, table)
      await writer.write(chunk)
    }
    await writer?.end()
    tallies.set(nameOf(table), tally.result())
  }
  return { tallies, files }
}

/** Reads the table back: what is there now must be, value by value, what was there then. */
async function requireSameContent(
  tx: Sql,
  table: Table,
  tallies: ReadonlyMap<string, Tally>,
  input: RestoreInput,
): Promise<void> {
  input.onProgress?.('checking', table.name)
  const tally = makeTally()
  for await (const row of await copyOut(tx, table)) tally.add(row)
  const expected = tallies.get(nameOf(table))
  if (expected?.sha256 !== tally.result().sha256)
    throw new ArchiveFailure('does-not-fit', { reason: nameOf(table) })
}

async function eraseAgain(tx: Sql, tables: readonly Table[], input: RestoreInput): Promise<number> {
  const known = readErasureLedger(erasureLedgerFile(input.dataFolder))
  const later = input.laterErasures ?? []
  const erased = await replayErasures(tx, tables, [...known, ...later])
  const isKnown = new Set(known.map((one) => one.id))
  for (const one of later) if (!isKnown.has(one.id)) await recordErasure(input.dataFolder, one)
  return erased
}

async function setSequences(tx: Sql, schema: ArchiveSchema): Promise<void> {
  for (const { schema: space, name, last } of schema.sequences) {
    await tx`select setval(${`${space}.${name}`}::regclass, ${last}::bigint)`
  }
}

/** A device that was signed out after the backup must not find itself signed in again. */
async function endSessions(tx: Sql): Promise<void> {
  await tx`update sign_in.sessions set ended_at = now(), ended_because = 'restored' where ended_at is null`
}
