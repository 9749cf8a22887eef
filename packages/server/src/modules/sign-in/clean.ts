import type { Database } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'

/** Takes away what can no longer be used by anybody; who signed in when stays in the audit log. */
export async function cleanSignIn(database: Database): Promise<void> {
  await asSystem(database, 'amparo_sign_in', 'clean up after sign-ins', async (tx) => {
    await tx.sql`delete from sign_in.attempts where last_at < now() - interval '2 days'`
    await tx.sql`delete from sign_in.passkey_challenges where expires_at < now()`
    await tx.sql`delete from sign_in.openid_requests where expires_at < now()`
    await tx.sql`delete from sign_in.known_devices where last_seen_at < now() - interval '180 days'`
    await tx.sql`delete from sign_in.sessions where expires_at < now() - interval '30 days'`
  })
}
