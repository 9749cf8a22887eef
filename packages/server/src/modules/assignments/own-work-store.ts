import type { Conflict } from '@amparo/domain/assignment/conflict'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ProfileRow = {
  readonly languages: readonly string[]
  readonly sex: 'female' | 'male' | null
  readonly away_from: string | null
  readonly away_until: string | null
}

export async function findProfile({ sql }: ReadScope): Promise<ProfileRow | undefined> {
  const [row] = await sql<ProfileRow[]>`
    select languages, sex, away_from, away_until from amparo.worker_profiles
    where user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation())`
  return row
}

export async function putProfile(
  tx: WriteTx,
  of: { readonly userId: string; readonly organisationId: string; readonly at: string },
  { languages, sex, away_from, away_until }: ProfileRow,
): Promise<void> {
  await tx.sql`insert into amparo.worker_profiles ${tx.sql({
    user_id: of.userId,
    organisation_id: of.organisationId,
    languages: [...languages],
    sex,
    away_from,
    away_until,
    updated_at: of.at,
  })}
    on conflict (user_id, organisation_id) do update set languages = excluded.languages, sex = excluded.sex,
      away_from = excluded.away_from, away_until = excluded.away_until, updated_at = excluded.updated_at`
}

export type ConflictRow = Pick<Conflict, 'id' | 'userId' | 'kind' | 'about'> & { readonly declaredAt: string }

export async function listConflicts({ sql }: ReadScope): Promise<ConflictRow[]> {
  return sql<ConflictRow[]>`
    select id, user_id as "userId", kind, about, declared_at as "declaredAt" from amparo.work_conflicts
    where user_id = (select amparo.my_user()) and ended_at is null order by declared_at desc, id limit 200`
}

/** False where there is none of hers that stands. */
export async function endConflictRow(tx: WriteTx, id: string, at: string): Promise<boolean> {
  const changed = await tx.sql`update amparo.work_conflicts set ended_at = ${at}
    where id = ${id} and ended_at is null returning id`
  return changed.length === 1
}
