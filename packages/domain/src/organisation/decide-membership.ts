import type { Role } from '../access/vocabulary.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export type LiveMembership = { readonly id: string; readonly userId: string; readonly role: Role }

/** Roles that supervisors may give in their own teams, where their organisation wishes it. */
export const rolesSupervisorsGive = [
  'caseworker',
  'intake-volunteer',
  'interpreter',
] as const satisfies readonly Role[]

/** Who may invite somebody into this role and team? */
export function decideInvitation(
  actor: { readonly roles: readonly Role[]; readonly supervisedTeams: readonly string[] },
  organisation: { readonly supervisorsInvite: boolean },
  place: { readonly role: Role; readonly teamId: string | undefined },
): Result<true, Problem> {
  if (actor.roles.includes('administrator')) return accept(true)
  const isOwnTeam = place.teamId !== undefined && actor.supervisedTeams.includes(place.teamId)
  const isGiven = (rolesSupervisorsGive as readonly Role[]).includes(place.role)
  return organisation.supervisorsInvite && isOwnTeam && isGiven
    ? accept(true)
    : refuse(problem('access.not-allowed'))
}

/**
 * An organisation keeps at least one administrator who can sign in: nobody could undo the loss from inside.
 * `administrators` are the live administrator memberships of active people.
 */
export function decideLeaving(
  leaving: { readonly membershipIds: readonly string[] },
  administrators: readonly LiveMembership[],
): Result<true, Problem> {
  const isOneLeaving = administrators.some((held) => leaving.membershipIds.includes(held.id))
  const staying = administrators.filter((held) => !leaving.membershipIds.includes(held.id))
  return isOneLeaving && staying.length === 0
    ? refuse(problem('membership.last-administrator'))
    : accept(true)
}

/** A membership runs forward in time. */
export function decideMembershipDates(from: string, until: string | undefined): Result<true, Problem> {
  return until !== undefined && Date.parse(until) <= Date.parse(from)
    ? refuse(problem('membership.dates', { fields: [{ pointer: '/until', reason: 'before-start' }] }))
    : accept(true)
}
