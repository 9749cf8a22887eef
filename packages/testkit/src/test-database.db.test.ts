import postgres from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
const connections: postgres.Sql[] = []

function connect(url: string): postgres.Sql {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  connections.push(sql)
  return sql
}

beforeEach(async () => {
  database = await createTestDatabase()
})

afterEach(async () => {
  for (const sql of connections.splice(0)) await sql.end()
  await database.drop()
})

it('gives a migrated database that another test does not see', async () => {
  const owner = connect(database.ownerUrl)
  await owner`create table amparo.left_by_a_test (word text)`
  const other = await createTestDatabase()
  const [seen] = await connect(other.ownerUrl)`
    select to_regclass('amparo.left_by_a_test') is not null as leaked,
           to_regclass('amparo.audit_entries') is not null as migrated`
  expect(seen).toEqual({ leaked: false, migrated: true })
  await other.drop()
})

it('serves with a role that owns nothing and cannot step around row policies', async () => {
  const [role] = await connect(database.runtimeUrl)`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user`
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: 0,
  })
})

it('migrates with an owner that is no superuser', async () => {
  const [role] = await connect(database.ownerUrl)`
    select rolsuper, rolbypassrls from pg_roles where rolname = current_user`
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})

it('gives an empty database when asked', async () => {
  const empty = await createEmptyTestDatabase()
  const [seen] = await connect(empty.ownerUrl)`
    select count(*)::int as tables from pg_class
    where relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)`
  expect(seen).toEqual({ tables: 0 })
  await connections.pop()?.end()
  await empty.drop()
})
