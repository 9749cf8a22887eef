import type { RiskLevel } from '@amparo/domain/case/case'
import type { WorkerWish } from '@amparo/domain/assignment/worker-wish'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { SupportRole } from '@amparo/domain/support/support'
import { hasLeft } from '../../access/live-membership.ts'
import type { ReadScope } from '../../db/transaction.ts'
import { leading, ofMyTeams } from './store.ts'
import { roles } from '@amparo/domain/access/vocabulary'

export type TeamCaseRow = {
  readonly id: string
  readonly code: string
  readonly call_name: string
  readonly state: 'open' | 'on-hold'
  readonly risk_level: RiskLevel | null
  readonly worker_id: UserId | null
  readonly team_id: TeamId | null
  readonly worker: string | null
  readonly without_worker: boolean
  readonly waiting_for: string | null
  readonly languages: readonly string[] | null
  readonly wish: WorkerWish | null
}

export type TeamCasesPage = {
  readonly workerId: string | undefined
  readonly only: 'without-worker' | 'waiting' | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** Open cases of the teams that the reader supervises, with what the rule of assignment asks. */
export async function listTeamCaseRows(scope: ReadScope, page: TeamCasesPage): Promise<TeamCaseRow[]> {
  const { sql } = scope
  const left = sql`(c.worker_id is null or ${hasLeft(scope, sql`c.worker_id`, leading)})`
  return sql<TeamCaseRow[]>`
    select c.id, c.code, c.call_name, c.state, c.risk_level, c.worker_id, c.team_id, u.display_name as worker,
      ${left} as without_worker, t.display_name as waiting_for,
      (select p.languages from amparo.persons p where p.id = c.child_id) as languages,
      (select w.wish from amparo.worker_wishes w where w.case_id = c.id order by w.recorded_at desc, w.id desc limit 1) as wish
    from amparo.cases c
    left join amparo.users u on u.id = c.worker_id
    left join amparo.assignments a on a.case_id = c.id and a.state = 'offered'
    left join amparo.users t on t.id = a.to_user
    where ${ofMyTeams(scope)}
      ${page.workerId ? sql`and c.worker_id = ${page.workerId}` : sql``}
      ${page.only === 'without-worker' ? sql`and ${left}` : sql``}
      ${page.only === 'waiting' ? sql`and a.id is not null` : sql``}
      ${page.after ? sql`and c.id > ${page.after}` : sql``}
    order by c.id limit ${page.limit}`
}

export type OpenWorkRow = {
  readonly name: string
  readonly left: boolean
  readonly gone: boolean
  readonly cases: number
  readonly tasks: number
  readonly approvals: number
  readonly reviews: number
  readonly flags: number
  readonly transfers: number
  readonly to_accept: number
  readonly proposals: number
  readonly requests: number
  readonly supports: readonly { id: string; caseId: string; code: string; role: SupportRole }[] | null
  readonly elsewhere:
    readonly { id: string; caseId: string; code: string; words: string; dueAt: string }[] | null
}

const mostElsewhere = 100

/** What hangs on one person in the cases that the reader reaches. */
export async function findOpenWork(scope: ReadScope, userId: string): Promise<OpenWorkRow | undefined> {
  const { sql } = scope
  const [row] = await sql<OpenWorkRow[]>`
    with reach as materialized (select c.id, c.code, c.worker_id from amparo.cases c where ${ofMyTeams(scope)}),
    hers as materialized (select r.id from reach r where r.worker_id = ${userId}),
    elsewhere as (
      select h.id, r.id as case_id, r.code, h.words, h.due_at from amparo.hand_tasks h join reach r on r.id = h.case_id
      where h.assignee = ${userId} and h.state = 'open' and r.worker_id is distinct from ${userId}
      order by h.due_at, h.id limit ${mostElsewhere}),
    supporting as (
      select s.id, r.id as case_id, r.code, s.role, s.invited_at from amparo.case_supports s join reach r on r.id = s.case_id
      where s.user_id = ${userId} and s.state in ('invited', 'accepted')
      order by s.invited_at, s.id limit ${mostElsewhere})
    select u.display_name as name, ${hasLeft(scope, sql`u.id`, roles)} as gone,
      case when exists (select from hers) then ${hasLeft(scope, sql`u.id`, leading)}
        else ${hasLeft(scope, sql`u.id`, roles)} end as left,
      (select count(*) from hers) as cases,
      (select count(*) from amparo.tasks t join hers on hers.id = t.case_id
        where t.done_at is null and t.kind not like 'approve-%') as tasks,
      (select count(*) from amparo.tasks t join hers on hers.id = t.case_id
        where t.done_at is null and t.kind like 'approve-%') as approvals,
      (select count(*) from amparo.tasks t join hers on hers.id = t.case_id
        where t.done_at is null and t.kind in ('review-plan', 'review-hold')) as reviews,
      (select count(*) from amparo.flags f join reach r on r.id = f.case_id
        where f.removed_at is null and f.set_by = ${userId}) as flags,
      (select count(*) from amparo.transfers f join reach r on r.id in (f.case_id, f.receiving_case_id)
        where f.state in ('offered', 'accepted') and (f.worker_id = ${userId} or r.worker_id = ${userId})) as transfers,
      (select count(*) from amparo.assignments a join reach r on r.id = a.case_id
        where a.state = 'offered' and a.to_user = ${userId}) as to_accept,
      (select count(*) from amparo.plan_proposals p join reach r on r.id = p.case_id
        where p.state = 'proposed' and p.proposed_by = ${userId}) as proposals,
      (select count(*) from amparo.case_requests q
        where q.state = 'asked' and q.from_user_id = ${userId}
          and q.from_organisation_id = (select amparo.my_organisation())) as requests,
      (select json_agg(json_build_object('id', s.id, 'caseId', s.case_id, 'code', s.code, 'role', s.role)
        order by s.invited_at, s.id) from supporting s) as supports,
      (select json_agg(json_build_object('id', e.id, 'caseId', e.case_id, 'code', e.code, 'words', e.words,
        'dueAt', to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) from elsewhere e) as elsewhere
    from amparo.users u where u.id = ${userId}
      and (exists (select from hers) or exists (select from supporting) or exists (select from elsewhere) or exists (
        select from amparo.memberships m where m.user_id = u.id and m.organisation_id = (select amparo.my_organisation())
          and (m.team_id = any ((select amparo.my_teams())::uuid[])
            or m.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))))`
  return row
}
