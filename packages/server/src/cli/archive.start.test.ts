/** The commands as an operator types them: whole processes, the built-in database, folders of their own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendAudit } from '../audit/append.ts'
import { checkpointFile, openCheckpointKey } from '../audit/checkpoint-key.ts'
import { sequenceOnce } from '../audit/sequencer.ts'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { openEngine } from '../engine/engine.ts'
import { tryLock } from '../engine/folder-lock.ts'
import { openNodeDatabase } from '../engine/node-database.ts'
import { newId } from '../ids.ts'

let folder: string
let here: string
let there: string
let copy: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-commands-'))
  here = join(folder, 'here')
  there = join(folder, 'there')
  copy = join(folder, 'copy.age')
  await makeNode()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function environment(data: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'en',
    AMPARO_DATA: data,
    AMPARO_BACKUP_PASSPHRASE: 'five random words in a row',
    ...more,
  }
}

/** A node that has worked: one organisation and three entries in its record of access and changes. */
async function makeNode(): Promise<void> {
  const node = await openNodeDatabase(parseConfig(environment(here), folder))
  const serving = openDatabase(node.runtimeUrl)
  try {
    await withOwner(node.ownerUrl ?? '', async (sql) => {
      await sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone)
        values (${newId()}, 'Casa Nido', 'CN', 'ngo', 'GT', 'America/Guatemala')`
    })
    for (let turn = 0; turn < 3; turn += 1) {
      await asSystem(serving, 'amparo_jobs', 'a test writes entries', (tx) =>
        appendAudit(tx, undefined, { action: 'case.open', decision: 'read', requestId: newId() }),
      )
    }
    const key = openCheckpointKey(node.folder)
    await sequenceOnce({ database: serving, key, file: checkpointFile(node.folder) })
  } finally {
    await serving.close()
    await node.close()
  }
}

type Work = (sql: postgres.TransactionSql) => Promise<unknown>

async function withOwner(url: string, work: Work, prepare: Work = async () => {}): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql.begin(async (tx) => {
      await prepare(tx)
      await tx`set local role amparo_keeper`
      await work(tx)
    })
  } finally {
    await sql.end()
  }
}

function amparo(data: string, words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const program = join(import.meta.dirname, 'amparo.ts')
  const done = spawnSync(process.execPath, [program, ...words], {
    env: environment(data, more),
    encoding: 'utf8',
  })
  return { code: done.status, said: done.stdout + done.stderr }
}

it('backs up, restores into an empty folder, and finds the record unaltered on both sides', async () => {
  expect(amparo(here, ['audit', 'verify'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/unaltered: 3 entries/),
  })
  const file = join(folder, 'record.txt')
  expect(amparo(here, ['audit', 'export', file])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^File made: 3 entries/),
  })
  // On another machine, with the public key and the signatures that were kept.
  const kept = [
    '--verifier',
    join(here, 'audit', 'verifier.txt'),
    '--checkpoints',
    join(here, 'audit', 'checkpoints.txt'),
  ]
  const elsewhere = (path: string) =>
    amparo(join(folder, 'nothing'), ['audit', 'verify', '--export', path, ...kept])
  expect(elsewhere(file)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^The file is genuine: 3 entries .*Kept signatures that agree: [1-9]/),
  })
  const spoilt = join(folder, 'spoilt.txt')
  writeFileSync(spoilt, readFileSync(file, 'utf8').replace('"action":"', '"action":"x'))
  expect(elsewhere(spoilt)).toMatchObject({ code: 60, said: expect.stringMatching(/^The file was changed/) })
  expect(amparo(join(folder, 'nothing'), ['audit', 'verify', '--export', file])).toMatchObject({ code: 61 })
  expect(amparo(here, ['audit', 'export', file])).toMatchObject({ code: 70 })
  expect(amparo(here, ['backup', copy])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Backup ready/),
  })
  expect(amparo(there, ['restore', copy])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/restored and checked/),
  })
  expect(amparo(there, ['audit', 'verify'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/unaltered: 3 entries/),
  })
  const unneeded = join(folder, 'unneeded.age')
  expect(amparo(there, ['upgrade', unneeded])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/of this version already .*: no backup and no change was made/),
  })
  expect(existsSync(unneeded)).toBe(false)
})

it('refuses each with one sentence and a code of its own', () => {
  const oneLine = /^[^\n]+\n$/
  const refusals = [
    amparo(there, ['restore', copy]),
    amparo(here, ['backup', copy]),
    amparo(join(folder, 'other'), ['restore', copy], {
      AMPARO_BACKUP_PASSPHRASE: 'not the five words at all',
    }),
    amparo(here, ['backup', join(folder, 'short.age')], { AMPARO_BACKUP_PASSPHRASE: 'short' }),
    amparo(here, ['backup', join(folder, 'none.age')], { AMPARO_BACKUP_PASSPHRASE: '' }),
    amparo(join(folder, 'nothing'), ['backup', join(folder, 'none.age')]),
    amparo(here, ['backup', join(folder, 'no-folder', 'none.age')]),
    amparo(here, ['backup', join(folder, 'none.age'), '--passphrase-file', join(folder, 'no-file')]),
    amparo(here, ['backup', join(folder, 'none.age'), '--recipient', 'age1nonsense']),
    amparo(join(folder, 'other'), ['restore', folder]),
    amparo(join(folder, 'other'), ['restore', copy, '--erasures', join(folder, 'no-ledger.jsonl')]),
    amparo(join(folder, 'other'), ['restore', copy, '--erasures', copy]),
    amparo(here, ['backup', 'x.age', '--recipient', 'age1x', '--passphrase-file', 'y']),
    amparo(join(folder, 'nothing'), ['audit', 'verify']),
    amparo(here, ['backup', 'x.age'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' }),
    amparo(here, ['backup']),
    amparo(here, ['nonsense']),
    amparo(here, ['audit', 'verify', '--verifier', join(folder, 'no-file')]),
    amparo(here, ['audit', 'verify', '--verifier', copy]),
    amparo(here, ['audit', 'verify', '--checkpoints', join(folder, 'no-file')]),
    amparo(here, ['audit', 'verify', '--checkpoints', copy]),
  ]
  expect(refusals.map((one) => one.code)).toEqual([
    45, 48, 41, 40, 40, 50, 66, 66, 51, 42, 52, 52, 2, 50, 16, 2, 2, 66, 61, 61, 61,
  ])
  for (const one of refusals) expect(one.said).toMatch(oneLine)
})

it('names the entry that somebody changed, and ends with a code that a script can see', async () => {
  const engine = await openEngine({ folder: there })
  try {
    await withOwner(
      engine.ownerUrl,
      async (sql) => {
        await sql`update amparo.audit_entries set action = 'case.close'
        where id = (select entry_id from amparo.audit_leaves where seq = 1)`
      },
      (sql) => sql`alter table amparo.audit_entries disable trigger user`,
    )
  } finally {
    await engine.release()
  }
  expect(amparo(there, ['audit', 'verify'])).toMatchObject({
    code: 60,
    said: expect.stringMatching(/^Entry 2 \([0-9a-f-]{36}\) .* was changed\.\n$/),
  })
})

it('backs up and migrates where the tables are of an earlier version', async () => {
  const older = join(folder, 'older')
  const engine = await openEngine({ folder: older })
  const { migrate } = await import('../db/migrate.ts')
  try {
    await migrate(engine.ownerUrl, () => {}, 3)
  } finally {
    await engine.release()
  }
  const before = join(folder, 'before.age')
  const running = await tryLock('node', older)
  expect(amparo(older, ['upgrade', before])).toMatchObject({
    code: 46,
    said: expect.stringMatching(/is running. Nothing was changed/),
  })
  await running?.release()
  expect(amparo(older, ['upgrade', before])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/from version 3 to \d+/),
  })
  expect(amparo(join(folder, 'again'), ['restore', before])).toMatchObject({ code: 0 })
})

it('reads the passphrase from a file, and answers in Spanish', () => {
  const file = join(folder, 'passphrase')
  writeFileSync(file, 'five random words in a row\n')
  const answer = amparo(join(folder, 'third'), ['restore', copy, '--passphrase-file', file], {
    AMPARO_BACKUP_PASSPHRASE: '',
    LANG: 'es_HN.UTF-8',
  })
  expect(answer).toMatchObject({ code: 0, said: expect.stringMatching(/restaurada y comprobada/) })
})
