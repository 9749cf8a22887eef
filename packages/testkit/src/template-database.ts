import { migrate } from '@amparo/server/db/migrate'
import { runtimeRoles } from '@amparo/server/db/roles'
import postgres from 'postgres'
import type { TestServer } from './test-server.ts'

export const templateDatabase = 'amparo_template'

/**
 * Migrates once, into a database that every test database is cloned from. The owner is as poor as a managed
 * PostgreSQL's: it may make roles and databases, and is no superuser.
 */
export async function makeTemplateDatabase(server: TestServer): Promise<void> {
  const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`create role amparo_owner login createrole createdb`
    await sql`create database ${sql(templateDatabase)} owner amparo_owner template template0`
    await migrate(`postgres://amparo_owner@127.0.0.1:${server.port}/${templateDatabase}`)
    await sql`create role amparo_runtime login noinherit`
    for (const role of runtimeRoles) await sql`grant ${sql(role)} to amparo_runtime`
    await sql`alter database ${sql(templateDatabase)} with is_template true`
  } finally {
    await sql.end()
  }
}
