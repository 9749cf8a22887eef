import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { compareGates, compareReading, compareTable, comparedTables } from '@amparo/testkit/access-comparison'
import { stageWorld, type StagedWorld } from '@amparo/testkit/access-stage'
import { worlds } from '@amparo/testkit/access-world'
import { makeTemplateDatabase } from '@amparo/testkit/template-database'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { startTestServer, type TestServer } from '@amparo/testkit/test-server'
import { openDatabase, type Database } from '../db/database.ts'

/**
 * Generated organisations, people, cases and shares: the database shows and takes what an oracle of plain words
 * says, to the row, and the gate of the operations says the same. Everything happens in one transaction that is
 * rolled back, in the role that serves requests and in the scope of a session.
 */
class Undo extends Error {}

async function rolledBack(owner: Database, run: (sql: Sql) => Promise<void>): Promise<void> {
  await owner.sql
    .begin(async (tx) => {
      await run(tx as unknown as Sql)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}

type Compare = (sql: Sql, staged: StagedWorld) => Promise<void>

function overWorlds(owner: Database, seed: number, worldCount: number, compare: Compare): Promise<void> {
  return fc.assert(
    fc.asyncProperty(worlds, (world) =>
      rolledBack(owner, async (sql) => {
        await sql`set local role amparo_keeper`
        await compare(sql, await stageWorld(sql, world))
      }),
    ),
    { seed, numRuns: worldCount, endOnFailure: true },
  )
}

function everyTable(): Compare {
  let next = 0
  return (sql, staged) => compareTable(sql, staged, comparedTables[next++ % comparedTables.length] ?? '')
}

describe('generated worlds', () => {
  let testDatabase: TestDatabase
  let owner: Database
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
  })
  afterAll(async () => {
    await owner.close()
    await testDatabase.drop()
  })

  it('show to each session the rows that the rules say, and no others', async () => {
    await overWorlds(owner, 20261122, 120, compareReading)
  }, 900_000)

  it('take from each session the rows that the rules say, and no others', async () => {
    await overWorlds(owner, 20261123, 2 * comparedTables.length, everyTable())
  }, 900_000)

  it('are answered by the gate of an operation as the rules say', async () => {
    await overWorlds(owner, 20261125, 60, compareGates)
  }, 900_000)
})

describe('generated worlds on the oldest PostgreSQL that is promised', () => {
  let server: TestServer
  let testDatabase: TestDatabase
  let owner: Database
  beforeAll(async () => {
    server = await startTestServer({ version: 15 })
    await makeTemplateDatabase(server)
    testDatabase = await createTestDatabase(server)
    owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
  })
  afterAll(async () => {
    await owner.close()
    await server.stop()
  })

  it('show, take and answer the same', async () => {
    const oneTable = everyTable()
    await overWorlds(owner, 20261126, 25, async (sql, staged) => {
      await compareReading(sql, staged)
      await compareGates(sql, staged)
      await oneTable(sql, staged)
      await oneTable(sql, staged)
    })
  }, 900_000)
})
