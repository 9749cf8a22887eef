import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import postgres from 'postgres'
import { templateDatabase } from './template-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { readonly port: number; readonly superuserUrl: string }
    /** How many sequences of commands each state machine is put through. */
    modelRuns: number
  }
}

export type TestDatabase = {
  readonly name: string
  /** Owns the schema and migrates; not a superuser. */
  readonly ownerUrl: string
  /** Serves: owns nothing, and sees nothing before it takes one of the runtime roles in a transaction. */
  readonly runtimeUrl: string
  readonly drop: () => Promise<void>
}

/** Where a database is to be made; without it, the server of this run (18). */
export type TestDatabasePlace = { readonly port: number; readonly superuserUrl: string }

/** A migrated database of one's own, cloned from the run's template in milliseconds. */
export async function createTestDatabase(
  place: TestDatabasePlace = inject('testServer'),
): Promise<TestDatabase> {
  return createDatabase(place, templateDatabase)
}

/** A database without a table: for tests of migrations, restore and first starts. */
export async function createEmptyTestDatabase(
  place: TestDatabasePlace = inject('testServer'),
): Promise<TestDatabase> {
  return createDatabase(place, 'template0')
}

async function createDatabase(place: TestDatabasePlace, template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(place, async (sql) => {
    await sql`create database ${sql(name)} owner amparo_owner template ${sql(template)}`
  })
  return {
    name,
    ownerUrl: `postgres://amparo_owner@127.0.0.1:${place.port}/${name}`,
    runtimeUrl: `postgres://amparo_runtime@127.0.0.1:${place.port}/${name}`,
    drop: () =>
      asSuperuser(place, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`
      }),
  }
}

async function asSuperuser(
  place: TestDatabasePlace,
  work: (sql: postgres.Sql) => Promise<void>,
): Promise<void> {
  const sql = postgres(place.superuserUrl, { max: 1, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
