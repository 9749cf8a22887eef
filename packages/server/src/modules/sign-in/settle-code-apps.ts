import type { KeyObject } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { asSystem, type WriteTx } from '../../db/transaction.ts'
import { StartFailure } from '../../start-failures.ts'
import { findCodeAppKey, fingerprintOfKey, makeCodeAppKey, sealSecret } from './code-app-key.ts'

const setting = 'code-app-key'

/**
 * At every start: seals what an earlier version had left in clear, once, and from then on serves only with the
 * key that the database was sealed with. Two nodes that begin at the same moment take turns at the lock; a second
 * machine without a copy of the key is refused, or each would make codes that the other does not know. What is
 * found in clear later was put there by somebody else and is never taken over. Answers the key.
 */
export async function settleCodeApps(database: Database, dataFolder: string): Promise<KeyObject> {
  return asSystem(database, 'amparo_sign_in', 'settle the key of the code apps', async (tx) => {
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${setting}, 7))`
    const [row] = await tx.sql<{ value: { fingerprint: string } }[]>`
      select value from amparo.settings where name = ${setting}`
    const key = findCodeAppKey(dataFolder)
    if (row) {
      if (key && fingerprintOfKey(key) === row.value.fingerprint) return key
      throw new StartFailure('keys-differ', { folder: dataFolder })
    }
    const used = key ?? makeCodeAppKey(dataFolder)
    await sealAll(tx, used)
    return used
  })
}

async function sealAll(tx: WriteTx, key: KeyObject): Promise<void> {
  const rows = await tx.sql<{ user_id: string; secret: Buffer; next_secret: Buffer | null }[]>`
    select user_id, secret, next_secret from sign_in.code_apps for update`
  for (const { user_id: userId, secret, next_secret: next } of rows)
    await tx.sql`update sign_in.code_apps set secret = ${sealSecret(key, userId, secret)},
      next_secret = ${next && sealSecret(key, userId, next)} where user_id = ${userId}`
  await tx.sql`insert into amparo.settings (name, value)
    values (${setting}, ${tx.sql.json({ fingerprint: fingerprintOfKey(key) })})`
}

/** For a key that is lost for good: everybody sets up a new code app. Answers whose were forgotten. */
export async function forgetCodeApps(tx: WriteTx): Promise<string[]> {
  const gone = await tx.sql<{ user_id: string }[]>`delete from sign_in.code_apps returning user_id`
  await tx.sql`delete from amparo.settings where name = ${setting}`
  return gone.map((row) => row.user_id)
}
