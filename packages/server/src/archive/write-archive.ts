/**
 * A backup: one snapshot of every table, the files that belong to it, and what is needed to tell whether it came
 * back whole. It is our own format, not pg_dump's, because the built-in PostgreSQL brings no pg_dump and because
 * a backup from one version must come back on another. The node may run meanwhile.
 */
import { createHash } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { findCheckpointKey } from '../audit/checkpoint-key.ts'
import { keeperRole } from '../db/roles.ts'
import { ArchiveFailure } from './archive-failure.ts'
import {
  archiveFormat,
  type ArchiveHeader,
  type ArchiveSchema,
  type ArchiveTrailer,
} from './archive-format.ts'
import { listAppliedMigrations, listPartitions, listSequences, listTables } from './catalogue.ts'
import {
  foldersAfterSnapshot,
  foldersBeforeSnapshot,
  listDataFiles,
  modeOf,
  readDataFile,
} from './data-files.ts'
import { encodeFrame, encodeJsonFrame } from './frames.ts'
import { writeSealed, type Lock } from './seal.ts'
import { copyOut, fixTextForm, makeTally } from './table-copy.ts'

export type BackupInput = {
  /** Owns the schema: may become the keeper, who sees every row. */
  readonly ownerUrl: string
  readonly dataFolder: string
  readonly program: string
  readonly now: Date
  readonly onProgress?: (table: string, done: number, all: number) => void
}

export type BackupReport = { readonly tables: number; readonly rows: number; readonly files: number }

export async function writeArchive(path: string, lock: Lock, input: BackupInput): Promise<BackupReport> {
  const sql = postgres(input.ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} })
  const report = { tables: 0, rows: 0, files: 0 }
  try {
    if ((await listAppliedMigrations(sql)).length === 0) throw new ArchiveFailure('nothing-here')
    await writeSealed(path, lock, archiveFrames(sql, input, report))
    return report
  } finally {
    await sql.end({ timeout: 5 })
  }
}

type MutableReport = { tables: number; rows: number; files: number }

async function* archiveFrames(sql: Sql, input: BackupInput, report: MutableReport): AsyncGenerator<Buffer> {
  const header: ArchiveHeader = {
    format: archiveFormat,
    program: input.program,
    node: findCheckpointKey(input.dataFolder)?.name ?? null,
    madeAt: input.now.toISOString(),
  }
  yield encodeJsonFrame('header', header)
  const ends = createHash('sha256')
  yield* fileFrames(input, foldersBeforeSnapshot, ends, report)
  const reserved = await sql.reserve()
  try {
    await reserved`begin isolation level repeatable read read only`
    const tx = reserved as unknown as Sql
    yield* tableFrames(tx, input, ends, report)
    await reserved`commit`
  } finally {
    reserved.release()
  }
  yield* fileFrames(input, foldersAfterSnapshot, ends, report)
  const trailer: ArchiveTrailer = { tables: report.tables, files: report.files, sha256: ends.digest('hex') }
  yield encodeJsonFrame('trailer', trailer)
}

type Digest = { update: (data: Uint8Array) => unknown }

async function* tableFrames(
  tx: Sql,
  input: BackupInput,
  ends: Digest,
  report: MutableReport,
): AsyncGenerator<Buffer> {
  await fixTextForm(tx)
  const tables = await listTables(tx)
  const [server] = await tx`select current_setting('server_version_num')::int as number`
  const schema: ArchiveSchema = {
    postgres: Number(server?.['number']),
    migrations: await listAppliedMigrations(tx),
    tables,
    partitions: await listPartitions(tx),
    sequences: await listSequences(tx),
  }
  yield encodeJsonFrame('schema', schema)
  await tx`set local role ${tx(keeperRole)}`
  for (const table of tables) {
    input.onProgress?.(table.name, report.tables, tables.length)
    yield encodeJsonFrame('tableStart', { schema: table.schema, name: table.name })
    const tally = makeTally()
    for await (const piece of gather(await copyOut(tx, table))) {
      tally.add(piece)
      yield encodeFrame('data', piece)
    }
    const end = encodeJsonFrame('end', tally.result())
    ends.update(end)
    yield end
    report.tables += 1
    report.rows += tally.result().rows
  }
  await tx`reset role`
}

async function* fileFrames(
  input: BackupInput,
  folders: readonly string[],
  ends: Digest,
  report: MutableReport,
): AsyncGenerator<Buffer> {
  for (const path of listDataFiles(input.dataFolder, folders)) {
    yield encodeJsonFrame('fileStart', { path, mode: modeOf(input.dataFolder, path) })
    const tally = makeTally()
    for await (const chunk of readDataFile(input.dataFolder, path)) {
      tally.add(chunk)
      yield encodeFrame('data', chunk)
    }
    const end = encodeJsonFrame('end', tally.result())
    ends.update(end)
    yield end
    report.files += 1
  }
}

const pieceSize = 64 * 1024

/** COPY gives a message a row: a frame for each would cost more than the rows. */
async function* gather(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  let held = 0
  for await (const row of rows) {
    pending.push(row)
    held += row.length
    if (held < pieceSize) continue
    yield Buffer.concat(pending)
    pending = []
    held = 0
  }
  if (held > 0) yield Buffer.concat(pending)
}
