import type { SignInTx } from './as-sign-in.ts'

export async function findIdentity(
  tx: SignInTx,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ user_id: string }[]>`select i.user_id from sign_in.identities i
    join amparo.users u on u.id = i.user_id and u.state = 'active' where issuer = ${issuer} and subject = ${subject}`
  return row?.user_id
}

/** False where this account or this person is linked already. */
export async function insertIdentity(
  tx: SignInTx,
  identity: {
    readonly issuer: string
    readonly subject: string
    readonly userId: string
    readonly linkedBy: string
  },
): Promise<boolean> {
  const added = await tx.sql`insert into sign_in.identities (issuer, subject, user_id, linked_by)
    values (${identity.issuer}, ${identity.subject}, ${identity.userId}, ${identity.linkedBy}) on conflict do nothing`
  return added.count === 1
}

export async function deleteIdentity(tx: SignInTx, userId: string): Promise<boolean> {
  return (await tx.sql`delete from sign_in.identities where user_id = ${userId}`).count > 0
}

/** A password or a passkey: what is left to come in by without a linked account. */
export async function hasOtherProof(tx: SignInTx, userId: string): Promise<boolean> {
  const found = await tx.sql`select 1 from sign_in.passwords where user_id = ${userId}
    union all select 1 from sign_in.passkeys where user_id = ${userId} limit 1`
  return found.length > 0
}

/** Which of these people have a linked account. */
export async function listLinked(tx: SignInTx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ user_id: string }[]>`
    select distinct user_id from sign_in.identities where user_id = any (${[...userIds]}::uuid[])`
  return new Set(rows.map((row) => row.user_id))
}
