import type { UserId } from '@amparo/domain/kernel/brand'
import { instant, localDay, startOfDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { dueAt } from '@amparo/domain/rule/due-at'
import type { Duration } from '@amparo/domain/rule/duration'
import { isLive } from '../../access/live-membership.ts'
import type { Fragment, ReadScope } from '../../db/transaction.ts'
import type { settingFor } from '../../rules/rules-for.ts'

/** Somebody who works with cases, since when, and on which day somebody last sat down with her or went along. */
export type WorkerRow = {
  readonly id: UserId
  readonly name: string
  readonly since: string
  readonly last_on: PlainDate | null
}

/** Who works with cases now in the teams that the reader supervises, or in the organisation of a manager. */
export function listSupervised(scope: ReadScope): Promise<WorkerRow[]> {
  return listWorkers(scope, 'supervision_sessions')
}

/** The same with the last day by another table of what is held with them, and with who stands beside the reader. */
export async function listWorkers(
  { sql }: ReadScope,
  held: 'supervision_sessions' | 'shadowings',
  orBeside: Fragment = sql``,
): Promise<WorkerRow[]> {
  return sql<WorkerRow[]>`
    select u.id, u.display_name as name, min(m.valid_from) as since,
      (select max(s.held_on) from ${sql(`amparo.${held}`)} s where s.worker_id = u.id
        and s.organisation_id = (select amparo.my_organisation()) and s.withdrawn_at is null) as last_on
    from amparo.memberships m join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = (select amparo.my_organisation()) and m.role in ('caseworker', 'intake-volunteer')
      and ${isLive({ sql })} and u.id <> (select amparo.my_user())
      and (m.team_id = any ((select amparo.my_teams())::uuid[])
        or m.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]) ${orBeside})
    group by u.id order by u.display_name, u.id limit 500`
}

/** The day by which it is to be again, from the last time or from when she began to work here. */
export function dueAgain(
  worker: WorkerRow,
  every: Duration,
  { zone, holidays, now }: Awaited<ReturnType<typeof settingFor>>,
) {
  const from = worker.last_on ?? localDay(instant(worker.since), zone)
  const dueOn = localDay(dueAt(every, startOfDay(from, zone), holidays, zone).at, zone)
  return { from, dueOn, late: dueOn < localDay(now, zone) }
}
