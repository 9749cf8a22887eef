import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { makePartitionsAhead } from './store.ts'

let testDatabase: TestDatabase
let owner: Database
let database: Database
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
  database = openDatabase(testDatabase.runtimeUrl, { most: 1 })
})
afterAll(async () => {
  await owner.close()
  await database.close()
  await testDatabase.drop()
})

async function partitions(): Promise<string[]> {
  const rows = await owner.sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where i.inhparent = 'amparo.facts'::regclass and c.relkind = 'r' order by 1`
  return rows.map((row) => row.name)
}

it('makes parts for this month and the next two, once', async () => {
  await makePartitionsAhead(database, new Date('2031-11-15T00:00:00Z'))
  const made = await partitions()
  expect(made).toEqual(expect.arrayContaining(['facts_203111', 'facts_203112', 'facts_203201']))
  await makePartitionsAhead(database, new Date('2031-11-20T00:00:00Z'))
  expect(await partitions()).toEqual(made)
})

it('leaves a month whose facts lie elsewhere as it is, and goes on with the next', async () => {
  await asSystem(owner, 'amparo_keeper', 'a fact of a month without a part', async ({ sql }) => {
    await sql`insert into amparo.facts (id, recorded_at, case_id, stream_kind, stream_id, stream_version, kind, section,
        purpose, actor_id, organisation_id, command_id, made_at)
      values (${newId()}, '2033-05-10', ${newId()}, 'note', ${newId()}, 1, 'NoteAdded', 'notes', 'care', ${newId()},
        ${newId()}, ${newId()}, '2033-05-10')`
  })
  await makePartitionsAhead(database, new Date('2033-05-15T00:00:00Z'))
  const made = await partitions()
  expect(made).not.toContain('facts_203305')
  expect(made).toEqual(expect.arrayContaining(['facts_203306', 'facts_203307']))
})
