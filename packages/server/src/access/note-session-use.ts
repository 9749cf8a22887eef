import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'

const freshEnough = 60_000

/**
 * Notes that a session is being used, at most once a minute and after the answer has been sent. A node that
 * cannot write just then signs people out a little early, and nothing worse.
 */
export async function noteSessionUse(
  database: Database,
  use: { readonly sessionId: string; readonly lastUsedAt: string },
): Promise<void> {
  if (Date.now() - Date.parse(use.lastUsedAt) < freshEnough) return
  try {
    await asSystem(database, 'amparo_sign_in', 'a session is in use', async (tx) => {
      await tx.sql`update sign_in.sessions set last_used_at = now()
        where id = ${use.sessionId} and ended_at is null and last_used_at < now() - interval '1 minute'`
    })
  } catch {
    // The next request tries again.
  }
}
