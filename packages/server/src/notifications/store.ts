import { isLive } from '../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../db/transaction.ts'

export type Reader = {
  readonly id: string
  readonly locale: string
  readonly email: string | null
  readonly mail_notices: boolean
}

/** Undefined for an account that is closed or not in use: it is told nothing. */
export async function findReader(scope: ReadScope, userId: string): Promise<Reader | undefined> {
  const [row] = await scope.sql<Reader[]>`select id, locale, email, mail_notices from amparo.users
    where id = ${userId} and state = 'active'`
  return row
}

/** Whoever answers for an organisation in one of these roles today. */
export function listRoleHolders({ sql }: ReadScope, organisationId: string, roles: readonly string[]) {
  return sql<{ user_id: string }[]>`
    select distinct m.user_id from amparo.memberships m
    where m.organisation_id = ${organisationId} and m.role = any (${[...roles]})
      and ${isLive({ sql })}`
}

export type Subscription = {
  readonly id: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export function listSubscriptions(scope: ReadScope, userId: string) {
  return scope.sql<
    Subscription[]
  >`select id, endpoint, p256dh, auth from amparo.push_subscriptions where user_id = ${userId}`
}

export async function deleteSubscription(tx: WriteTx, id: string): Promise<void> {
  await tx.sql`delete from amparo.push_subscriptions where id = ${id}`
}
