import type { CasesByRisk } from '@amparo/domain/case/caseload-weight'
import type { Candidate } from '@amparo/domain/assignment/who-may-take'
import type { WorkerWish } from '@amparo/domain/assignment/worker-wish'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope } from '../../db/transaction.ts'
import { conflictKey } from '../work-conflicts/index.ts'

export type WorkerRow = {
  readonly id: UserId
  readonly name: string
  readonly teams: readonly TeamId[]
  readonly languages: readonly string[]
  readonly sex: 'female' | 'male' | null
  readonly away: boolean
  readonly supervises: boolean
  readonly load: CasesByRisk
}

const mostWorkers = 500

/** Everyone who may have a case in charge in the reader's organisation today, with what she carries. */
export async function listWorkers({ sql }: ReadScope, today: string): Promise<readonly WorkerRow[]> {
  return sql<WorkerRow[]>`
    with loads as (
      select l.user_id, jsonb_object_agg(l.risk, l.cases) as load from amparo.caseloads() l group by l.user_id)
    select u.id, u.display_name as name,
      coalesce(array_agg(distinct m.team_id) filter (where m.team_id is not null), '{}') as teams,
      coalesce(p.languages, '{}') as languages, p.sex,
      coalesce(p.away_from <= ${today}::date and p.away_until >= ${today}::date, false) as away,
      not bool_or(m.role = 'caseworker') as supervises,
      '{"emergency":0,"high":0,"medium":0,"low":0,"none":0}'::jsonb || coalesce(l.load, '{}') as load
    from amparo.memberships m
    join amparo.users u on u.id = m.user_id and u.state = 'active'
    left join amparo.worker_profiles p on p.user_id = u.id and p.organisation_id = m.organisation_id
    left join loads l on l.user_id = u.id
    where m.organisation_id = (select amparo.my_organisation()) and m.role in ('caseworker', 'supervisor')
      and ${isLive({ sql })}
    group by u.id, p.languages, p.sex, p.away_from, p.away_until, l.load
    order by u.display_name, u.id limit ${mostWorkers}`
}

export function candidateOf(worker: WorkerRow, caseId: string, conflicted: ReadonlySet<string>): Candidate {
  return {
    userId: worker.id,
    teams: worker.teams,
    isConflicted: conflicted.has(conflictKey(caseId, worker.id)),
    isAway: worker.away,
    isSupervisor: worker.supervises,
    languages: worker.languages,
    sex: worker.sex ?? undefined,
    load: worker.load,
  }
}

/** What the rule asks of the child. */
export async function findChildFacts(
  { sql }: ReadScope,
  caseId: string,
): Promise<{ readonly languages: readonly string[]; readonly wish: WorkerWish | undefined }> {
  const [row] = await sql<{ languages: string[] | null; wish: WorkerWish | null }[]>`
    select (select p.languages from amparo.persons p where p.id = c.child_id) as languages,
      (select w.wish from amparo.worker_wishes w where w.case_id = c.id order by w.recorded_at desc, w.id desc limit 1) as wish
    from amparo.cases c where c.id = ${caseId}`
  return { languages: row?.languages ?? [], wish: row?.wish ?? undefined }
}

/** Her name, and whether she works with cases here now. */
export async function findWorker(
  { sql }: ReadScope,
  userId: string,
): Promise<{ readonly name: string; readonly here: boolean } | undefined> {
  const [row] = await sql<{ name: string; here: boolean }[]>`
    select u.display_name as name, u.state = 'active' and exists (
      select from amparo.memberships m
      where m.user_id = u.id and m.organisation_id = (select amparo.my_organisation())
        and m.role in ('caseworker', 'supervisor', 'intake-volunteer')
        and ${isLive({ sql })}) as here
    from amparo.users u where u.id = ${userId}`
  return row
}
