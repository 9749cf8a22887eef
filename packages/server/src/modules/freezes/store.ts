import type { Freeze, FreezeReason } from '@amparo/domain/freeze/freeze'
import type { Role } from '@amparo/domain/access/vocabulary'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type FreezeRow = {
  readonly id: string
  readonly case_id: string
  readonly code: string
  readonly team_id: string | null
  readonly worker_id: string | null
  readonly reason: FreezeReason
  readonly words: string
  readonly exempt: string[]
  readonly frozen_by: string
  readonly frozen_at: string
  readonly lift_asked_by: string | null
  readonly lift_asked_at: string | null
  readonly lift_words: string
  readonly lifted_by: string | null
  readonly lifted_at: string | null
  readonly version: number
}

export type FreezableRow = Pick<FreezeRow, 'team_id' | 'worker_id'> & {
  readonly id: string
  readonly code: string
}

/** Few at any time; those that were opened again stay to be read. */
const mostListed = 200

export function listFreezeRows({ sql }: ReadScope): Promise<FreezeRow[]> {
  return sql<FreezeRow[]>`select * from amparo.case_freezes
    where organisation_id = (select amparo.my_organisation())
    order by lifted_at is not null, frozen_at desc, id limit ${mostListed}`
}

export async function findFreeze({ sql }: ReadScope, id: string): Promise<FreezeRow | undefined> {
  const [row] = await sql<FreezeRow[]>`select * from amparo.case_freezes where id = ${id}`
  return row
}

export async function findFreezable({ sql }: ReadScope, code: string): Promise<FreezableRow | undefined> {
  const [row] = await sql<FreezableRow[]>`
    select id, code, team_id, worker_id from amparo.cases where code = ${code.toUpperCase()}`
  return row
}

export type PostRow = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly team: string | null
}

/** Who works here now, once for each role and team. */
export function listPosts(scope: ReadScope): Promise<PostRow[]> {
  return scope.sql<PostRow[]>`
    select u.id, u.display_name as name, m.role, m.team_id as team
    from amparo.memberships m join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = (select amparo.my_organisation()) and ${isLive(scope)}
    order by u.display_name, u.id, m.role`
}

/** False where it is frozen already. */
export async function insertFreeze(
  tx: WriteTx,
  of: FreezableRow,
  freeze: {
    readonly id: string
    readonly reason: FreezeReason
    readonly words: string
    readonly exempt: readonly string[]
    readonly by: string
    readonly organisationId: string
    readonly at: string
  },
): Promise<boolean> {
  const added = await tx.sql`insert into amparo.case_freezes ${tx.sql({
    id: freeze.id,
    case_id: of.id,
    organisation_id: freeze.organisationId,
    code: of.code,
    team_id: of.team_id,
    worker_id: of.worker_id,
    reason: freeze.reason,
    words: freeze.words,
    exempt: [...freeze.exempt],
    frozen_by: freeze.by,
    frozen_at: freeze.at,
  })} on conflict (case_id) where lifted_at is null do nothing`
  return added.count === 1
}

/** The new version; undefined where somebody was quicker. */
export async function updateFreeze(
  { sql }: WriteTx,
  of: { readonly id: string; readonly version: number; readonly by: string; readonly at: string },
  freeze: Freeze & { readonly liftWords: string; readonly staysClosed: boolean },
): Promise<number | undefined> {
  const [row] = await sql<
    { version: number }[]
  >`update amparo.case_freezes set exempt = ${[...freeze.exempt]},
      lift_asked_by = ${freeze.liftAskedBy ?? null},
      lift_asked_at = case when ${freeze.liftAskedBy ?? null}::uuid is null then null
        else coalesce(lift_asked_at, ${of.at}) end,
      lift_words = ${freeze.liftWords},
      kept_closed_by = case when ${freeze.staysClosed} then ${of.by}::uuid else kept_closed_by end,
      lifted_by = ${freeze.isLifted ? of.by : null}, lifted_at = ${freeze.isLifted ? of.at : null},
      version = version + 1
    where id = ${of.id} and version = ${of.version} returning version`
  return row?.version
}

/** Who may be the second person: the others who answer for data here, and those who lead. */
export async function listSecondPeople(scope: ReadScope, but: string): Promise<string[]> {
  const rows = await scope.sql<{ user_id: string }[]>`select distinct m.user_id from amparo.memberships m
    where m.organisation_id = (select amparo.my_organisation()) and m.role in ('manager', 'privacy-lead')
      and m.user_id <> ${but} and ${isLive(scope)} order by m.user_id`
  return rows.map((row) => row.user_id)
}
