import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  compareGates,
  compareReading,
  compareTable,
  comparedTables,
  undone,
} from '@amparo/testkit/access-comparison'
import { fullWorld } from '@amparo/testkit/access-full-world'
import { stageWorld, type StagedWorld } from '@amparo/testkit/access-stage'
import { worlds } from '@amparo/testkit/access-world'
import { makeTemplateDatabase } from '@amparo/testkit/template-database'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { startTestServer, type TestServer } from '@amparo/testkit/test-server'
import { openDatabase, type Database } from '../db/database.ts'

/**
 * Generated organisations, people, cases and shares: the database shows and takes what an oracle of plain words
 * says, to the row, and the gate of the operations says the same. Everything happens in one transaction that is
 * rolled back, in the role that serves requests and in the scope of a session. Then each policy is spoilt in turn,
 * and the comparison must notice.
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
  }, 180_000)

  it('take from each session the rows that the rules say, and no others', async () => {
    await overWorlds(owner, 20261123, 2 * comparedTables.length, everyTable())
  }, 180_000)

  it('are answered by the gate of an operation as the rules say', async () => {
    await overWorlds(owner, 20261125, 60, compareGates)
  }, 180_000)

  it('notice every condition of a policy that is opened or closed', async () => {
    const survivors: string[] = []
    let killed = 0
    await rolledBack(owner, async (sql) => {
      await sql`set local role amparo_keeper`
      const staged = [await stageWorld(sql, fullWorld())]
      for (const world of fc.sample(worlds, { seed: 20261124, numRuns: 3 }))
        staged.push(await stageWorld(sql, world))
      await sql`reset role`
      for (const one of staged) for (const table of comparedTables) await compareTable(sql, one, table)
      for (const mutant of await mutantsOf(sql)) {
        const survived = await undone(sql, async () => {
          await spoil(sql, mutant)
          for (const one of staged) {
            try {
              await compareTable(sql, one, mutant.table, mutant.cmd)
            } catch {
              return false
            }
          }
          return true
        })
        if (survived) survivors.push(`${mutant.table}.${mutant.policy} ${mutant.part} ${mutant.to}`)
        else killed += 1
      }
    })
    process.stdout.write(`${killed} spoilt conditions were noticed, ${survivors.length} change nothing\n`)
    expect(survivors.toSorted()).toEqual([...equivalent.keys()].toSorted())
    expect(killed).toBeGreaterThan(150)
  }, 300_000)
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
  }, 180_000)
})

/** Spoilt conditions that change nothing, each with its reason. */
const equivalent: ReadonlyMap<string, string> = new Map([
  [
    'grants.holders_end check true',
    'what the condition looks at are columns that the role may not change, so that the row before said it already',
  ],
  ...['true', 'false'].map(
    (to) =>
      [
        `organisations.administrators_change check ${to}`,
        'conditions on the new row add up, and that of two_administrators_mark is true: a trigger refuses instead',
      ] as const,
  ),
])

type Mutant = {
  readonly cmd: string
  readonly table: string
  readonly policy: string
  readonly part: 'using' | 'check'
  readonly to: boolean
}

/** Each condition of each policy for the role that serves, replaced by its extremes. */
async function mutantsOf(sql: Sql): Promise<Mutant[]> {
  const policies = await sql<
    { table: string; policy: string; cmd: string; qual: string | null; with_check: string | null }[]
  >`
    select tablename as table, policyname as policy, cmd, qual, with_check from pg_policies
    where schemaname = 'amparo' and 'amparo_app' = any (roles) order by 1, 2`
  return policies.flatMap(({ table, policy, cmd, qual, with_check }) =>
    (
      [
        ['using', qual],
        ['check', with_check],
      ] as const
    ).flatMap(([part, condition]) =>
      condition === null
        ? []
        : [true, false]
            .filter((to) => String(to) !== condition)
            .map((to) => ({ cmd, table, policy, part, to })),
    ),
  )
}

async function spoil(sql: Sql, { table, policy, part, to }: Mutant): Promise<void> {
  const target = sql(`amparo.${table}`)
  if (part === 'using' && to) await sql`alter policy ${sql(policy)} on ${target} using (true)`
  else if (part === 'using') await sql`alter policy ${sql(policy)} on ${target} using (false)`
  else if (to) await sql`alter policy ${sql(policy)} on ${target} with check (true)`
  else await sql`alter policy ${sql(policy)} on ${target} with check (false)`
}
