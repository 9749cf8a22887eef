import { newId } from '../../ids.ts'
import type { SignInTx } from './as-sign-in.ts'

export type PasskeyRow = {
  readonly id: string
  readonly user_id: string
  readonly credential_id: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: string[]
  readonly label: string
  readonly created_at: string
  readonly last_used_at: string | null
}

export function listPasskeys(tx: SignInTx, userId: string) {
  return tx.sql<
    PasskeyRow[]
  >`select * from sign_in.passkeys where user_id = ${userId} order by created_at, id`
}

/** The passkey of somebody who may sign in. */
export async function findPasskey(tx: SignInTx, credentialId: string): Promise<PasskeyRow | undefined> {
  const [row] = await tx.sql<PasskeyRow[]>`select k.* from sign_in.passkeys k
    join amparo.users u on u.id = k.user_id and u.state = 'active' where k.credential_id = ${credentialId} for update of k`
  return row
}

export async function insertPasskey(
  tx: SignInTx,
  passkey: Pick<PasskeyRow, 'user_id' | 'credential_id' | 'counter' | 'transports' | 'label'> & {
    readonly public_key: Uint8Array
  },
): Promise<boolean> {
  const added =
    await tx.sql`insert into sign_in.passkeys (id, user_id, credential_id, public_key, counter, transports, label)
    values (${newId()}, ${passkey.user_id}, ${passkey.credential_id}, ${Buffer.from(passkey.public_key)},
      ${passkey.counter}, ${passkey.transports}, ${passkey.label}) on conflict (credential_id) do nothing`
  return added.count === 1
}

export async function notePasskeyUse(tx: SignInTx, id: string, counter: number): Promise<void> {
  await tx.sql`update sign_in.passkeys set counter = ${counter}, last_used_at = now() where id = ${id}`
}

export async function deletePasskey(tx: SignInTx, userId: string, id: string): Promise<boolean> {
  const gone = await tx.sql`delete from sign_in.passkeys where id = ${id} and user_id = ${userId}`
  return gone.count === 1
}

export type ChallengePurpose = 'sign-in' | 'register' | 'confirm'

export async function insertChallenge(
  tx: SignInTx,
  challenge: {
    readonly text: string
    readonly purpose: ChallengePurpose
    readonly userId: string | undefined
  },
): Promise<string> {
  const id = newId()
  await tx.sql`insert into sign_in.passkey_challenges (id, challenge, purpose, user_id, expires_at)
    values (${id}, ${challenge.text}, ${challenge.purpose}, ${challenge.userId ?? null}, now() + interval '5 minutes')`
  return id
}

/** Answers a challenge once: whoever comes second finds nothing. */
export async function takeChallenge(
  tx: SignInTx,
  id: string,
): Promise<{ challenge: string; purpose: ChallengePurpose; user_id: string | null } | undefined> {
  const [row] = await tx.sql<{ challenge: string; purpose: ChallengePurpose; user_id: string | null }[]>`
    delete from sign_in.passkey_challenges where id::text = ${id} and expires_at > now() returning challenge, purpose, user_id`
  return row
}
