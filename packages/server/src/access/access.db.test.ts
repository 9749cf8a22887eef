import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectedRows, opens, sectionsNamed, type Seat } from '@amparo/testkit/access-oracle'
import { stageWorld, tokenOf, type StagedWorld } from '@amparo/testkit/access-stage'
import { tablesOfACase, worlds, type World } from '@amparo/testkit/access-world'
import { changeableRows, probesOf } from '@amparo/testkit/access-probes'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { openDatabase, type Database } from '../db/database.ts'

/**
 * Generated organisations, people, cases and shares: the database shows and takes what an oracle of plain words
 * says, to the row. Everything happens in one transaction that is rolled back, in the role that serves requests
 * and in the scope of a session. Then each policy is spoilt in turn, and the comparison must notice.
 */
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

class Undo extends Error {}

async function rolledBack(run: (sql: Sql) => Promise<void>): Promise<void> {
  await owner.sql
    .begin(async (tx) => {
      await run(tx as unknown as Sql)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}

async function undone<Answer>(sql: Sql, run: () => Promise<Answer>): Promise<Answer> {
  await sql`savepoint here`
  try {
    return await run()
  } finally {
    await sql`rollback to savepoint here`
    // Else an outer one of this name could no longer be reached.
    await sql`release savepoint here`
  }
}

/** Runs as the app does for one session of the world; what it set and wrote is gone afterwards. */
function inSeat<Answer>(sql: Sql, world: World, seat: Seat, run: () => Promise<Answer>): Promise<Answer> {
  return undone(sql, async () => {
    await sql`set local role amparo_app`
    const token = tokenOf(world.users[seat.user]?.id ?? '', world.organisations[seat.organisation]?.id ?? '')
    await sql`select from amparo.begin_request(${token}, 'care')`
    return run()
  })
}

const seatsOf = (world: World): Seat[] =>
  world.users.flatMap((user, at) =>
    [...new Set(user.held.map((held) => held.organisation))].map((organisation) => ({
      user: at,
      organisation,
    })),
  )

const keyed = [
  'cases',
  'persons',
  'grants',
  'users',
  'memberships',
  'facts',
  'referrals',
  ...tablesOfACase,
  'commands',
  'searches',
  'jobs',
  'push_subscriptions',
  'audit_entries',
  'register_changes',
  'access_resets',
].map((table) => [table, 'id'] as const)
const otherKeys = [
  ['case_people', 'person_id'],
  ['person_names', 'person_id'],
  ['match_keys', 'person_id'],
  ['fact_payloads', 'fact_id'],
  ['other_data', 'case_id'],
  ['other_data_words', 'case_id'],
] as const

async function shownRows(sql: Sql, staged: StagedWorld, only?: string): Promise<string[]> {
  const parts = [...keyed, ...otherKeys]
    .filter(([table]) => only === undefined || table === only)
    .map(([table, key]) => sql`select ${table} || ' ' || ${sql(key)} as row from ${sql(`amparo.${table}`)}`)
  const all = parts.reduce((before, part) => sql`${before} union all ${part}`)
  const rows = await sql<{ row: string }[]>`${all}`
  // Grants of referrals have ids of the store's own making; what they open is compared instead.
  const made = new Set(staged.world.grants.map((grant) => `grants ${grant.id}`))
  return rows
    .map(({ row }) => row)
    .filter((row) => !row.startsWith('grants ') || made.has(row))
    .sort()
}

async function compareReading(sql: Sql, staged: StagedWorld): Promise<void> {
  const { world } = staged
  for (const seat of seatsOf(world)) {
    const { shown, rights } = await inSeat(sql, world, seat, async () => ({
      shown: await shownRows(sql, staged),
      rights: await sql<{ id: string; reads: string[]; writes: string[] }[]>`
        select asked as id, r.reads, r.writes from unnest(${world.cases.map((one) => one.id)}::uuid[]) asked
        cross join lateral amparo.case_rights(asked) r`,
    }))
    expect(shown).toEqual(expectedRows(staged, seat))
    const named = world.cases.flatMap((one, at) =>
      opens(world, seat, at)
        ? [
            {
              id: one.id,
              reads: sectionsNamed(world, seat, at, 'reads'),
              writes: sectionsNamed(world, seat, at, 'writes'),
            },
          ]
        : [],
    )
    const inOrder = rights
      .map((row) => ({ ...row, reads: row.reads.toSorted(), writes: row.writes.toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(inOrder).toEqual(named.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  }
}

const run = (seed: number, worldCount: number, compare: (sql: Sql, staged: StagedWorld) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(worlds, (world) =>
      rolledBack(async (sql) => {
        await sql`set local role amparo_keeper`
        const staged = await stageWorld(sql, world)
        await compare(sql, staged)
      }),
    ),
    { seed, numRuns: worldCount, endOnFailure: true },
  )

/** Each table has one column by which its rows are known. */
const keyOf = new Map<string, string>([
  ...keyed,
  ...otherKeys,
  ['teams', 'id'],
  ['organisations', 'id'],
  ['job_parts', 'job_id'],
  ['contact_requests', 'id'],
])

/** Columns that the role may change without meaning anything by it. */
const harmless = new Map([['grants', 'valid_until']])

async function compareWriting(sql: Sql, staged: StagedWorld, table: string): Promise<void> {
  const key = keyOf.get(table) ?? 'id'
  const target = sql(`amparo.${table}`)
  for (const seat of seatsOf(staged.world)) {
    const expected = changeableRows(staged, seat, table)
    const probes = probesOf(staged, seat, table)
    await inSeat(sql, staged.world, seat, async () => {
      if (expected) {
        const column = sql(harmless.get(table) ?? key)
        const changed = await undone(
          sql,
          () => sql`update ${target} set ${column} = ${column} returning ${sql(key)} as key`,
        )
        const known = table === 'grants' ? new Set(staged.world.grants.map((grant) => grant.id)) : undefined
        const keys = changed.map((row) => String(row['key'])).filter((one) => known?.has(one) ?? true)
        expect(keys.sort()).toEqual(expected)
      }
      for (const probe of probes) {
        const refused = await undone(sql, async () => {
          try {
            await sql`insert into ${target} ${sql(probe.row as Record<string, never>)}`
            return false
          } catch (error) {
            const code = error instanceof Error && 'code' in error ? error.code : undefined
            // A row that is there already was let through by the policy.
            if (code === '23505') return false
            if (code === '42501') return true
            throw error
          }
        })
        expect({ probe, refused }).toEqual({ probe, refused: !probe.may })
      }
    })
  }
}

async function compareTable(sql: Sql, staged: StagedWorld, table: string, cmd: string): Promise<void> {
  const reads = cmd === 'SELECT' || cmd === 'ALL'
  if (reads && [...keyed, ...otherKeys].some(([known]) => known === table))
    for (const seat of seatsOf(staged.world)) {
      const shown = await inSeat(sql, staged.world, seat, () => shownRows(sql, staged, table))
      expect(shown).toEqual(expectedRows(staged, seat).filter((row) => row.startsWith(`${table} `)))
    }
  if (cmd !== 'SELECT') await compareWriting(sql, staged, table)
}

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

describe('generated worlds', () => {
  it('show to each session the rows that the rules say, and no others', async () => {
    await run(20261122, 120, compareReading)
  }, 180_000)

  it('take from each session the rows that the rules say, and no others', async () => {
    const tables = [...keyOf.keys()]
    let next = 0
    await run(20261123, 2 * tables.length, (sql, staged) =>
      compareWriting(sql, staged, tables[next++ % tables.length] ?? ''),
    )
  }, 180_000)

  it('notice every policy about a child that is opened or closed to reading or adding', async () => {
    const survivors: string[] = []
    await rolledBack(async (sql) => {
      await sql`set local role amparo_keeper`
      const staged: StagedWorld[] = []
      for (const world of fc.sample(worlds, { seed: 20261124, numRuns: 5 }))
        staged.push(await stageWorld(sql, world))
      await sql`reset role`
      for (const one of staged) for (const table of keyOf.keys()) await compareTable(sql, one, table, 'ALL')
      const mutants = await mutantsOf(sql)
      expect(mutants.length).toBeGreaterThan(100)
      for (const mutant of mutants) {
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
      }
    })
    const children = [
      'cases',
      'case_people',
      'persons',
      'person_names',
      'facts',
      'grants',
      'other_data',
      'referrals',
    ]
    const guarding =
      /case_reads|case_adds|by_case_reads|by_person_reads|by_fact_reads|own_grants|holders_grant/
    expect(
      survivors.filter(
        (name) => [...children, ...tablesOfACase].includes(name.split('.')[0] ?? '') && guarding.test(name),
      ),
    ).toEqual([])
  }, 300_000)
})
