/** Full commits, because COPY takes a connection of its own for as long as it runs. */
import { setTimeout as wait } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import postgres, { type Sql } from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyIn, copyOut, makeTally } from './table-copy.ts'
import type { Table } from './catalogue.ts'

let database: TestDatabase
let sql: Sql

const awkward = 'tab\t, line\n, back\\slash \\N \\.'

const table: Table = {
  schema: 'public',
  name: 'copied',
  columns: [
    { name: 'id', isText: false },
    { name: 'words', isText: true },
  ],
  key: ['id'],
}

beforeEach(async () => {
  database = await createTestDatabase()
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  await sql`create table copied (id integer primary key, words text not null check (words <> 'refused'))`
})

afterEach(async () => {
  await sql.end({ timeout: 1 })
  await database.drop()
})

it('leaves the connection usable, however slowly the rows are read', async () => {
  for (const count of [100, 1000, 2000, 2050, 2100]) {
    await sql`truncate copied`
    await sql`insert into copied select n, repeat('abcdefgh', 100) from generate_series(1, ${count}::integer) n`
    const tally = makeTally()
    for await (const chunk of await copyOut(sql, table)) {
      tally.add(chunk)
      await wait(5)
    }
    expect(tally.result().rows).toBe(count)
  }
})

it('brings in what went out, in the order of the key', async () => {
  await sql`insert into copied values (3, ${awkward}), (1, ''), (2, 'ñ 🌊')`
  const chunks: Buffer[] = []
  for await (const row of await copyOut(sql, table)) chunks.push(row)
  await sql`truncate copied`
  const writer = await copyIn(sql, table)
  for (const chunk of chunks) await writer.write(chunk)
  await writer.end()
  expect(await sql`select words from copied order by id`).toEqual([
    { words: '' },
    { words: 'ñ 🌊' },
    { words: awkward },
  ])
})

it.each([
  ['a row that breaks a rule', '1\trefused\n'],
  ['a key that comes twice', '1\ta\n1\tb\n'],
  ['a row that is cut', '1'],
])('refuses %s, and does not wait for ever', async (_, rows) => {
  const loading = sql.begin(async (transaction) => {
    const writer = await copyIn(transaction as unknown as Sql, table)
    await writer.write(Buffer.from(rows))
    await writer.end()
  })
  await expect(loading).rejects.toThrow()
  expect(await sql`select count(*)::int as n from copied`).toEqual([{ n: 0 }])
})
