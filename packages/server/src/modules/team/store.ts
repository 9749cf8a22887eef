import { roles, type Role } from '@amparo/domain/access/vocabulary'
import type { CasesByRisk } from '@amparo/domain/case/caseload-weight'
import type { RiskLevel } from '@amparo/domain/case/case'
import {
  actionOfTask,
  handOfTask,
  postponementOfTask,
  type HandOfTask,
  type PostponementOfTask,
} from '../../clock/store.ts'
import { hasLeft } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type CaseloadRow = {
  readonly user_id: string | null
  readonly display_name: string | null
  readonly cases: number
  readonly by_risk: CasesByRisk
  readonly overdue: number
  readonly oldest_due_at: string | null
  readonly without_contact: number
  /** Given to her and not accepted yet. */
  readonly to_accept: number
  /** Cases of others that she supports. */
  readonly supports: number
  /** She has cases on paper, and works here no more. */
  readonly has_left: boolean
}

/** Cases of the teams that the reader supervises, or of the organisation that a manager reaches over. */
export function ofMyTeams({ sql }: ReadScope) {
  return sql`c.organisation_id = (select amparo.my_organisation()) and c.state in ('open', 'on-hold')
    and (c.team_id = any ((select amparo.my_teams())::uuid[])
      or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))`
}

export const leading: readonly Role[] = ['caseworker', 'supervisor', 'intake-volunteer']

/**
 * One row for everybody who works with cases in these teams, also without any, and one for what nobody has in
 * charge. What waits for an approval is the supervisor's own and not counted as late here.
 */
export async function listCaseloadRows(scope: ReadScope, now: string): Promise<CaseloadRow[]> {
  const { sql } = scope
  return sql<CaseloadRow[]>`
    with reach as materialized (
      select c.id, c.worker_id, coalesce(c.risk_level, 'none') as risk from amparo.cases c where ${ofMyTeams(scope)}),
    late as (
      select r.worker_id, count(*) as overdue, min(t.due_at) as oldest_due_at,
        count(distinct r.id) filter (where t.kind in ('contact', 'first-contact')) as without_contact
      from reach r join amparo.tasks t on t.case_id = r.id and t.done_at is null and t.due_at < ${now}
        and t.kind not like 'approve-%' and t.kind not in ('help-after-closure', 'answer-danger')
      group by r.worker_id),
    held as (
      select worker_id, count(*) as cases,
        json_build_object('emergency', count(*) filter (where risk = 'emergency'), 'high', count(*) filter (where risk = 'high'),
          'medium', count(*) filter (where risk = 'medium'), 'low', count(*) filter (where risk = 'low'),
          'none', count(*) filter (where risk = 'none')) as by_risk
      from reach group by worker_id),
    waiting as (
      select a.to_user as worker_id, count(*) as to_accept from amparo.assignments a join reach r on r.id = a.case_id
      where a.state = 'offered' group by a.to_user),
    helping as (
      select s.user_id as worker_id, count(*) as supports from amparo.case_supports s join reach r on r.id = s.case_id
      where s.state = 'accepted' group by s.user_id),
    people as (
      select distinct m.user_id as worker_id from amparo.memberships m
      where m.organisation_id = (select amparo.my_organisation()) and m.role in ('caseworker', 'intake-volunteer')
        and m.valid_from <= ${now} and (m.valid_until is null or m.valid_until > ${now})
        and (m.team_id = any ((select amparo.my_teams())::uuid[])
          or m.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
      union select h.assignee from amparo.hand_tasks h join reach r on r.id = h.case_id
        where h.state = 'open' and ${hasLeft(scope, sql`h.assignee`, roles)}
      union select worker_id from held union select worker_id from waiting union select worker_id from helping)
    select p.worker_id as user_id, u.display_name, coalesce(h.cases, 0) as cases,
      coalesce(h.by_risk, '{"emergency":0,"high":0,"medium":0,"low":0,"none":0}') as by_risk,
      coalesce(l.overdue, 0) as overdue, l.oldest_due_at, coalesce(l.without_contact, 0) as without_contact,
      coalesce(w.to_accept, 0) as to_accept, coalesce(s.supports, 0) as supports,
      p.worker_id is not null and case when h.cases is null then ${hasLeft(scope, sql`p.worker_id`, roles)}
        else ${hasLeft(scope, sql`p.worker_id`, leading)} end as has_left
    from people p
    left join amparo.users u on u.id = p.worker_id
    left join held h on h.worker_id is not distinct from p.worker_id
    left join late l on l.worker_id is not distinct from p.worker_id
    left join waiting w on w.worker_id = p.worker_id
    left join helping s on s.worker_id = p.worker_id
    where u.state is distinct from 'disabled' or h.cases > 0 or s.supports > 0 or w.to_accept > 0
    order by u.display_name nulls first, p.worker_id`
}

export type TeamTaskRow = {
  readonly id: string
  readonly case_id: string
  readonly code: string
  readonly call_name: string
  readonly risk_level: RiskLevel | null
  readonly worker_id: string | null
  readonly worker: string | null
  readonly last_contact_at: string | null
  readonly kind: string
  readonly subject_id: string | null
  readonly action: string | null
  readonly hand: HandOfTask | null
  readonly postponed: PostponementOfTask | null
  readonly due_at: string
  readonly why: {
    ruleId: string | null
    version: number | null
    basis: string
    dueOn: string
    unknownYears: number[]
  }
}

export type OverduePage = {
  readonly workerId: string | undefined
  readonly onlyContact: boolean
  readonly after: { readonly dueAt: string; readonly id: string } | undefined
  readonly limit: number
}

export async function listOverdueRows(
  scope: ReadScope,
  now: string,
  page: OverduePage,
): Promise<TeamTaskRow[]> {
  const { sql } = scope
  return sql<TeamTaskRow[]>`
    select t.id, t.case_id, t.kind, t.subject_id, t.due_at, t.why, c.code, c.call_name, c.risk_level, c.worker_id,
      c.last_contact_at, u.display_name as worker, ${actionOfTask(scope)} as action,
      ${handOfTask(scope)} as hand, ${postponementOfTask(scope)} as postponed
    from amparo.cases c
    join amparo.tasks t on t.case_id = c.id and t.done_at is null and t.due_at < ${now} and t.kind not like 'approve-%'
    left join amparo.users u on u.id = c.worker_id
    where ${ofMyTeams(scope)}
      ${page.workerId ? sql`and c.worker_id = ${page.workerId}` : sql``}
      ${page.onlyContact ? sql`and t.kind in ('contact', 'first-contact')` : sql``}
      ${page.after ? sql`and (t.due_at, t.id) > (${page.after.dueAt}, ${page.after.id})` : sql``}
    order by t.due_at, t.id limit ${page.limit}`
}

export type ContactRequestRow = {
  readonly id: string
  readonly is_mine: boolean
  readonly case_id: string | null
  readonly code: string | null
  readonly call_name: string | null
  readonly organisation: string | null
  readonly phone: string | null
  readonly note: string | null
  readonly by: string | null
  readonly message: string
  readonly asked_at: string
}

const mostRequests = 100

/**
 * Open requests about cases that the reader may open, and her own. Of a case that she may not open she learns
 * nothing, not even which organisation was asked: the hidden card told her where to call.
 */
export async function listContactRequestRows(scope: ReadScope): Promise<ContactRequestRow[]> {
  return scope.sql<ContactRequestRow[]>`
    select r.id, r.from_user_id = (select amparo.my_user()) as is_mine, c.id as case_id, c.code, c.call_name,
      o.name as organisation, o.contact_phone as phone, o.contact_note as note, u.display_name as by, r.message, r.asked_at
    from amparo.contact_requests r
    left join amparo.cases c on c.id = r.case_id and c.organisation_id = (select amparo.my_organisation())
    left join amparo.organisations o on o.id = r.from_organisation_id and r.from_user_id <> (select amparo.my_user())
    left join amparo.users u on u.id = r.from_user_id
    where r.answered_at is null and (r.from_user_id = (select amparo.my_user()) or c.id is not null)
    order by r.asked_at, r.id limit ${mostRequests}`
}

/** Undefined where there is no such request about a case that the reader may open. */
export async function findContactRequest(
  scope: ReadScope,
  id: string,
): Promise<{ readonly case_id: string; readonly answered_at: string | null } | undefined> {
  const [row] = await scope.sql<{ case_id: string; answered_at: string | null }[]>`
    select r.case_id, r.answered_at from amparo.contact_requests r
    join amparo.cases c on c.id = r.case_id and c.organisation_id = (select amparo.my_organisation())
    where r.id = ${id} for update of r`
  return row
}

export async function closeContactRequest(tx: WriteTx, id: string, at: string): Promise<void> {
  await tx.sql`update amparo.contact_requests set answered_at = ${at} where id = ${id}`
}

/** Referrals and transfers that wait for an answer of the reader’s organisation: as many as her lists of them show. */
export async function countOffers({
  sql,
}: ReadScope): Promise<{ readonly referrals: number; readonly transfers: number }> {
  const [row] = await sql<{ referrals: number; transfers: number }[]>`
    select
      (select count(*)::integer from amparo.referrals r
        where r.to_organisation_id = (select amparo.my_organisation()) and r.state = 'sent') as referrals,
      (select count(*)::integer from amparo.transfers f
        where f.to_organisation_id = (select amparo.my_organisation()) and f.state = 'offered') as transfers`
  return row ?? { referrals: 0, transfers: 0 }
}
