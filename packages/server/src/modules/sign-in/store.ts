import type { Role } from '@amparo/domain/access/vocabulary'
import { conductDays } from '@amparo/domain/sign-in/code-of-conduct'
import { sessionRules, type SessionStrength } from '@amparo/domain/sign-in/next-step'
import { isLive } from '../../access/live-membership.ts'
import { newId } from '../../ids.ts'
import type { SignInTx } from './as-sign-in.ts'
import { digest, newToken } from './tokens.ts'

/** Somebody's account as signing in sees it. */
export type Account = {
  readonly id: string
  readonly username: string
  readonly display_name: string
  readonly state: 'invited' | 'active' | 'disabled'
  readonly password: string | null
}

export async function findAccount(tx: SignInTx, username: string): Promise<Account | undefined> {
  const [row] = await tx.sql<Account[]>`
    select u.id, u.username, u.display_name, u.state, p.hash as password
    from amparo.users u left join sign_in.passwords p on p.user_id = u.id where u.username = ${username}`
  return row
}

export async function getAccount(tx: SignInTx, userId: string): Promise<Account> {
  const [row] = await tx.sql<Account[]>`
    select u.id, u.username, u.display_name, u.state, p.hash as password
    from amparo.users u left join sign_in.passwords p on p.user_id = u.id where u.id = ${userId}`
  if (!row) throw new Error('an account has gone')
  return row
}

/** A session with everything that decides what comes next. */
export type SignInRow = {
  readonly session_id: string
  readonly user_id: string
  readonly username: string
  readonly display_name: string
  readonly organisation_id: string | null
  readonly strength: SessionStrength
  readonly confirmed_at: string
  readonly conduct: string | null
  readonly conduct_at: string | null
  readonly asked_at: string
  readonly has_code_app: boolean
  readonly has_passkey: boolean
  readonly has_password: boolean
  readonly is_demonstration: boolean
  readonly memberships: readonly {
    readonly id: string
    readonly name: string
    readonly country: string
    readonly kind: string
    readonly roles: readonly Role[]
  }[]
}

export async function getSignIn(tx: SignInTx, sessionId: string): Promise<SignInRow> {
  const [row] = await tx.sql<SignInRow[]>`
    select s.id as session_id, s.user_id, u.username, u.display_name, s.organisation_id, s.strength, s.confirmed_at,
      u.code_of_conduct as conduct, u.code_of_conduct_at as conduct_at, now() as asked_at,
      exists (select 1 from sign_in.code_apps c where c.user_id = u.id and c.confirmed_at is not null) as has_code_app,
      exists (select 1 from sign_in.passkeys k where k.user_id = u.id) as has_passkey,
      exists (select 1 from sign_in.passwords p where p.user_id = u.id) as has_password,
      exists (select 1 from sign_in.demonstration d where d.user_id = u.id) as is_demonstration,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'country', o.country,
          'kind', o.kind, 'roles', h.roles) order by o.name)
        from (select m.organisation_id, array_agg(distinct m.role) as roles from amparo.memberships m
          where m.user_id = u.id and ${isLive(tx)}
          group by m.organisation_id) h
        join amparo.organisations o on o.id = h.organisation_id and o.state = 'active'), '[]') as memberships
    from sign_in.sessions s join amparo.users u on u.id = s.user_id where s.id = ${sessionId}`
  if (!row) throw new Error('a session has gone')
  return row
}

/** Starts a session that can do nothing yet but finish signing in. */
export async function insertHalfSession(
  tx: SignInTx,
  session: { readonly userId: string; readonly strength: SessionStrength; readonly label: string },
): Promise<{ id: string; token: string }> {
  const token = newToken()
  const id = newId()
  await tx.sql`insert into sign_in.sessions (id, token_hash, user_id, device_label, strength, idle_minutes, expires_at)
    values (${id}, ${digest(token)}, ${session.userId}, ${session.label}, ${session.strength},
      ${sessionRules.idleMinutes}, now() + make_interval(mins => ${sessionRules.halfMinutes}))`
  return { id, token }
}

/** A new proof gets a new token; whoever knew the old one is left with nothing. */
export async function renewSession(
  tx: SignInTx,
  sessionId: string,
  change: {
    readonly strength?: SessionStrength
    readonly confirmed?: boolean
    readonly organisationId?: string
  },
): Promise<string> {
  const token = newToken()
  await tx.sql`update sign_in.sessions set token_hash = ${digest(token)}, last_used_at = now(),
      strength = coalesce(${change.strength ?? null}, strength),
      confirmed_at = case when ${change.confirmed ?? false} then now() else confirmed_at end,
      expires_at = case when organisation_id is null and ${change.organisationId ?? null}::uuid is not null
        then least(now() + make_interval(hours => ${sessionRules.mostHours}),
          (select u.code_of_conduct_at from amparo.users u where u.id = user_id)
            + make_interval(hours => ${conductDays * 24}))
        else expires_at end,
      organisation_id = coalesce(${change.organisationId ?? null}, organisation_id)
    where id = ${sessionId} and ended_at is null`
  return token
}

export type SessionListRow = {
  readonly id: string
  readonly device_label: string
  readonly created_at: string
  readonly last_used_at: string
}

export function listLiveSessions(tx: SignInTx, userId: string) {
  return tx.sql<SessionListRow[]>`
    select id, device_label, created_at, last_used_at from sign_in.sessions
    where user_id = ${userId} and ended_at is null and expires_at > now()
      and last_used_at > now() - make_interval(mins => idle_minutes)
    order by last_used_at desc, id`
}

export async function endSession(
  tx: SignInTx,
  userId: string,
  sessionId: string,
  because: string,
): Promise<number> {
  const ended = await tx.sql`update sign_in.sessions set ended_at = now(), ended_because = ${because}
    where id = ${sessionId} and user_id = ${userId} and ended_at is null`
  return ended.count
}

/** Ends somebody's sessions, but for one, or only those of one organisation. */
export async function endSessions(
  tx: SignInTx,
  userId: string,
  because: string,
  only: { readonly butFor?: string; readonly organisationId?: string } = {},
): Promise<number> {
  const ended = await tx.sql`update sign_in.sessions set ended_at = now(), ended_because = ${because}
    where user_id = ${userId} and ended_at is null
      and (${only.butFor ?? null}::uuid is null or id <> ${only.butFor ?? null})
      and (${only.organisationId ?? null}::uuid is null or organisation_id = ${only.organisationId ?? null})`
  return ended.count
}

export async function savePassword(tx: SignInTx, userId: string, hash: string): Promise<void> {
  await tx.sql`insert into sign_in.passwords (user_id, hash) values (${userId}, ${hash})
    on conflict (user_id) do update set hash = excluded.hash, changed_at = now()`
}

export async function activateUser(tx: SignInTx, userId: string): Promise<void> {
  await tx.sql`update amparo.users set state = 'active', version = version + 1 where id = ${userId} and state = 'invited'`
}

export async function saveConduct(tx: SignInTx, userId: string, mark: string): Promise<void> {
  await tx.sql`update amparo.users set code_of_conduct = ${mark}, code_of_conduct_at = now() where id = ${userId}`
}

export type CodeAppRow = {
  readonly secret: Buffer
  readonly next_secret: Buffer | null
  readonly confirmed_at: string | null
  readonly last_step: number
}

export async function findCodeApp(tx: SignInTx, userId: string): Promise<CodeAppRow | undefined> {
  const [row] = await tx.sql<CodeAppRow[]>`
    select secret, next_secret, confirmed_at, last_step from sign_in.code_apps where user_id = ${userId}`
  return row
}

/** The sealed secret that waits to be confirmed; the same one until it is, so that a page may be opened twice. */
export async function offerCodeApp(tx: SignInTx, userId: string, secret: Buffer): Promise<CodeAppRow> {
  await tx.sql`insert into sign_in.code_apps (user_id, secret) values (${userId}, ${secret}) on conflict (user_id) do nothing`
  const row = await findCodeApp(tx, userId)
  if (!row) throw new Error('a code app has gone')
  return row
}

/** True once for each step: two senders of one code at the same moment do not both pass. */
export async function takeCodeStep(tx: SignInTx, userId: string, step: number): Promise<boolean> {
  const taken = await tx.sql`update sign_in.code_apps
    set last_step = ${step}, confirmed_at = coalesce(confirmed_at, now()) where user_id = ${userId} and last_step < ${step}`
  return taken.count === 1
}

export async function offerNextCodeApp(tx: SignInTx, userId: string, secret: Buffer): Promise<void> {
  await tx.sql`insert into sign_in.code_apps (user_id, secret, next_secret) values (${userId}, ${secret}, ${secret})
    on conflict (user_id) do update set next_secret = excluded.next_secret`
}

export async function replaceCodeApp(tx: SignInTx, userId: string, step: number): Promise<boolean> {
  const replaced = await tx.sql`update sign_in.code_apps set secret = next_secret, next_secret = null,
      confirmed_at = now(), last_step = ${step} where user_id = ${userId} and next_secret is not null`
  return replaced.count === 1
}

/** For a lost second factor: everything goes, and the next sign-in sets up a new one. */
export async function forgetSecondFactors(tx: SignInTx, userId: string): Promise<void> {
  await tx.sql`delete from sign_in.code_apps where user_id = ${userId}`
  await tx.sql`delete from sign_in.passkeys where user_id = ${userId}`
}

export async function isKnownDevice(tx: SignInTx, tokenHash: Buffer, username: string): Promise<boolean> {
  const rows = await tx.sql`select 1 from sign_in.known_devices d join amparo.users u on u.id = d.user_id
    where d.token_hash = ${tokenHash} and u.username = ${username} and d.last_seen_at > now() - interval '180 days'`
  return rows.length > 0
}

/** Answers whether the token was one of ours; one that a stranger planted is not taken over. */
export async function noteKnownDevice(
  tx: SignInTx,
  tokenHash: Buffer,
  userId: string,
  isNew: boolean,
): Promise<boolean> {
  if (!isNew) {
    const known = await tx.sql`select 1 from sign_in.known_devices where token_hash = ${tokenHash} limit 1`
    if (known.length === 0) return false
  }
  await tx.sql`insert into sign_in.known_devices (token_hash, user_id) values (${tokenHash}, ${userId})
    on conflict (token_hash, user_id) do update set last_seen_at = now()`
  return true
}

export async function forgetDevices(tx: SignInTx, userId: string): Promise<void> {
  await tx.sql`delete from sign_in.known_devices where user_id = ${userId}`
}
