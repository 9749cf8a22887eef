import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export async function findOwnNotices(scope: ReadScope) {
  const [row] = await scope.sql<{ devices: number; has_email: boolean; mail_notices: boolean }[]>`
    select (select count(*) from amparo.push_subscriptions where user_id = u.id) as devices,
      coalesce(u.email, '') <> '' as has_email, u.mail_notices
    from amparo.users u where u.id = amparo.my_user()`
  return row ?? { devices: 0, has_email: false, mail_notices: false }
}

/** The same browser for the same person again: nothing changes. For another person: it stays with the first. */
export async function insertSubscription(
  tx: WriteTx,
  userId: string,
  subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string },
): Promise<void> {
  await tx.sql`insert into amparo.push_subscriptions (id, user_id, endpoint, p256dh, auth)
    values (${newId()}, ${userId}, ${subscription.endpoint}, ${subscription.p256dh}, ${subscription.auth})
    on conflict do nothing`
}

export async function removeSubscription(tx: WriteTx, endpoint: string): Promise<void> {
  await tx.sql`delete from amparo.push_subscriptions where endpoint = ${endpoint}`
}

export async function updateMailNotices(tx: WriteTx, wanted: boolean): Promise<void> {
  await tx.sql`update amparo.users set mail_notices = ${wanted} where id = amparo.my_user()`
}
