/** Full commits: a line is written after them, and what it stands for is taken out behind the program's back. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { appendAudit } from './append.ts'
import { verifierOf } from './checkpoint.ts'
import { checkpointFile, openCheckpointKey } from './checkpoint-key.ts'
import { appendReadEntry } from './read-batch.ts'
import { sequenceOnce } from './sequencer.ts'
import { openAuditStream } from './stream.ts'
import { lookAtStream, readVanished } from './stream-watch.ts'
import { verifyAuditLog } from './verify.ts'

const today = '2026-03-14'
let place: TestDatabase
let database: Database
let folder: string
let file: string

beforeEach(async () => {
  place = await createTestDatabase()
  folder = join(mkdtempSync(join(tmpdir(), 'amparo-stream-')), 'stream')
  file = join(folder, `${today}.txt`)
  const stream = openAuditStream(folder, () => new Date(`${today}T12:00:00Z`))
  database = openDatabase(place.runtimeUrl, { keepNotes: stream.append })
})
afterEach(async () => {
  await database.close()
  await place.drop()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

const entry = () => ({
  action: 'case.open',
  decision: 'read' as const,
  subjectIds: [newId()],
  fields: ['identity'],
  requestId: newId(),
})

function change(): Promise<unknown> {
  return asSystem(database, 'amparo_jobs', 'a test writes', (tx) =>
    appendAudit(tx, undefined, { ...entry(), payloadDigest: Buffer.from('00ff', 'hex') }),
  )
}

/** In the second before the log is signed, by somebody who owns the tables. */
async function behindItsBack(statement: string): Promise<void> {
  const owner = openDatabase(place.ownerUrl, { most: 1 })
  try {
    await asSystem(owner, 'amparo_keeper', 'somebody who owns the tables', async (tx) => {
      await tx.sql`reset role`
      await tx.sql`alter table amparo.audit_entries disable trigger user`
      await tx.sql`set local role amparo_keeper`
      await tx.sql.unsafe(statement)
    })
  } finally {
    await owner.close()
  }
}

function lines(): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
}

it('has a line for every entry that committed, whoever wrote it, and none for one that was undone', async () => {
  const many = Array.from({ length: 20 }, () => appendReadEntry(database, undefined, entry()))
  await Promise.all([change(), ...many])
  const undone = asSystem(database, 'amparo_jobs', 'a test fails', async (tx) => {
    await appendAudit(tx, undefined, entry())
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await change()
  expect(lines()).toHaveLength(22)
  expect(await lookAtStream({ database, folder }, new Map(), today)).toEqual([])
})

it('finds an entry that was taken out or changed before it was signed, once, and does not forget it', async () => {
  await Promise.all([change(), change(), change()])
  const [first = '', second = ''] = lines().map((line) => line.slice(0, 36))
  const seen = new Map<string, number>()
  expect(await lookAtStream({ database, folder }, seen, today)).toEqual([])
  await change()
  const last = lines().at(-1)?.slice(0, 36) ?? ''
  await behindItsBack(`delete from amparo.audit_waiting where entry_id in ('${first}', '${last}')`)
  await behindItsBack(`delete from amparo.audit_entries where id in ('${first}', '${last}')`)
  await behindItsBack(`update amparo.audit_entries set subject_ids = '{}' where id = '${second}'`)
  expect(await lookAtStream({ database, folder }, seen, today)).toEqual([last])
  // What was sound at its time is looked at again by a new start, and by verifying.
  expect((await lookAtStream({ database, folder }, new Map(), today)).toSorted()).toEqual(
    [first, second].toSorted(),
  )
  expect(readVanished(folder).toSorted()).toEqual([first, second, last].toSorted())
  const key = openCheckpointKey(join(folder, '..'))
  await sequenceOnce({ database, key, file: checkpointFile(join(folder, '..')) })
  const verdict = (stream?: string) =>
    verifyAuditLog(database, { verifier: verifierOf(key), keptNotes: [], ...(stream ? { stream } : {}) })
  expect((await verdict()).broken).toBeUndefined()
  expect((await verdict(folder)).broken).toEqual({ kind: 'entry-vanished', entryId: first })
})

it('passes over a line that was cut off, and drops days long gone while nothing is wrong', async () => {
  await change()
  appendFileSync(file, '0197c2a4-7f3e')
  const old = join(folder, '2026-03-01.txt')
  writeFileSync(old, '')
  expect(await lookAtStream({ database, folder }, new Map(), today)).toEqual([])
  expect(existsSync(old)).toBe(false)
  writeFileSync(old, '')
  await behindItsBack('delete from amparo.audit_waiting')
  await behindItsBack('delete from amparo.audit_entries')
  expect(await lookAtStream({ database, folder }, new Map(), today)).toHaveLength(1)
  expect(existsSync(old)).toBe(true)
})
