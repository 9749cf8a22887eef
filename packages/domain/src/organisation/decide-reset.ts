import type { Role } from '../access/vocabulary.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export type ResetActor = {
  readonly userId: string
  readonly organisationId: string
  readonly roles: readonly Role[]
}

export type ResetTarget = {
  readonly userId: string
  readonly homeOrganisationId: string | null
  readonly state: 'invited' | 'active' | 'disabled'
  readonly roles: readonly Role[]
}

export type AccessReset = {
  readonly state: 'asked' | 'approved' | 'refused' | 'issued'
  readonly askedBy: string
  readonly expiresAt: string
}

export const resetHours = 48

/** A supervisor or an administrator asks for somebody else of the own organisation. */
export function decideResetRequest(actor: ResetActor, target: ResetTarget): Result<true, Problem> {
  if (actor.userId === target.userId) return refuse(problem('reset.own'))
  if (!isKeeper(actor, target)) return refuse(problem('access.not-allowed'))
  if (target.state !== 'active') return refuse(problem('reset.not-active'))
  return accept(true)
}

/**
 * Four eyes: whoever approves is neither the person nor the one who asked. The account of an administrator
 * opens other accounts, so only another administrator approves for one.
 */
export function decideResetApproval(
  actor: ResetActor,
  target: ResetTarget,
  reset: AccessReset,
  now: string,
): Result<true, Problem> {
  if (actor.userId === target.userId || actor.userId === reset.askedBy) return refuse(problem('reset.own'))
  if (!isKeeper(actor, target)) return refuse(problem('access.not-allowed'))
  if (target.roles.includes('administrator') && !actor.roles.includes('administrator'))
    return refuse(problem('access.not-allowed'))
  if (reset.state !== 'asked' || Date.parse(reset.expiresAt) <= Date.parse(now))
    return refuse(problem('reset.closed'))
  return accept(true)
}

/** Anyone who may ask may also stop it. */
export function decideResetRefusal(
  actor: ResetActor,
  target: ResetTarget,
  reset: AccessReset,
): Result<true, Problem> {
  if (actor.userId !== target.userId && !isKeeper(actor, target)) return refuse(problem('access.not-allowed'))
  return reset.state === 'asked' || reset.state === 'approved'
    ? accept(true)
    : refuse(problem('reset.closed'))
}

function isKeeper(actor: ResetActor, target: ResetTarget): boolean {
  return (
    target.homeOrganisationId === actor.organisationId &&
    (actor.roles.includes('supervisor') || actor.roles.includes('administrator'))
  )
}
