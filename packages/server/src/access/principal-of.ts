import type { DeviceId, OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { Principal } from '@amparo/domain/access/principal'
import type { Purpose, Role } from '@amparo/domain/access/vocabulary'
import type { SessionRow } from '../db/transaction.ts'

/** The person behind a live session, as rules and handlers see her. */
export function principalOf(session: SessionRow): Principal {
  return {
    userId: session.user_id as UserId,
    username: session.username,
    displayName: session.display_name,
    locale: session.locale,
    organisationId: (session.organisation_id ?? '') as OrganisationId,
    roles: session.roles as Role[],
    supervisedTeams: session.teams as TeamId[],
    teams: session.member_teams as TeamId[],
    purposes: session.purposes as Purpose[],
    sessionId: session.session_id,
    deviceId: (session.device_id ?? undefined) as DeviceId | undefined,
    confirmedAt: session.confirmed_at,
  }
}
