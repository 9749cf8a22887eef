import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'

/** A way into the built-in database of a running node, as its owner, past the program. */
export async function withOwner<T>(dataFolder: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const secrets: { owner: string } = JSON.parse(
    readFileSync(join(dataFolder, 'database-secrets.json'), 'utf8'),
  )
  const port = readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
  const sql = postgres(`postgres://amparo_owner:${secrets.owner}@127.0.0.1:${port}/amparo`, { max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
