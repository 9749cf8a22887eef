/** Full commits: a backup is of what was committed, and a restore is one large commit of its own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { makeTemplateDatabase } from '@amparo/testkit/template-database'
import { startTestServer, type TestServer } from '@amparo/testkit/test-server'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import * as fc from 'fast-check'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../audit/append.ts'
import { checkpointFile, openCheckpointKey } from '../audit/checkpoint-key.ts'
import { sequenceOnce } from '../audit/sequencer.ts'
import { openDatabase } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { findCodeAppKey, openSecret, sealSecret } from '../modules/sign-in/code-app-key.ts'
import { fingerprintKeyFrom } from '../commands/fingerprint.ts'
import { settleCodeApps } from '../modules/sign-in/index.ts'
import { openPushKeys } from '../notifications/push-keys.ts'
import { listTables, nameOf } from './catalogue.ts'
import { readErasureLedger, recordErasure, erasureLedgerFile } from './erasure-ledger.ts'
import { restoreArchive, type RestoreInput } from './restore-archive.ts'
import type { Lock, Unlock } from './seal.ts'
import { writeArchive } from './write-archive.ts'

const identity = await generateIdentity()
const lock: Lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] }
const unlock: Unlock = { kind: 'identities', identities: [identity] }

const servers: Partial<Record<15 | 18, TestServer>> = {}
let folder: string
const databases: TestDatabase[] = []

beforeAll(async () => {
  for (const version of [15, 18] as const) {
    const server = await startTestServer({ version })
    servers[version] = server
    await makeTemplateDatabase(server)
  }
})

afterAll(async () => {
  await servers[15]?.stop()
  await servers[18]?.stop()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-archive-'))
})

afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

function server(version: 15 | 18): TestServer {
  const found = servers[version]
  if (!found) throw new Error(`no PostgreSQL ${version}`)
  return found
}

async function filledDatabase(version: 15 | 18, dataFolder: string): Promise<TestDatabase> {
  const database = await createTestDatabase(server(version))
  databases.push(database)
  await fill(database)
  await fillAuditLog(database, dataFolder)
  return database
}

async function emptyDatabase(version: 15 | 18): Promise<TestDatabase> {
  const database = await createEmptyTestDatabase(server(version))
  databases.push(database)
  return database
}

const caseId = newId()
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
          values (${fact}, ${at}, ${index < 10 ? caseId : newId()}, 'case', ${newId()}, 1, 'CaseOpened', 'core', 'care', ${user}, ${organisation}, ${newId()}, ${at})`
        await tx`insert into amparo.fact_payloads (fact_id, recorded_at, payload, salt)
          values (${fact}, ${at}, ${tx.json({ text: awkward, n: index / 7, big: 2 ** 60 })}, ${randomBytes(16)})`
      }
      await tx`insert into amparo.match_keys (key, person_id, case_id) values (-9007199254740993, ${childId}, ${caseId})`
      await tx`insert into amparo.settings (name, value) values ('node', ${tx.json({ id: newId() })})`
    })
  })
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

async function withOwner<T>(database: TestDatabase, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Every row of every table as text, but for what a restore changes on purpose. */
async function everything(database: TestDatabase): Promise<Record<string, string[]>> {
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

function backUp(
  database: TestDatabase,
  dataFolder: string,
  path = join(folder, 'copy.age'),
  how: Lock = lock,
) {
  return writeArchive(path, how, {
    ownerUrl: database.ownerUrl,
    dataFolder,
    program: '0.1.0',
    now: new Date(),
  })
}

function restore(database: TestDatabase, dataFolder: string, more: Partial<RestoreInput> = {}) {
  return restoreArchive({
    path: join(folder, 'copy.age'),
    unlock,
    ownerUrl: database.ownerUrl,
    dataFolder,
    ...more,
  })
}

async function tableCount(database: TestDatabase): Promise<number> {
  const [row] = await withOwner(
    database,
    (sql) => sql`select count(*)::int as n from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('amparo', 'sign_in', 'amparo_schema')`,
  )
  return Number(row?.['n'])
}

describe('backup and restore', () => {
  it.each([
    [18, 18],
    [15, 15],
    [15, 18],
    [18, 15],
  ] as const)('from PostgreSQL %i to %i, value by value', async (from, to) => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')]
    const source = await filledDatabase(from, here)
    const made = await backUp(source, here)
    const target = await emptyDatabase(to)
    const report = await restore(target, there)
    expect(await everything(target)).toEqual(await everything(source))
    expect(report).toMatchObject({ tables: made.tables, rows: made.rows, files: made.files })
    expect(report.rows).toBeGreaterThan(1000)
    expect(report.audit).toMatchObject({ entries: 3, waiting: 0, broken: undefined })
    expect(readFileSync(checkpointFile(there), 'utf8')).toBe(readFileSync(checkpointFile(here), 'utf8'))
  })

  it('keeps keys, policies, triggers and parts as they were', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    const target = await emptyDatabase(18)
    await restore(target, join(folder, 'there'))
    const shape = (database: TestDatabase) =>
      withOwner(
        database,
        (sql) => sql`
        select format('%s %s %s %s', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity,
            pg_get_expr(c.relpartbound, c.oid)) as line
          from pg_class c where c.relnamespace in ('amparo'::regnamespace, 'sign_in'::regnamespace)
        union all select format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
          from pg_constraint where connamespace in ('amparo'::regnamespace, 'sign_in'::regnamespace)
        union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
        union all select format('%s %s', polrelid::regclass, polname) from pg_policy order by 1`,
      )
    expect([...(await shape(target))]).toEqual([...(await shape(source))])
    const [late] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select count(*)::int as n from amparo.facts_rest`
      }),
    )
    expect(late).toEqual({ n: 0 })
  })

  it('brings the keys along: code apps and allowed notices work on another machine', async () => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')]
    const source = await filledDatabase(18, here)
    const serving = openDatabase(source.runtimeUrl)
    const before = fingerprintKeyFrom(await settleCodeApps(serving, here))
    await serving.close()
    const key = findCodeAppKey(here)
    if (!key) throw new Error('no key')
    const secret = randomBytes(20)
    const userId = await withOwner(source, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        const [user] = await tx`select id from amparo.users`
        const id = String(user?.['id'])
        await tx`insert into sign_in.code_apps (user_id, secret) values (${id}, ${sealSecret(key, id, secret)})`
        return id
      }),
    )
    const { publicKey } = openPushKeys(here)
    await backUp(source, here)

    const target = await emptyDatabase(18)
    // A node that was started here before, and found its folder empty, made keys of its own.
    openPushKeys(there)
    await restore(target, there)
    const restored = openDatabase(target.runtimeUrl)
    const after = fingerprintKeyFrom(await settleCodeApps(restored, there))
    await restored.close()
    const [row] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select secret from sign_in.code_apps`
      }),
    )
    const found = findCodeAppKey(there)
    expect(found && openSecret(found, userId, row?.['secret'] as Buffer)).toEqual(secret)
    expect(openPushKeys(there).publicKey).toBe(publicKey)
    expect(after.equals(before)).toBe(true)
  })

  it('holds every table that the migrations make, in whatever schema', async () => {
    const database = await createTestDatabase(server(18))
    databases.push(database)
    const made = await withOwner(
      database,
      (sql) => sql<{ name: string }[]>`
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname not in ('pg_catalog', 'information_schema', 'amparo_schema') order by 1`,
    )
    const held = await withOwner(database, listTables)
    expect(held.map(nameOf).sort()).toEqual(made.map((row) => row.name).sort())
    expect(held.length).toBeGreaterThan(20)
  })

  it('signs every device out', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    const target = await emptyDatabase(18)
    await restore(target, join(folder, 'there'))
    const [open] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select count(*)::int as open from sign_in.sessions where ended_at is null`
      }),
    )
    expect(open).toEqual({ open: 0 })
  })

  it('opens with its passphrase and not with another', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    const passphrase = 'cinco palabras al azar aquí'
    await backUp(source, join(folder, 'here'), undefined, { kind: 'passphrase', passphrase, workFactor: 10 })
    const target = await emptyDatabase(18)
    const wrong = restore(target, join(folder, 'there'), {
      unlock: { kind: 'passphrase', passphrase: `${passphrase}.` },
    })
    await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(await tableCount(target)).toBe(0)
    await restore(target, join(folder, 'there'), { unlock: { kind: 'passphrase', passphrase } })
    expect(await everything(target)).toEqual(await everything(source))
  })

  it('shows nothing of its content', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    const text = readFileSync(join(folder, 'copy.age'), 'latin1')
    expect(text.startsWith('age-encryption.org/v1\n')).toBe(true)
    expect(text).not.toMatch(/Ajq|organisations|COPY/)
  })

  it('repeats the erasures that came after it', async () => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')]
    const source = await filledDatabase(18, here)
    await backUp(source, here)
    const later = { kind: 'case', id: caseId, at: new Date().toISOString() } as const
    await recordErasure(here, later)
    const target = await emptyDatabase(18)
    const report = await restore(target, there, { laterErasures: readErasureLedger(erasureLedgerFile(here)) })
    expect(report.erased).toBe(11)
    const [left] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select (select count(*)::int from amparo.facts where case_id = ${caseId}) as headers,
        (select count(*)::int from amparo.fact_payloads p join amparo.facts f on f.id = p.fact_id where f.case_id = ${caseId}) as contents,
        (select count(*)::int from amparo.match_keys where case_id = ${caseId}) as keys`
      }),
    )
    expect(left).toEqual({ headers: 10, contents: 0, keys: 0 })
    expect(readErasureLedger(erasureLedgerFile(there))).toEqual([later])
  })
})

describe('what a restore refuses', () => {
  it('a database that holds data', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    const before = await everything(source)
    await expect(restore(source, join(folder, 'there'))).rejects.toMatchObject({ code: 'not-empty' })
    expect(await everything(source)).toEqual(before)
  })

  it('a file that is no backup, and one that is not there', async () => {
    const target = await emptyDatabase(18)
    writeFileSync(join(folder, 'copy.age'), 'not a backup at all, but long enough')
    await expect(restore(target, folder)).rejects.toMatchObject({ code: 'not-a-backup' })
    await expect(restore(target, folder, { path: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'not-a-backup',
    })
  })

  it('a file with any byte changed or its end missing', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    const path = join(folder, 'copy.age')
    await backUp(source, join(folder, 'here'))
    const good = readFileSync(path)
    const target = await emptyDatabase(18)
    const refused = async () => {
      const error: unknown = await restore(target, join(folder, 'there')).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toMatchObject({ name: 'ArchiveFailure' })
      expect(['damaged', 'passphrase-wrong', 'not-a-backup']).toContain((error as { code: string }).code)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bad = Buffer.from(good)
        bad[at] = (bad[at] ?? 0) ^ change
        writeFileSync(path, bad)
        await refused()
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
        writeFileSync(path, good)
        truncateSync(path, length)
        await refused()
      }),
      { numRuns: 60, examples: [[good.length - 1], [good.length - 17], [0]] },
    )
    expect(await tableCount(target)).toBe(0)
    expect(existsSync(join(folder, 'there'))).toBe(false)
    writeFileSync(path, good)
    await restore(target, join(folder, 'there'))
  })

  it('a backup of a newer version', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await withOwner(
      source,
      (sql) => sql`insert into amparo_schema.migrations (number, name, checksum) values (9999, 'later', 'x')`,
    )
    await backUp(source, join(folder, 'here'))
    const target = await emptyDatabase(18)
    await expect(restore(target, join(folder, 'there'))).rejects.toMatchObject({ code: 'newer' })
    expect(await tableCount(target)).toBe(0)
  })

  it('to write over another backup, and leaves no half of one', async () => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    await expect(backUp(source, join(folder, 'here'))).rejects.toMatchObject({ code: 'file-exists' })
    const empty = await emptyDatabase(18)
    await expect(backUp(empty, folder, join(folder, 'other.age'))).rejects.toMatchObject({
      code: 'nothing-here',
    })
    expect(existsSync(join(folder, 'other.age'))).toBe(false)
    expect(existsSync(join(folder, 'other.age.unfinished'))).toBe(false)
  })
})

describe('a restore that is killed', () => {
  it.each(['facts', 'users'])('while it loads %s leaves nothing, and can be done again', async (table) => {
    const source = await filledDatabase(18, join(folder, 'here'))
    await backUp(source, join(folder, 'here'))
    const target = await emptyDatabase(18)
    const there = join(folder, 'there')
    await killWhileLoading(target, there, table)
    const rows = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select (select count(*)::int from amparo.facts) + (select count(*)::int from amparo.organisations) as n`
      }),
    )
    expect(rows[0]).toEqual({ n: 0 })
    await restore(target, there)
    expect(await everything(target)).toEqual(await everything(source))
  })
})

/** A process of its own, stopped in its tracks at the table and then killed without a chance to tidy up. */
async function killWhileLoading(target: TestDatabase, dataFolder: string, table: string): Promise<void> {
  const script = join(folder, 'restore.ts')
  writeFileSync(
    script,
    `
    import { restoreArchive } from ${JSON.stringify(join(import.meta.dirname, 'restore-archive.ts'))}
    await restoreArchive({
      path: ${JSON.stringify(join(folder, 'copy.age'))},
      unlock: ${JSON.stringify(unlock)},
      ownerUrl: ${JSON.stringify(target.ownerUrl)},
      dataFolder: ${JSON.stringify(dataFolder)},
      onProgress: (step, table) => {
        if (step !== 'checking' || table !== ${JSON.stringify(table)}) return
        process.stdout.write('loading\\n', () => {})
        setInterval(() => {}, 1000)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
      },
    })`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`ended by itself with ${code}`)))
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  await Promise.race([ended, new Promise((resolve) => child.once('close', resolve))])
}
