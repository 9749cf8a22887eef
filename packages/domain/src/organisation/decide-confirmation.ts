import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/** A quarter, in days: so long a role holds before somebody else says again that it is needed. Source: DR-43. */
export const confirmationDays = 91

export type ConfirmedRole = {
  readonly userId: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly confirmedAt: string | null
}

/** Until when nobody has to look at the role again: a quarter from its beginning, or from when it was last confirmed. */
export function confirmationDueAt(role: Pick<ConfirmedRole, 'validFrom' | 'confirmedAt'>): string {
  const from = Date.parse(role.confirmedAt ?? role.validFrom)
  return new Date(from + confirmationDays * 24 * 60 * 60 * 1000).toISOString()
}

/** Whether somebody has to say that the role is still needed. One that has ended waits for nobody. */
export function isConfirmationDue(role: ConfirmedRole, now: string): boolean {
  return !hasEnded(role, now) && Date.parse(confirmationDueAt(role)) <= Date.parse(now)
}

/** Nobody confirms her own role, and nobody one that has ended. */
export function decideConfirmation(
  actor: { readonly userId: string },
  role: ConfirmedRole,
  now: string,
): Result<true, Problem> {
  if (hasEnded(role, now)) return refuse(problem('membership.ended'))
  return role.userId === actor.userId ? refuse(problem('membership.own-role')) : accept(true)
}

function hasEnded({ validUntil }: ConfirmedRole, now: string): boolean {
  return validUntil !== null && Date.parse(validUntil) <= Date.parse(now)
}
