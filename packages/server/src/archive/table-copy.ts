import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Sql } from 'postgres'
import type { Table } from './catalogue.ts'

/** The same values must be written as the same text on every PostgreSQL, whatever its settings say. */
export async function fixTextForm(sql: Sql): Promise<void> {
  await sql`set local timezone = 'UTC'`
  await sql`set local datestyle = 'ISO, YMD'`
  await sql`set local intervalstyle = 'postgres'`
  await sql`set local bytea_output = 'hex'`
  await sql`set local extra_float_digits = 3`
  await sql`set local statement_timeout = 0`
  await sql`set local idle_in_transaction_session_timeout = 0`
}

/** All rows as COPY writes them, in the order of the primary key. */
export async function copyOut(sql: Sql, table: Table): Promise<AsyncIterable<Buffer>> {
  const texts = new Set(table.columns.filter((column) => column.isText).map((column) => column.name))
  // Without the collation, the order of texts would depend on the machine.
  const order = table.key
    .map((name) => (texts.has(name) ? sql`${sql(name)} collate "C"` : sql`${sql(name)}`))
    .reduce((all, one) => sql`${all}, ${one}`)
  const stream: Readable = await sql`copy (select ${sql(table.columns.map((column) => column.name))}
    from ${sql(table.schema)}.${sql(table.name)} order by ${order}) to stdout`.readable()
  return letFlow(stream)
}

/**
 * The client pauses its socket when the reader lags, and wakes it when the reader asks for more. When the pause
 * falls on the very last rows nobody asks again, and the connection would sleep for ever: so it is asked here.
 */
async function* letFlow(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream
  } finally {
    // oxlint-disable-next-line no-underscore-dangle -- the name that Node gives to what a stream does when asked
    stream._read(0)
  }
}

/** Takes rows chunk by chunk; `end` answers when the database has them, or throws when it refused them. */
export type RowWriter = {
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

export async function copyIn(sql: Sql, table: Table): Promise<RowWriter> {
  const stream: Writable = await sql`copy ${sql(table.schema)}.${sql(table.name)}
    (${sql(table.columns.map((column) => column.name))}) from stdin`.writable()
  let failure: unknown
  stream.on('error', (error) => (failure = error))
  return {
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => (error ? reject(failure ?? error) : resolve()))
      }),
    end: async () => {
      stream.end()
      // The stream's own end would never come where the database refuses the rows after the last one: that
      // refusal is told to nobody, but the next statement of the transaction fails with it.
      await setImmediate()
      if (failure) throw failure
      await sql`select 1`
    },
  }
}

/** Counts rows and hashes bytes while they pass. COPY ends every row with a newline and escapes those inside. */
export function makeTally() {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add: (chunk: Uint8Array) => {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
    },
    result: () => ({ rows, bytes, sha256: hash.copy().digest('hex') }),
  }
}

export type Tally = ReturnType<ReturnType<typeof makeTally>['result']>
