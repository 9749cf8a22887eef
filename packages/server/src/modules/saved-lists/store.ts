import type { CaseScope } from '@amparo/domain/case/case-scope'
import type { SavedListId, TeamId } from '@amparo/domain/kernel/brand'
import type { SavedList, SavedListShare } from '@amparo/domain/case/saved-list'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type Shared = { readonly shared: 'nobody' | 'team' | 'organisation'; readonly team_id: TeamId | null }

export type SavedListRow = Shared & {
  readonly id: SavedListId
  readonly name: string
  readonly scope: CaseScope
  readonly filter: Readonly<Record<string, unknown>>
  readonly view: Readonly<Record<string, unknown>>
  readonly team: string | null
  readonly is_own: boolean
  readonly may_change: boolean
  readonly version: number
}

function columnsOf(share: SavedListShare): Shared {
  if (share === 'nobody') return { shared: 'nobody', team_id: null }
  if (share === 'organisation') return { shared: 'organisation', team_id: null }
  return { shared: 'team', team_id: share }
}

export const shareOf = ({ shared, team_id }: Shared): SavedListShare =>
  shared === 'team' ? (team_id ?? 'nobody') : shared

/** Her own and those shared with her: the row policies leave no others. */
export async function listSavedListRows({ sql }: ReadScope): Promise<SavedListRow[]> {
  return sql<SavedListRow[]>`
    select l.id, l.name, l.scope, l.filter, l.view, l.shared, l.team_id, t.name as team, l.version,
      l.owner_id = (select amparo.my_user()) as is_own,
      l.shared = 'nobody' or amparo.may_share_list(l.shared, l.team_id) as may_change
    from amparo.saved_lists l left join amparo.teams t on t.id = l.team_id
    order by lower(l.name), l.id`
}

export type SharedTeamRow = { readonly id: TeamId; readonly name: string }

export async function listTeamNames({ sql }: ReadScope, ids: readonly string[]): Promise<SharedTeamRow[]> {
  return ids.length === 0
    ? []
    : sql<SharedTeamRow[]>`select id, name from amparo.teams where id = any (${[...ids]}) order by name, id`
}

/** False where the id is in use. */
export async function insertSavedList(
  { sql }: WriteTx,
  list: SavedList,
  of: {
    readonly scope: CaseScope
    readonly organisation_id: string
    readonly owner_id: string
    readonly saved_at: string
  },
): Promise<boolean> {
  const { id, name, filter, view, sharedWith, version } = list
  const codes = { filter: sql.json(filter as never), view: sql.json(view as never) }
  const row = { id, name, ...codes, version, ...columnsOf(sharedWith), ...of }
  return (await sql`insert into amparo.saved_lists ${sql(row)} on conflict do nothing`).count === 1
}

/** False where somebody else was first. */
export async function updateSavedList(
  { sql }: WriteTx,
  { id, name, view, sharedWith, version }: SavedList,
): Promise<boolean> {
  const changed =
    await sql`update amparo.saved_lists set ${sql({ name, view: sql.json(view as never), version, ...columnsOf(sharedWith) })}
    where id = ${id} and version = ${version - 1}`
  return changed.count === 1
}

export async function deleteSavedListRow({ sql }: WriteTx, listId: string): Promise<boolean> {
  return (await sql`delete from amparo.saved_lists where id = ${listId}`).count === 1
}
