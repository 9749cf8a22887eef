import type { Principal } from '@amparo/domain/access/principal'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { deviceLabel } from '@amparo/domain/sign-in/device-label'
import { isConfirmed, type SessionStrength } from '@amparo/domain/sign-in/next-step'
import type { SignInStep } from '@amparo/contract/api/sign-in/session'
import type { OperationContext } from '../../http/route.ts'
import type { SignInTx } from './as-sign-in.ts'
import { advance } from './steps.ts'
import { endSession, insertHalfSession } from './store.ts'

/** Whoever is there already: operations of signing in are open to anyone, so there may be nobody. */
export function whoIsThere(context: OperationContext): Principal | undefined {
  return context.principal as Principal | undefined
}

/**
 * Starts a session after a first proof. It always has a new token: one that was planted in the browser before
 * is worth nothing afterwards.
 */
export async function enter(
  tx: SignInTx,
  context: OperationContext,
  userId: string,
  strength: SessionStrength,
): Promise<SignInStep> {
  const before = whoIsThere(context)
  if (before) await endSession(tx, before.userId, before.sessionId, 'replaced')
  const session = await insertHalfSession(tx, { userId, strength, label: deviceLabel(context.agent) })
  context.setSession(session.token)
  context.touch('user', [userId])
  return advance(tx, context, session.id)
}

/** For steps that must not be taken on a screen that somebody left open. */
export function requireConfirmed(context: OperationContext): Problem | undefined {
  return isConfirmed(context.principal.confirmedAt, context.now)
    ? undefined
    : problem('sign-in.confirm-first')
}
