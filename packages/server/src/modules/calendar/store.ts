import type { HandTaskKind } from '@amparo/domain/task/hand-task'
import type { Instant, TimeZone } from '@amparo/domain/kernel/instant'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type FeedRow = { readonly made_at: string; readonly fetched_at: string | null }

export async function findOwnFeed(scope: ReadScope): Promise<FeedRow | undefined> {
  const [row] = await scope.sql<FeedRow[]>`select made_at, fetched_at from amparo.calendar_feeds`
  return row
}

/** False where the id or the secret is in use. */
export async function insertFeed(
  tx: WriteTx,
  feed: {
    readonly id: string
    readonly user_id: string
    readonly organisation_id: string
    readonly token_hash: Buffer
  },
): Promise<boolean> {
  const made = await tx.sql`insert into amparo.calendar_feeds ${tx.sql(feed)} on conflict do nothing`
  return made.count === 1
}

export async function deleteOwnFeed(tx: WriteTx): Promise<boolean> {
  return (await tx.sql`delete from amparo.calendar_feeds`).count > 0
}

export type FedCalendar = {
  readonly user_id: string
  readonly organisation_id: string
  readonly locale: string
  readonly time_zone: TimeZone
}

/** Whose calendar this secret opens; nobody's once she has left, or where her organisation may only exchange notices. */
export async function touchFeed(tx: WriteTx, tokenHash: Buffer): Promise<FedCalendar | undefined> {
  const [row] = await tx.sql<FedCalendar[]>`
    update amparo.calendar_feeds f set fetched_at = now()
    from amparo.users u, amparo.organisations o
    where f.token_hash = ${tokenHash} and u.id = f.user_id and u.state = 'active'
      and o.id = f.organisation_id and o.state = 'active' and not o.enforcement
      and exists (select 1 from amparo.memberships m where m.user_id = f.user_id and m.organisation_id = f.organisation_id
        and ${isLive(tx)})
    returning f.user_id, f.organisation_id, u.locale, o.time_zone`
  return row
}

export type FedTaskRow = {
  readonly id: string
  readonly comes_at: Instant
  readonly what: HandTaskKind | null
}

/**
 * The same that stands on her own list (`modules/tasks`), and by when she answers who asks for a case of her team; read with
 * the rights of the clocks: when, and not about whom.
 */
export function listFedTasks(
  { sql }: ReadScope,
  { user_id, organisation_id, time_zone }: FedCalendar,
  since: Instant,
) {
  return sql<FedTaskRow[]>`
    select * from (
      select t.id, h.what, greatest(t.due_at, (select max(p.until_at) from amparo.task_postponements p
          where p.case_id = t.case_id and p.task = t.kind and p.subject_id is not distinct from t.subject_id
            and p.due_at = t.due_at)) as comes_at
      from amparo.tasks t
      join amparo.cases c on c.id = t.case_id and c.organisation_id = ${organisation_id}
      left join amparo.hand_tasks h on t.kind = 'by-hand' and h.id = t.subject_id
      where t.done_at is null and t.kind not like 'approve-%' and t.kind <> 'help-after-closure'
        and ${notClosedTo({ sql }, user_id)}
        and (c.worker_id = ${user_id} or exists (select from amparo.case_freezes f where f.case_id = c.id
            and f.lifted_at is null and ${user_id} = any (f.exempt)) or h.assignee = ${user_id} and h.state = 'open'
          and (h.support_id is null or exists (
            select from amparo.case_supports s where s.id = h.support_id and s.state = 'accepted'
              and daterange(s.from_on, s.until_on, '[]') @> (now() at time zone ${time_zone}::text)::date)))
      union all
      select q.id, null, q.answer_due_at from amparo.case_requests q
      join amparo.cases c on c.id = q.case_id and c.organisation_id = ${organisation_id}
      where q.state = 'asked' and q.from_user_id <> ${user_id} and ${notClosedTo({ sql }, user_id)} and exists (
        select from amparo.memberships m where m.user_id = ${user_id} and m.organisation_id = c.organisation_id
          and ${isLive({ sql })} and (m.role = 'supervisor' and m.team_id = c.team_id
            or m.role = 'manager' and c.team_id is null))) mine
    where comes_at >= ${since} order by comes_at, id limit ${mostEntries}`
}

/** The rights of the clocks know of no reader: what is closed to her is said here once more. */
function notClosedTo({ sql }: Pick<ReadScope, 'sql'>, userId: string) {
  return sql`not exists (select from amparo.case_freezes z where z.case_id = c.id and z.lifted_at is null
    and not ${userId} = any (z.exempt))`
}

const mostEntries = 1000
