/** Full commits: a backup is of what was committed, and a restore is one large commit of its own. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  archivedCaseId,
  everything,
  stageArchives,
  tableCount,
  withOwner,
} from '@amparo/testkit/archive-stage'
import type { TestDatabase } from '@amparo/testkit/test-database'
import { describe, expect, it } from 'vitest'
import { checkpointFile } from '../audit/checkpoint-key.ts'
import { fingerprintKeyFrom } from '../commands/fingerprint.ts'
import { openDatabase } from '../db/database.ts'
import { findCodeAppKey, openSecret, sealSecret } from '../modules/sign-in/code-app-key.ts'
import { settleCodeApps } from '../modules/sign-in/index.ts'
import { openPushKeys } from '../notifications/push-keys.ts'
import { listTables, nameOf } from './catalogue.ts'
import { readErasureLedger, recordErasure, erasureLedgerFile } from './erasure-ledger.ts'

const { at, filled, migrated, empty, backUp, restore } = stageArchives(15, 18)

describe('backup and restore', () => {
  it.each([
    [18, 18],
    [15, 15],
    [15, 18],
    [18, 15],
  ] as const)('from PostgreSQL %i to %i, value by value', async (from, to) => {
    const [here, there] = [at('here'), at('there')]
    const source = await filled(from, here)
    const made = await backUp(source, here)
    const target = await empty(to)
    const report = await restore(target, there)
    expect(await everything(target)).toEqual(await everything(source))
    expect(report).toMatchObject({ tables: made.tables, rows: made.rows, files: made.files })
    expect(report.rows).toBeGreaterThan(1000)
    expect(report.audit).toMatchObject({ entries: 3, waiting: 0, broken: undefined })
    expect(readFileSync(checkpointFile(there), 'utf8')).toBe(readFileSync(checkpointFile(here), 'utf8'))
  })

  it('keeps keys, policies, triggers and parts as they were', async () => {
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    const target = await empty(18)
    await restore(target, at('there'))
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
    const [here, there] = [at('here'), at('there')]
    const source = await filled(18, here)
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

    const target = await empty(18)
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
    const database = await migrated(18)
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
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    const target = await empty(18)
    await restore(target, at('there'))
    const [open] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select count(*)::int as open from sign_in.sessions where ended_at is null`
      }),
    )
    expect(open).toEqual({ open: 0 })
  })

  it('opens with its passphrase and not with another', async () => {
    const source = await filled(18, at('here'))
    const passphrase = 'cinco palabras al azar aquí'
    await backUp(source, at('here'), undefined, { kind: 'passphrase', passphrase, workFactor: 10 })
    const target = await empty(18)
    const wrong = restore(target, at('there'), {
      unlock: { kind: 'passphrase', passphrase: `${passphrase}.` },
    })
    await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(await tableCount(target)).toBe(0)
    await restore(target, at('there'), { unlock: { kind: 'passphrase', passphrase } })
    expect(await everything(target)).toEqual(await everything(source))
  })

  it('shows nothing of its content', async () => {
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    const text = readFileSync(at('copy.age'), 'latin1')
    expect(text.startsWith('age-encryption.org/v1\n')).toBe(true)
    expect(text).not.toMatch(/lines; |organisations|COPY amparo/)
  })

  it('repeats the erasures that came after it', async () => {
    const [here, there] = [at('here'), at('there')]
    const source = await filled(18, here)
    await backUp(source, here)
    const later = { kind: 'case', id: archivedCaseId, at: new Date().toISOString() } as const
    await recordErasure(here, later)
    const target = await empty(18)
    const report = await restore(target, there, { laterErasures: readErasureLedger(erasureLedgerFile(here)) })
    // Ten contents and a key of the search, the case, and a file with its key and two pieces.
    expect(report.erased).toBe(16)
    const [left] = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select (select count(*)::int from amparo.facts where case_id = ${archivedCaseId}) as headers,
        (select count(*)::int from amparo.fact_payloads p join amparo.facts f on f.id = p.fact_id where f.case_id = ${archivedCaseId}) as contents,
        (select count(*)::int from amparo.match_keys where case_id = ${archivedCaseId}) as keys,
        (select count(*)::int from amparo.attachments) + (select count(*)::int from amparo.attachment_keys)
          + (select count(*)::int from amparo.attachment_parts) as files`
      }),
    )
    expect(left).toEqual({ headers: 10, contents: 0, keys: 0, files: 0 })
    expect(readErasureLedger(erasureLedgerFile(there))).toEqual([later])
  })
})
