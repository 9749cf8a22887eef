/**
 * Full commits, because the sequencer must find what other transactions committed, in whatever order; and
 * because the tampering that verifying must find is done by the owner of the tables.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { appendAudit } from './append.ts'
import { canonicalEntryBytes } from './canonical-entry.ts'
import { verifierOf, type CheckpointKey } from './checkpoint.ts'
import { readCheckpointFile } from './checkpoint-file.ts'
import { checkpointFile, openCheckpointKey } from './checkpoint-key.ts'
import {
  hashLeaf,
  makeConsistencyProof,
  makeInclusionProof,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree.ts'
import { sequenceOnce, startSequencer, type SequencerDependencies } from './sequencer.ts'
import { listCheckpoints, listLoggedEntries } from './store.ts'
import { verifyAuditLog, type AuditBreak } from './verify.ts'

let place: TestDatabase
let database: Database
let folder: string
let key: CheckpointKey
let sequencer: SequencerDependencies

beforeEach(async () => {
  place = await createTestDatabase()
  database = openDatabase(place.runtimeUrl)
  folder = mkdtempSync(join(tmpdir(), 'amparo-audit-'))
  key = openCheckpointKey(folder)
  sequencer = { database, key, file: checkpointFile(folder) }
})

afterEach(async () => {
  await database.close()
  await place.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function append(count = 1): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'a test writes entries', async (tx) => {
    for (let index = 0; index < count; index += 1) await appendOne(tx)
  })
}

function appendOne(tx: Parameters<typeof appendAudit>[0]) {
  return appendAudit(tx, undefined, {
    action: 'case.open',
    decision: 'read',
    purpose: 'care',
    subjectKind: 'case',
    subjectIds: [newId()],
    fields: ['name', 'a "quoted" ñ'],
    requestId: newId(),
    payloadDigest: Buffer.from('00ff', 'hex'),
  })
}

function verify(keptNotes: readonly string[] = readCheckpointFile(sequencer.file)) {
  return verifyAuditLog(database, { verifier: verifierOf(key), keptNotes })
}

async function logged() {
  return asSystem(database, 'amparo_sequencer', 'a test reads the log', (tx) =>
    listLoggedEntries(tx, 0, 10_000),
  )
}

/** What somebody with the owner's rights, and without the signing key, can do behind the program's back. */
async function asOwner(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(place.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`set role amparo_keeper`
    await sql`reset role`
    await sql.begin(async (tx) => {
      await tx`alter table amparo.audit_entries disable trigger user`
      await tx`alter table amparo.audit_leaves disable trigger user`
      await tx`alter table amparo.audit_checkpoints disable trigger user`
      await tx`set local role amparo_keeper`
      await work(tx as unknown as postgres.Sql)
    })
  } finally {
    await sql.end()
  }
}

describe('the sequencer', () => {
  it('gives every entry one place, signs the log and keeps the checkpoint outside too', async () => {
    await append(3)
    expect(await sequenceOnce(sequencer)).toBe(3)
    await append(4)
    expect(await sequenceOnce(sequencer)).toBe(4)
    expect(await sequenceOnce(sequencer)).toBe(0)
    expect((await logged()).map((one) => one.leaf.seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(readCheckpointFile(sequencer.file)).toHaveLength(2)
    expect(await verify()).toEqual({ entries: 7, checkpoints: 4, waiting: 0, broken: undefined })
  })

  it('passes over nothing when a transaction that began first commits last', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let hasWritten = () => {}
    const written = new Promise<void>((resolve) => (hasWritten = resolve))
    const slow = asSystem(database, 'amparo_jobs', 'a slow transaction', async (tx) => {
      await appendOne(tx)
      hasWritten()
      await held
    })
    await written
    await append(2)
    expect(await sequenceOnce(sequencer)).toBe(2)
    letGo()
    await slow
    expect(await sequenceOnce(sequencer)).toBe(1)
    expect(await verify()).toMatchObject({ entries: 3, waiting: 0, broken: undefined })
  })

  it('leaves no entry of a transaction that was rolled back', async () => {
    const failed = asSystem(database, 'amparo_jobs', 'a transaction that fails', async (tx) => {
      await appendOne(tx)
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    await append(1)
    expect(await sequenceOnce(sequencer)).toBe(1)
    expect(await verify()).toMatchObject({ entries: 1, broken: undefined })
  })

  it('works beside writers and other sequencers without a gap or a double place', async () => {
    const failures: unknown[] = []
    const running = [1, 2, 3].map(() => startSequencer(sequencer, (error) => failures.push(error), 1))
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let turn = 0; turn < 10; turn += 1) await append(1 + (turn % 3))
      }),
    )
    await Promise.all(running.map((one) => one.stop()))
    while ((await sequenceOnce(sequencer)) > 0);
    expect(failures).toEqual([])
    const verdict = await verify()
    expect(verdict).toMatchObject({ entries: 8 * 19, waiting: 0, broken: undefined })
  })

  it('takes long queues in batches', async () => {
    await append(7)
    expect(await sequenceOnce(sequencer, 3)).toBe(3)
    expect(await sequenceOnce(sequencer, 3)).toBe(3)
    expect(await sequenceOnce(sequencer, 3)).toBe(1)
    expect(await verify()).toMatchObject({ entries: 7, broken: undefined })
  })

  it('may neither change nor remove an entry, a place or a checkpoint', async () => {
    await append(1)
    await sequenceOnce(sequencer)
    for (const table of ['audit_entries', 'audit_leaves', 'audit_checkpoints', 'audit_subtrees']) {
      for (const role of ['amparo_sequencer', 'amparo_app', 'amparo_jobs', 'amparo_sign_in'] as const) {
        const remove = asSystem(
          database,
          role,
          'a test tries',
          (tx) => tx.sql`delete from amparo.${tx.sql(table)}`,
        )
        await expect(remove, `${role} ${table}`).rejects.toThrow(/permission denied/)
      }
    }
    const change = asSystem(
      database,
      'amparo_sequencer',
      'a test tries',
      (tx) => tx.sql`update amparo.audit_entries set action = 'nothing'`,
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })

  it('keeps its key to the account that runs it, and opens it again', () => {
    expect(statSync(join(folder, 'audit', 'signing-key.pem')).mode & 0o077).toBe(0)
    expect(openCheckpointKey(folder).name).toBe(key.name)
    expect(readFileSync(join(folder, 'audit', 'verifier.txt'), 'utf8')).toContain(key.name)
  })

  it('gives what proofs need: an entry is in the tree, and the tree only grew', async () => {
    await append(5)
    await sequenceOnce(sequencer, 3)
    await sequenceOnce(sequencer)
    const leaves = (await logged()).map((one) => one.leaf.hash)
    const [first, second] = await asSystem(database, 'amparo_sequencer', 'a test reads checkpoints', (tx) =>
      listCheckpoints(tx, { above: 0, upTo: 5 }),
    )
    if (!first || !second || !leaves[4]) throw new Error('two checkpoints over five entries were expected')
    expect(
      verifyInclusion({
        index: 4,
        size: 5,
        leaf: leaves[4],
        root: second.root,
        proof: makeInclusionProof(leaves, 4),
      }),
    ).toBe(true)
    expect(
      verifyConsistency({
        oldSize: first.size,
        newSize: second.size,
        oldRoot: first.root,
        newRoot: second.root,
        proof: makeConsistencyProof(leaves, first.size),
      }),
    ).toBe(true)
    expect(Buffer.from(rootOf(leaves)).equals(second.root)).toBe(true)
  })
})

describe('verifying names the first thing that is wrong', () => {
  const cases: readonly {
    readonly what: string
    readonly tamper: (sql: postgres.Sql) => Promise<unknown>
    readonly found: Partial<AuditBreak>
  }[] = [
    {
      what: 'a changed entry',
      tamper: (sql) => sql`update amparo.audit_entries set actor_id = ${newId()}
        where id in (select entry_id from amparo.audit_leaves where seq in (3, 5))`,
      found: { kind: 'entry-changed', seq: 3 },
    },
    {
      what: 'an instant that was moved by a microsecond',
      tamper: (
        sql,
      ) => sql`update amparo.audit_entries set recorded_at = recorded_at + interval '1 microsecond'
        where id = (select entry_id from amparo.audit_leaves where seq = 4)`,
      found: { kind: 'entry-changed', seq: 4 },
    },
    {
      what: 'a removed entry',
      tamper: (sql) => sql`delete from amparo.audit_entries
        where id = (select entry_id from amparo.audit_leaves where seq = 2)`,
      found: { kind: 'entry-missing', seq: 2 },
    },
    {
      what: 'a removed place',
      tamper: (sql) => sql`delete from amparo.audit_leaves where seq = 2`,
      found: { kind: 'place-missing', seq: 2 },
    },
    {
      what: 'two entries that changed places',
      tamper: async (sql) => {
        await sql`update amparo.audit_leaves set seq = 100 where seq = 1`
        await sql`update amparo.audit_leaves set seq = 1 where seq = 2`
        await sql`update amparo.audit_leaves set seq = 2 where seq = 100`
      },
      found: { kind: 'log-rewritten', fromSeq: 0, toSeq: 2 },
    },
    {
      what: 'a log that was cut',
      tamper: async (sql) => {
        await sql`delete from amparo.audit_entries where id in (select entry_id from amparo.audit_leaves where seq > 4)`
        await sql`delete from amparo.audit_leaves where seq > 4`
      },
      found: { kind: 'log-cut', size: 5, signedSize: 8 },
    },
    {
      what: 'an entry taken out of the queue',
      tamper: (
        sql,
      ) => sql`insert into amparo.audit_entries (id, recorded_at, action, decision, subject_ids, fields, request_id)
        values (${newId()}, now(), 'case.open', 'read', '{}', '{}', ${newId()})`,
      found: { kind: 'entry-outside-log' },
    },
    {
      what: 'a checkpoint with another root',
      tamper: (sql) => sql`update amparo.audit_checkpoints set root = ${Buffer.alloc(32)} where size = 6`,
      found: { kind: 'checkpoint-wrong', size: 6 },
    },
    {
      what: 'a checkpoint that somebody else signed',
      tamper: (sql) =>
        sql`update amparo.audit_checkpoints set note = replace(note, 'amparo/', 'ampera/') where size = 6`,
      found: { kind: 'checkpoint-unsigned', size: 6 },
    },
  ]

  it.each(cases)('$what', async ({ tamper, found }) => {
    await append(8)
    await sequenceOnce(sequencer, 3)
    await sequenceOnce(sequencer, 3)
    await sequenceOnce(sequencer, 3)
    expect(await verify()).toMatchObject({ entries: 8, broken: undefined })
    await asOwner(tamper)
    expect((await verify()).broken).toMatchObject(found)
  })

  it('an entry rewritten together with its hash, by the checkpoint that covers it', async () => {
    await append(6)
    await sequenceOnce(sequencer, 3)
    await sequenceOnce(sequencer, 3)
    const [, , , fourth, fifth] = await logged()
    if (!fourth || !fifth?.entry) throw new Error('six entries were expected')
    const rewritten = hashLeaf(canonicalEntryBytes({ ...fifth.entry, action: 'case.close' }))
    await asOwner(async (sql) => {
      await sql`update amparo.audit_entries set action = 'case.close' where id = ${fifth.leaf.entryId}`
      await sql`update amparo.audit_leaves set leaf_hash = ${Buffer.from(rewritten)} where seq = 4`
    })
    expect((await verify()).broken).toEqual({
      kind: 'log-rewritten',
      fromSeq: 3,
      toSeq: 5,
      entryId: fourth.leaf.entryId,
    })
  })

  it('a database put back to an older day, by the checkpoints outside it', async () => {
    await append(3)
    await sequenceOnce(sequencer)
    const kept = readCheckpointFile(sequencer.file)
    await asOwner(async (sql) => {
      await sql`delete from amparo.audit_entries`
      await sql`delete from amparo.audit_leaves`
      await sql`delete from amparo.audit_checkpoints`
      await sql`update amparo.audit_frontier set size = 0, hashes = '{}'`
    })
    expect((await verify([])).broken).toBeUndefined()
    expect((await verify(kept)).broken).toEqual({ kind: 'log-cut', size: 0, signedSize: 3 })
  })
})
