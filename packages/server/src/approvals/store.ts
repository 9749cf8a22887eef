import type { ApproverRole } from '@amparo/domain/approval/approval-steps'
import type { Section } from '@amparo/domain/access/vocabulary'
import { isLive } from '../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../db/transaction.ts'

/** Lets a manager, who writes in no plan, write the answer to work of this section on the case in hand. */
export async function openToAnswer({ sql }: WriteTx, section: Section): Promise<void> {
  await sql`select amparo.open_to_answer(${section})`
}

/** Who supervises the team that has the case, or leads the organisation. */
export async function listApprovers(
  { sql }: ReadScope,
  by: ApproverRole,
  teamId: string | undefined,
): Promise<readonly string[]> {
  const inTeam =
    by === 'manager' || teamId === undefined ? sql`true` : sql`(m.team_id = ${teamId} or m.team_id is null)`
  const rows = await sql<{ user_id: string }[]>`
    select distinct m.user_id from amparo.memberships m
    where m.organisation_id = (select amparo.my_organisation()) and m.role = ${by} and ${inTeam}
      and ${isLive({ sql })}`
  return rows.map((row) => row.user_id)
}
