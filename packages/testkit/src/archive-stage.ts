import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { listTables, nameOf } from '@amparo/server/archive/catalogue'
import { restoreArchive, type RestoreInput } from '@amparo/server/archive/restore-archive'
import type { Lock, Unlock } from '@amparo/server/archive/seal'
import { writeArchive } from '@amparo/server/archive/write-archive'
import { appendAudit } from '@amparo/server/audit/append'
import { checkpointFile, openCheckpointKey } from '@amparo/server/audit/checkpoint-key'
import { sequenceOnce } from '@amparo/server/audit/sequencer'
import { openDatabase } from '@amparo/server/db/database'
import { asSystem } from '@amparo/server/db/transaction'
import { newId } from '@amparo/server/ids'
import { makeTemplateDatabase } from './template-database.ts'
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from './test-database.ts'
import { startTestServer, type TestServer } from './test-server.ts'

const identity = await generateIdentity()
const lock: Lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] }
export const unlock: Unlock = { kind: 'identities', identities: [identity] }

type Version = 15 | 18

export type ArchiveStage = {
  /** A place of this test's own: a data folder or a file. */
  readonly at: (name: string) => string
  /** With what a text form could get wrong, and a signed audit log beside it in this data folder. */
  readonly filled: (version: Version, dataFolder: string) => Promise<TestDatabase>
  /** As the migrations make it. */
  readonly migrated: (version: Version) => Promise<TestDatabase>
  readonly empty: (version: Version) => Promise<TestDatabase>
  readonly backUp: (
    database: TestDatabase,
    dataFolder: string,
    path?: string,
    how?: Lock,
  ) => ReturnType<typeof writeArchive>
  readonly restore: (
    database: TestDatabase,
    dataFolder: string,
    more?: Partial<RestoreInput>,
  ) => ReturnType<typeof restoreArchive>
}

/** Databases to back up and to restore into, on servers of these versions; for one file of tests. */
export function stageArchives(...versions: readonly Version[]): ArchiveStage {
  const servers = new Map<Version, TestServer>()
  const databases: TestDatabase[] = []
  let folder: string

  beforeAll(async () => {
    for (const version of versions) {
      const server = await startTestServer({ version })
      servers.set(version, server)
      await makeTemplateDatabase(server)
    }
  })
  afterAll(async () => {
    for (const server of servers.values()) await server.stop()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amparo-archive-'))
  })
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const at = (name: string) => join(folder, name)
  const make = async (version: Version, create: typeof createTestDatabase) => {
    const server = servers.get(version)
    if (!server) throw new Error(`no PostgreSQL ${version}`)
    const database = await create(server)
    databases.push(database)
    return database
  }
  return {
    at,
    filled: async (version, dataFolder) => {
      const database = await make(version, createTestDatabase)
      await fill(database)
      await fillAuditLog(database, dataFolder)
      return database
    },
    migrated: (version) => make(version, createTestDatabase),
    empty: (version) => make(version, createEmptyTestDatabase),
    backUp: ({ ownerUrl }, dataFolder, path = at('copy.age'), how = lock) =>
      writeArchive(path, how, { ownerUrl, dataFolder, program: '0.1.0', now: new Date() }),
    restore: ({ ownerUrl }, dataFolder, more = {}) =>
      restoreArchive({ path: at('copy.age'), unlock, ownerUrl, dataFolder, ...more }),
  }
}

/** Whose ten facts, one key of the search and one file every filled database holds. */
export const archivedCaseId = newId()
const childId = newId()
/** Everything that a text form could get wrong. */
const awkward = 'Ñandú "María" \\N \\. \t tab, \r\n lines; \u2028 Ajq’ij 🌊 \u0301'

async function fill(database: TestDatabase): Promise<void> {
  await withOwner(database, async (sql) => {
    await sql.begin(async (tx) => {
      await tx`select amparo.ensure_fact_partitions('2025-11-01', 3)`
      await tx`set local role amparo_keeper`
      const organisation = newId()
      await tx`insert into amparo.organisations (id, name, short_name, kind, country, time_zone) values (${organisation}, ${awkward}, 'A', 'ngo', 'GT', 'America/Guatemala')`
      const user = newId()
      await tx`insert into amparo.users (id, username, display_name) values (${user}, 'ana', ${awkward})`
      await tx`insert into sign_in.sessions (id, token_hash, user_id, strength, expires_at)
        values (${newId()}, ${randomBytes(32)}, ${user}, 'password', now() + interval '1 day')`
      for (let index = 0; index < 500; index += 1) {
        const fact = newId()
        const at = `2025-${index % 2 ? '11' : '12'}-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00.123456Z`
        await tx`insert into amparo.facts (id, recorded_at, case_id, stream_kind, stream_id, stream_version, kind, section, purpose,
            actor_id, organisation_id, command_id, made_at)
          values (${fact}, ${at}, ${index < 10 ? archivedCaseId : newId()}, 'case', ${newId()}, 1, 'CaseOpened', 'core', 'care', ${user}, ${organisation}, ${newId()}, ${at})`
        await tx`insert into amparo.fact_payloads (fact_id, recorded_at, payload, salt)
          values (${fact}, ${at}, ${tx.json({ text: awkward, n: index / 7, big: 2 ** 60 })}, ${randomBytes(16)})`
      }
      await tx`insert into amparo.match_keys (key, person_id, case_id) values (-9007199254740993, ${childId}, ${archivedCaseId})`
      await tx`insert into amparo.persons (id, organisation_id) values (${childId}, ${organisation})`
      await tx`insert into amparo.cases (id, code, organisation_id, child_id, call_name, phase, registered_at, opened_on, updated_at)
        values (${archivedCaseId}, 'GT-1', ${organisation}, ${childId}, ${awkward}, 'transit', now(), '2025-11-01', now())`
      await fillFile(tx as unknown as Sql, organisation, user)
      await tx`insert into amparo.settings (name, value) values ('node', ${tx.json({ id: newId() })})`
    })
  })
}

/** A file of a case, with every byte there is in its pieces. */
async function fillFile(tx: Sql, organisation: string, user: string): Promise<void> {
  const of = { id: newId(), case_id: archivedCaseId, section: 'identity' }
  await tx`insert into amparo.attachments ${tx({
    ...of,
    organisation_id: organisation,
    what: 'document',
    parent: 'case',
    title: awkward,
    taken_on: '2025-11-01',
    state: 'here',
    size: 512,
    format: 'pdf',
    added_by: user,
    added_at: '2025-11-01T10:00:00Z',
  })}`
  await tx`insert into amparo.attachment_keys ${tx({ ...of, sealed: randomBytes(92) })}`
  const content = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256))
  for (const part of [1, 2])
    await tx`insert into amparo.attachment_parts ${tx({ ...of, id: newId(), attachment_id: of.id, part, content })}`
}

async function fillAuditLog(database: TestDatabase, dataFolder: string): Promise<void> {
  const serving = openDatabase(database.runtimeUrl)
  try {
    const sequencer = {
      database: serving,
      key: openCheckpointKey(dataFolder),
      file: checkpointFile(dataFolder),
    }
    for (let turn = 0; turn < 3; turn += 1) {
      await asSystem(serving, 'amparo_jobs', 'a test writes entries', (tx) =>
        appendAudit(tx, undefined, {
          action: 'case.open',
          decision: 'read',
          reason: awkward,
          requestId: newId(),
        }),
      )
      await sequenceOnce(sequencer)
    }
  } finally {
    await serving.close()
  }
}

export async function withOwner<T>(database: TestDatabase, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Every row of every table as text, but for what a restore changes on purpose. */
export async function everything(database: TestDatabase): Promise<Record<string, string[]>> {
  return withOwner(database, async (sql) => {
    const contents: Record<string, string[]> = {}
    await sql.begin(async (transaction) => {
      const tx = transaction as unknown as Sql
      const tables = await listTables(tx)
      await tx`set local role amparo_keeper`
      await tx`set local timezone = 'UTC'`
      for (const table of tables) {
        const columns = table.columns
          .map((column) => column.name)
          .filter((name) => !name.startsWith('ended_'))
        const rows = await tx<{ row: string }[]>`select row(${tx(columns)})::text as row
          from ${tx(table.schema)}.${tx(table.name)} order by 1`
        contents[nameOf(table)] = rows.map((one) => one.row)
      }
    })
    return contents
  })
}

/** None, where a restore left nothing behind. */
export async function tableCount(database: TestDatabase): Promise<number> {
  const [row] = await withOwner(
    database,
    (sql) => sql`select count(*)::int as n from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('amparo', 'sign_in', 'amparo_schema')`,
  )
  return Number(row?.['n'])
}
