import { isLive } from '../../access/live-membership.ts'
import type { ReadScope } from '../../db/transaction.ts'

type Within = 'team' | 'organisation'
type PersonRow = { readonly id: string; readonly name: string; readonly has_left: boolean }
type TeamRow = { readonly id: string; readonly name: string; readonly is_closed: boolean }

/** Everybody who works or has worked with cases there; who has gone may still have some on paper. */
export async function listPeopleOfFilter({ sql }: ReadScope, within: Within): Promise<PersonRow[]> {
  const ofTeams = within === 'team' ? sql`and m.team_id = any ((select amparo.my_teams())::uuid[])` : sql``
  return sql<PersonRow[]>`
    select u.id, u.display_name as name, u.state = 'disabled' or not bool_or(w.is_live) as has_left
    from (
      select m.user_id, ${isLive({ sql })} as is_live
      from amparo.memberships m
      where m.organisation_id = (select amparo.my_organisation())
        and m.role in ('caseworker', 'supervisor', 'intake-volunteer') ${ofTeams}) w
    join amparo.users u on u.id = w.user_id
    group by u.id, u.display_name, u.state order by u.display_name, u.id`
}

export async function listTeamsOfFilter({ sql }: ReadScope, within: Within): Promise<TeamRow[]> {
  const hers = within === 'team' ? sql`and t.id = any ((select amparo.my_teams())::uuid[])` : sql``
  return sql<TeamRow[]>`
    select t.id, t.name, t.state = 'closed' as is_closed from amparo.teams t
    where t.organisation_id = (select amparo.my_organisation()) ${hers} order by t.name, t.id`
}
