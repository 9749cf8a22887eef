/** Full commits, because the sequencer must find what other transactions committed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem, type WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { appendAudit } from './append.ts'
import { verifierOf } from './checkpoint.ts'
import { readCheckpointFile } from './checkpoint-file.ts'
import { checkpointFile, openCheckpointKey } from './checkpoint-key.ts'
import { writeAuditExport } from './export-log.ts'
import { rootOf, type Hash } from './merkle-tree.ts'
import { sequenceOnce, type SequencerDependencies } from './sequencer.ts'
import { countSubtrees, findLastCheckpoint, listLeafHashes } from './store.ts'
import { readSubtrees } from './subtrees.ts'
import { verifyAuditExport } from './verify-export.ts'

let place: TestDatabase
let database: Database
let folder: string
let sequencer: SequencerDependencies

beforeAll(async () => {
  place = await createTestDatabase()
  database = openDatabase(place.runtimeUrl)
  folder = mkdtempSync(join(tmpdir(), 'amparo-audit-'))
  sequencer = { database, key: openCheckpointKey(folder), file: checkpointFile(folder) }
})
afterAll(async () => {
  await database.close()
  await place.drop()
  rmSync(folder, { recursive: true, force: true })
})

function inLog<Answer>(run: (tx: WriteTx) => Promise<Answer>): Promise<Answer> {
  return asSystem(database, 'amparo_sequencer', 'a test reads the log', run)
}

async function append(count: number): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'a test writes entries', async (tx) => {
    for (let index = 0; index < count; index += 1)
      await appendAudit(tx, undefined, { action: 'case.open', decision: 'read', requestId: newId() })
  })
}

async function rootsAgree(leaves: readonly Hash[]): Promise<void> {
  await inLog(async (tx) => {
    const source = readSubtrees(tx)
    for (let level = 0; 2 ** level <= leaves.length; level += 1)
      for (let index = 0; (index + 1) * 2 ** level <= leaves.length; index += 17)
        expect(await source(level, index)).toEqual(
          rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        )
  })
}

it('keeps the root over every 256 places, and gives the same roots where it has none yet', async () => {
  await append(600)
  while ((await sequenceOnce(sequencer, 250)) > 0);
  expect(await inLog((tx) => countSubtrees(tx, 1))).toBe(2)
  const leaves = await inLog((tx) => listLeafHashes(tx, 0, 1000))
  await rootsAgree(leaves)
})

it('proves some entries of a long log in a file that checks against every signature that was kept', async () => {
  const lines: string[] = []
  await inLog(async (tx) => {
    const checkpoint = await findLastCheckpoint(tx)
    if (!checkpoint) throw new Error('the log was signed')
    for await (const line of writeAuditExport(tx, [3, 255, 256, 599], checkpoint)) lines.push(`${line}\n`)
  })
  const trust = { verifier: verifierOf(sequencer.key), keptNotes: readCheckpointFile(sequencer.file) }
  expect(await verifyAuditExport([Buffer.from(lines.join(''))], trust)).toMatchObject({
    broken: undefined,
    entries: 4,
    hidden: 596,
  })
  expect(lines.length).toBeLessThan(40)
})

it('gives nothing out that a changed hash would make fail', async () => {
  const owner = openDatabase(place.ownerUrl, { most: 1 })
  try {
    await asSystem(owner, 'amparo_keeper', 'somebody who owns the tables', async (tx) => {
      await tx.sql`reset role`
      await tx.sql`alter table amparo.audit_subtrees disable trigger user`
      await tx.sql`set local role amparo_keeper`
      await tx.sql`update amparo.audit_subtrees set hash = sha256('x') where place = 1`
    })
    await inLog(async (tx) => {
      const checkpoint = await findLastCheckpoint(tx)
      if (!checkpoint) throw new Error('the log was signed')
      const all = async () => {
        for await (const line of writeAuditExport(tx, [3], checkpoint)) expect(line).toBeTruthy()
      }
      await expect(all()).rejects.toThrow('another root than the one that was signed')
    })
  } finally {
    await owner.close()
  }
})
