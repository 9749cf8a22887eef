import { requiresSecondFactor } from '@amparo/domain/sign-in/next-step'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as methods from '@amparo/contract/api/sign-in/methods'
import type { removePasskey } from '@amparo/contract/api/sign-in/passkeys'
import type { closeSession } from '@amparo/contract/api/sign-in/sessions'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn } from './as-sign-in.ts'
import { newCodeSecret, presentSecret, stepOfCode } from './code-app.ts'
import { codeAppKey, openSecret, sealSecret } from './code-app-key.ts'
import { takeCode } from './commands.ts'
import { requireConfirmed } from './enter.ts'
import { forgiveSecondTry } from './limits.ts'
import { deletePasskey, listPasskeys } from './passkey-store.ts'
import { hashPassword, isPassword, refusePassword } from './passwords.ts'
import { listOwnResets } from './reset-store.ts'
import {
  endSession,
  endSessions,
  findCodeApp,
  getAccount,
  getSignIn,
  listLiveSessions,
  offerNextCodeApp,
  renewSession,
  replaceCodeApp,
  savePassword,
} from './store.ts'

/** What somebody who is signed in does with her own account. */
export async function listSessionsQuery(context: OperationContext) {
  const { userId, sessionId } = context.principal
  const rows = await asSignIn(context.tx, (tx) => listLiveSessions(tx, userId))
  return accept({
    sessions: rows.map((row) => ({
      id: row.id,
      device: row.device_label,
      lastUsedAt: row.last_used_at,
      current: row.id === sessionId,
    })),
  })
}

export async function closeSessionCommand(context: OperationContext, input: InputOf<typeof closeSession>) {
  const { userId } = context.principal
  const closed = await asSignIn(context.tx, (tx) => endSession(tx, userId, input.sessionId, 'closed'))
  if (closed === 0) return refuse(problem('record.not-found'))
  context.touch('session', [input.sessionId])
  return accept({ closed: true })
}

export async function closeOtherSessionsCommand(context: OperationContext) {
  const { userId, sessionId } = context.principal
  const closed = await asSignIn(context.tx, (tx) => endSessions(tx, userId, 'closed', { butFor: sessionId }))
  return accept({ closed })
}

export async function readMethodsQuery(context: OperationContext) {
  const { userId, sessionId } = context.principal
  const resets = await listOwnResets(context.tx)
  const { row, passkeys, linked } = await asSignIn(context.tx, async (tx) => ({
    row: await getSignIn(tx, sessionId),
    passkeys: await listPasskeys(tx, userId),
    linked: await tx.sql`select 1 from sign_in.identities where user_id = ${userId}`,
  }))
  return accept({
    hasPassword: row.has_password,
    hasCodeApp: row.has_code_app,
    hasLinkedAccount: linked.length > 0,
    passkeys: passkeys.map((key) => ({
      id: key.id,
      label: key.label,
      createdAt: key.created_at,
      lastUsedAt: key.last_used_at,
    })),
    resets: [...resets],
  })
}

/** The strongest proof that the person has; a password alone only where there is nothing more. */
export async function confirmCommand(
  context: OperationContext,
  input: InputOf<typeof methods.confirmIdentity>,
) {
  const { userId, sessionId } = context.principal
  const row = await asSignIn(context.tx, (tx) => getSignIn(tx, sessionId))
  const account = await asSignIn(context.tx, (tx) => getAccount(tx, userId))
  const isSecond = row.has_code_app || row.has_passkey
  const proved = isSecond
    ? input.code !== undefined && row.has_code_app
    : input.password !== undefined && (await isPassword(input.password, account.password ?? undefined))
  if (!proved) return refuse(problem('sign-in.no-match'))
  return asSignIn(context.tx, async (tx) => {
    if (isSecond && !(await takeCode(tx, context, userId, input.code ?? '')))
      return refuse(problem('sign-in.no-match'))
    await forgiveSecondTry(tx, context, row.username)
    context.setSession(await renewSession(tx, sessionId, { confirmed: true }))
    context.touch('user', [userId])
    return accept({ confirmedAt: context.now })
  })
}

export async function changePasswordCommand(
  context: OperationContext,
  input: InputOf<typeof methods.changePassword>,
) {
  const { userId, sessionId } = context.principal
  const account = await asSignIn(context.tx, (tx) => getAccount(tx, userId))
  if (!(await isPassword(input.current, account.password ?? undefined)))
    return refuse(problem('sign-in.no-match'))
  const weakness = await refusePassword(input.password, {
    username: account.username,
    displayName: account.display_name,
  })
  if (weakness)
    return refuse(
      problem('sign-in.password-weak', {
        values: { reason: weakness },
        fields: [{ pointer: '/password', reason: weakness }],
      }),
    )
  const hash = await hashPassword(input.password)
  const closed = await asSignIn(context.tx, async (tx) => {
    await forgiveSecondTry(tx, context, account.username)
    await savePassword(tx, userId, hash)
    context.setSession(await renewSession(tx, sessionId, {}))
    return endSessions(tx, userId, 'password-changed', { butFor: sessionId })
  })
  context.touch('user', [userId], ['password'])
  return accept({ closed })
}

export async function startCodeAppCommand(context: OperationContext) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { userId, username } = context.principal
  const secret = newCodeSecret()
  const sealed = sealSecret(codeAppKey(context.dependencies), userId, secret)
  await asSignIn(context.tx, (tx) => offerNextCodeApp(tx, userId, sealed))
  return accept(presentSecret(secret, username))
}

export async function confirmCodeAppCommand(
  context: OperationContext,
  input: InputOf<typeof methods.confirmCodeApp>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { userId, username } = context.principal
  return asSignIn(context.tx, async (tx) => {
    const next = (await findCodeApp(tx, userId))?.next_secret
    const secret = next && openSecret(codeAppKey(context.dependencies), userId, next)
    const step = secret ? stepOfCode(secret, input.code, context.dependencies.now()) : undefined
    if (step === undefined || !(await replaceCodeApp(tx, userId, step)))
      return refuse(problem('sign-in.no-match'))
    await forgiveSecondTry(tx, context, username)
    context.touch('user', [userId], ['code-app'])
    return accept({ confirmed: true })
  })
}

export async function removePasskeyCommand(context: OperationContext, input: InputOf<typeof removePasskey>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { userId, sessionId } = context.principal
  return asSignIn(context.tx, async (tx) => {
    const row = await getSignIn(tx, sessionId)
    const passkeys = await listPasskeys(tx, userId)
    const isNeeded = row.memberships.flatMap((membership) => membership.roles).some(requiresSecondFactor)
    if (isNeeded && !row.has_code_app && passkeys.length <= 1) return refuse(problem('sign-in.last-factor'))
    if (!(await deletePasskey(tx, userId, input.passkeyId))) return refuse(problem('record.not-found'))
    context.touch('user', [userId], ['passkeys'])
    return accept({ removed: true })
  })
}
