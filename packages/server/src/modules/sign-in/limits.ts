import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { attemptLimits, decideAttempt, type AttemptLimits } from '@amparo/domain/sign-in/attempt-rule'
import { originKey } from '@amparo/domain/sign-in/origin-key'
import { normaliseUsername } from '@amparo/domain/sign-in/username'
import { asSystem } from '../../db/transaction.ts'
import { deviceCookieName, sessionCookieName } from '../../http/session-cookie.ts'
import type { Dependencies } from '../../http/route.ts'
import type { SignInTx } from './as-sign-in.ts'
import { isKnownDevice } from './store.ts'
import { digest, shortDigest } from './tokens.ts'

/**
 * Every proof of identity is counted as failed, in a transaction of its own, before it is looked at; a success
 * takes the count back. So nothing that rolls back goes uncounted, and tries made at once cannot all slip
 * through. Without this file passwords, codes and paper codes could be guessed at the speed of the machine.
 */
type Subject = { readonly name: string; readonly limits: AttemptLimits }

type Caller = {
  readonly origin: string
  readonly cookies: Readonly<Record<string, string | undefined>>
}

/** Counts a try for a username, apart for a browser that this person has used before. */
export async function countPasswordTry(
  dependencies: Dependencies,
  call: Caller & { readonly now: string },
  username: string,
): Promise<Problem | undefined> {
  return asSystem(dependencies.database, 'amparo_sign_in', 'count a try', async (tx) =>
    countTries(tx, call.now, [originOf(call), await passwordSubject(tx, call, username)]),
  )
}

export async function forgivePasswordTry(tx: SignInTx, call: Caller, username: string): Promise<void> {
  await forgive(tx, originOf(call), await passwordSubject(tx, call, username))
}

/** Counts a try of the second proof by whoever holds this session. */
export async function countSecondTry(
  dependencies: Dependencies,
  call: Caller & { readonly now: string },
): Promise<Problem | undefined> {
  return asSystem(dependencies.database, 'amparo_sign_in', 'count a try', async (tx) => {
    const [row] = await tx.sql<{ username: string }[]>`select u.username from sign_in.sessions s
      join amparo.users u on u.id = s.user_id where s.token_hash = ${digest(call.cookies[sessionCookieName] ?? '')}`
    const own = row ? [await secondSubject(tx, call, row.username)] : []
    return countTries(tx, call.now, [originOf(call), ...own])
  })
}

export async function forgiveSecondTry(tx: SignInTx, call: Caller, username: string): Promise<void> {
  await forgive(tx, originOf(call), await secondSubject(tx, call, username))
}

/** For proofs that name nobody: codes on paper and passkeys. */
export async function countOriginTry(
  dependencies: Dependencies,
  call: Caller & { readonly now: string },
): Promise<Problem | undefined> {
  return asSystem(dependencies.database, 'amparo_sign_in', 'count a try', (tx) =>
    countTries(tx, call.now, [originOf(call)]),
  )
}

export async function forgiveOriginTry(tx: SignInTx, call: Caller): Promise<void> {
  await forgive(tx, originOf(call))
}

function originOf(call: Caller): Subject {
  return { name: `origin ${originKey(call.origin)}`, limits: attemptLimits.origin }
}

async function passwordSubject(tx: SignInTx, call: Caller, username: string): Promise<Subject> {
  return subjectOf(tx, 'password', call, normaliseUsername(username))
}

async function secondSubject(tx: SignInTx, call: Caller, username: string): Promise<Subject> {
  return subjectOf(tx, 'second', call, username)
}

async function subjectOf(tx: SignInTx, proof: string, call: Caller, username: string): Promise<Subject> {
  const token = call.cookies[deviceCookieName]
  const account = shortDigest(username)
  if (token && (await isKnownDevice(tx, digest(token), username)))
    return { name: `${proof} ${account} ${shortDigest(token)}`, limits: attemptLimits.device }
  return { name: `${proof} ${account}`, limits: attemptLimits.account }
}

type AttemptRow = { subject: string; failures: number; last_at: string; next_at: string }

async function countTries(
  tx: SignInTx,
  now: string,
  subjects: readonly Subject[],
): Promise<Problem | undefined> {
  const names = subjects.map((subject) => subject.name).sort()
  await tx.sql`insert into sign_in.attempts (subject, failures, last_at, next_at)
    select name, 0, '1970-01-01', '1970-01-01' from unnest(${names}::text[]) as name order by name
    on conflict (subject) do nothing`
  const rows = await tx.sql<AttemptRow[]>`
    select subject, failures, last_at, next_at from sign_in.attempts where subject = any(${names}) order by subject for update`
  const decided = subjects.map((subject) => {
    const row = rows.find((one) => one.subject === subject.name)
    const before = row && { failures: row.failures, lastAt: row.last_at, nextAt: row.next_at }
    return { subject, decision: decideAttempt(before, subject.limits, now) }
  })
  const waits = decided.flatMap(({ decision }) => (decision.allowed ? [] : [decision.waitSeconds]))
  if (waits.length > 0)
    return problem('request.too-many', { values: { minutes: Math.ceil(Math.max(...waits) / 60) } })
  for (const { subject, decision } of decided)
    if (decision.allowed)
      await tx.sql`update sign_in.attempts set failures = ${decision.record.failures}, last_at = ${decision.record.lastAt},
        next_at = ${decision.record.nextAt} where subject = ${subject.name}`
  return undefined
}

/** A success clears the person's own count; the origin gets back the one try, so that it cannot be washed clean. */
async function forgive(tx: SignInTx, origin: Subject, own?: Subject): Promise<void> {
  await tx.sql`update sign_in.attempts set failures = greatest(failures - 1, 0), next_at = least(next_at, last_at)
    where subject = ${origin.name}`
  if (own) await tx.sql`delete from sign_in.attempts where subject = ${own.name}`
}
