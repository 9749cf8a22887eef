import type { TaskStep } from '@amparo/domain/clock/task'
import type { CaseInListRow } from '../../approvals/waiting.ts'
import { followingKinds } from '../../facts/following-kinds.ts'
import {
  actionOfTask,
  handOfTask,
  postponementOfTask,
  type HandOfTask,
  type PostponementOfTask,
} from '../../clock/store.ts'
import type { ReadScope } from '../../db/transaction.ts'

export type TaskListRow = CaseInListRow & {
  readonly id: string
  readonly kind: string
  readonly subject_id: string | null
  readonly action: string | null
  readonly hand: HandOfTask | null
  readonly postponed: PostponementOfTask | null
  /** A case that I support: of its risk this list says nothing. */
  readonly supported: boolean
  readonly due_at: string
  /** When it comes up for me: the date itself, or the end of the day until which it waits. */
  readonly comes_at: string
  readonly why: {
    ruleId: string | null
    version: number | null
    basis: string
    dueOn: string
    unknownYears: number[]
    step?: TaskStep
  }
}

export type DuePage = {
  readonly after: { readonly dueAt: string; readonly id: string } | undefined
  readonly limit: number
}

/**
 * What is mine to do: the steps of my own cases, which are few, with what I gave to others there, and what was given to
 * me on other cases, by my role or by a support of the case, as long as this opens the task to me, and the steps of cases
 * that are closed to all but me and one other. What only a supervisor can do is not mine.
 */
function myDue({ sql }: ReadScope) {
  return sql`(
    select t.id, t.case_id, t.kind, t.subject_id, t.due_at, t.why
    from amparo.cases c join amparo.tasks t on t.case_id = c.id and t.done_at is null
      and t.kind not like 'approve-%' and t.kind not in ('help-after-closure', 'answer-danger')
    where c.worker_id = (select amparo.my_user()) and c.organisation_id = (select amparo.my_organisation())
    union all
    select t.id, t.case_id, t.kind, t.subject_id, t.due_at, t.why
    from amparo.case_freezes f
    join amparo.cases c on c.id = f.case_id and c.worker_id is distinct from (select amparo.my_user())
      and c.organisation_id = (select amparo.my_organisation())
    join amparo.tasks t on t.case_id = c.id and t.done_at is null
      and t.kind not like 'approve-%' and t.kind not in ('help-after-closure', 'answer-danger')
    where f.lifted_at is null and (select amparo.my_user()) = any (f.exempt) and not exists (
      select from amparo.hand_tasks h where t.kind = 'by-hand' and h.id = t.subject_id and h.assignee = (select amparo.my_user()))
    union all
    select t.id, t.case_id, t.kind, t.subject_id, t.due_at, t.why
    from amparo.hand_tasks h
    join amparo.tasks t on t.case_id = h.case_id and t.kind = 'by-hand' and t.subject_id = h.id and t.done_at is null
    join amparo.cases c on c.id = h.case_id and c.worker_id is distinct from (select amparo.my_user())
    where h.assignee = (select amparo.my_user()) and h.state = 'open'
      and c.organisation_id = (select amparo.my_organisation())
    union all
    select t.id, t.case_id, t.kind, t.subject_id, t.due_at, t.why
    from amparo.hand_tasks h
    join amparo.tasks t on t.case_id = h.case_id and t.kind = 'by-hand' and t.subject_id = h.id and t.done_at is null
    where h.assignee = (select amparo.my_user()) and h.state = 'open' and h.support_id is not null
      and not exists (select from amparo.cases c where c.id = h.case_id))`
}

/** When something due comes up on its worker's list; for everybody else its own date counts. */
function comesAt({ sql }: ReadScope) {
  return sql`greatest(t.due_at, (select max(p.until_at) from amparo.task_postponements p
    where p.case_id = t.case_id and p.task = t.kind and p.subject_id is not distinct from t.subject_id
      and p.due_at = t.due_at))`
}

/** What is mine to do, what is longest overdue first. */
export async function listMyTaskRows(scope: ReadScope, page: DuePage): Promise<TaskListRow[]> {
  const { sql } = scope
  return sql<TaskListRow[]>`
    select t.*, coalesce(c.code, s.code) as code, coalesce(c.call_name, s.call_name) as call_name, c.risk_level,
      c.id is null as supported, ${actionOfTask(scope)} as action, ${handOfTask(scope)} as hand,
      ${postponementOfTask(scope)} as postponed
    from (
      select * from (select t.*, ${comesAt(scope)} as comes_at from ${myDue(scope)} t) t
      ${page.after ? sql`where (t.comes_at, t.id) > (${page.after.dueAt}::timestamptz, ${page.after.id}::uuid)` : sql``}
      order by t.comes_at, t.id limit ${page.limit}) t
    left join amparo.cases c on c.id = t.case_id
    left join lateral amparo.shared_cases(t.case_id) s on c.id is null
    where coalesce(c.id, s.id) is not null
    order by t.comes_at, t.id`
}

export type MyCountsRow = {
  readonly cases: number
  readonly overdue: number
  readonly due_today: number
  readonly two_versions: number
  readonly flags: number
  readonly referrals_overdue: number
  readonly referrals_due_today: number
}

const nothingCounted: MyCountsRow = {
  cases: 0,
  overdue: 0,
  due_today: 0,
  two_versions: 0,
  flags: 0,
  referrals_overdue: 0,
  referrals_due_today: 0,
}

export async function getMyCounts(scope: ReadScope, now: string, endOfToday: string): Promise<MyCountsRow> {
  const [row] = await scope.sql<MyCountsRow[]>`
    with mine as materialized (
      select c.id, c.state from amparo.cases c
      where c.worker_id = (select amparo.my_user()) and c.organisation_id = (select amparo.my_organisation())),
    due as (select ${comesAt(scope)} as due_at from ${myDue(scope)} t)
    select (select count(*) from mine where state in ('open', 'on-hold')) as cases,
      (select count(*) from due where due_at < ${now}) as overdue,
      (select count(*) from due where due_at >= ${now} and due_at <= ${endOfToday}) as due_today,
      (select count(*) from mine m join amparo.two_versions v on v.case_id = m.id and v.chosen_at is null) as two_versions,
      (select count(*) from amparo.flags f where f.removed_at is null
        and (f.case_id in (select id from mine) or f.set_by = (select amparo.my_user()) and exists (
          select 1 from amparo.cases c where c.id = f.case_id and c.organisation_id = (select amparo.my_organisation())))) as flags,
      asked.overdue as referrals_overdue, asked.due_today as referrals_due_today
    from (select count(*) filter (where r.answer_due_at < ${now}) as overdue,
        count(*) filter (where r.answer_due_at >= ${now} and r.answer_due_at <= ${endOfToday}) as due_today
      from (select answer_due_at from amparo.referrals
          where to_organisation_id = (select amparo.my_organisation()) and state = 'sent'
        union all
        select answer_due_at from amparo.transfers
          where to_organisation_id = (select amparo.my_organisation()) and state = 'offered') r) asked`
  return row ?? nothingCounted
}

export type ChangedRow = CaseInListRow & {
  readonly kind: string
  readonly at: string
  readonly by: string | null
}

/**
 * My cases on which somebody else did something lately, with the last thing done, newest first. What only follows
 * from it (`PlanMoved`) stands beside it and says less.
 */
export async function listChangedRows(scope: ReadScope, since: string, limit: number): Promise<ChangedRow[]> {
  return scope.sql<ChangedRow[]>`
    select c.id as case_id, c.code, c.call_name, c.risk_level, f.kind, f.recorded_at as at, u.display_name as by
    from amparo.cases c
    cross join lateral (
      select f.kind, f.recorded_at, f.actor_id from amparo.facts f
      where f.case_id = c.id and f.recorded_at > ${since} and f.actor_id <> (select amparo.my_user())
        and f.kind <> all (${followingKinds})
      order by f.recorded_at desc, f.id desc limit 1) f
    left join amparo.users u on u.id = f.actor_id
    where c.worker_id = (select amparo.my_user()) and c.organisation_id = (select amparo.my_organisation())
      and c.updated_at > ${since}
    order by f.recorded_at desc, c.id limit ${limit}`
}

/** My cases where two people wrote at once and nobody has chosen yet, and in how many places. */
export async function listTwoVersionsRows(
  scope: ReadScope,
  limit: number,
): Promise<(CaseInListRow & { readonly answers: number })[]> {
  return scope.sql<(CaseInListRow & { readonly answers: number })[]>`
    select c.id as case_id, c.code, c.call_name, c.risk_level, v.answers
    from amparo.cases c
    cross join lateral (
      select count(distinct (v.record_id, v.field)) as answers from amparo.two_versions v
      where v.case_id = c.id and v.chosen_at is null) v
    where c.worker_id = (select amparo.my_user()) and c.organisation_id = (select amparo.my_organisation())
      and v.answers > 0
    order by c.updated_at desc, c.id limit ${limit}`
}
