import type { TaskStep } from '@amparo/domain/clock/task'
import type { RiskLevel } from '@amparo/domain/case/case'
import type { Fragment, ReadScope } from '../db/transaction.ts'

export type CaseInListRow = {
  readonly case_id: string
  readonly code: string
  readonly call_name: string
  readonly risk_level: RiskLevel | null
}

export type ApprovalRow = CaseInListRow & {
  readonly what:
    | 'risk'
    | 'assessment'
    | 'plan'
    | 'closure'
    | 'form'
    | 'transfer'
    | 'help'
    | 'danger'
    | 'request'
    | 'override'
  readonly subject_id: string | null
  readonly step: TaskStep | null
  readonly asked_by: string | null
  readonly due_at: string | null
}

export type ApprovalPage = {
  readonly after: { readonly dueAt: string; readonly id: string; readonly what: string } | undefined
  readonly limit: number
}

/** With these a second person ended the earlier work; what was written since is the work that waits. */
const answers = ['PlanApproved', 'PlanChangesAsked', 'AssessmentApproved', 'AssessmentChangesAsked']

/** By which a second person answered a form: whatever else somebody did with it she wrote. */
const formAnswers = ['FormChecked', 'FormReplaced', 'FormStepApproved', 'FormChangesAsked']

/** No clock: after everything that has one. */
export const noDue = '9999-12-31T00:00:00.000Z'

/**
 * What waits for me as the second person, the longest overdue first. It follows the states of the cases and not
 * their tasks, so that nothing waits unseen where a clock has no rule. What I did myself is left out: the rule
 * `mayApprove` would refuse it, and so is what waits for somebody else’s step. A need that was found after a closing, and
 * a request for a case, wait for everyone who may answer them; who asked for it does not decide.
 */
export async function listApprovalRows(scope: ReadScope, page: ApprovalPage): Promise<ApprovalRow[]> {
  const { sql } = scope
  return sql<ApprovalRow[]>`
    with found as (
      select c.id as case_id, c.code, c.call_name, c.risk_level, a.what, a.subject_id, a.done_by,
        t.why -> 'step' as step, coalesce(t.due_at, ${noDue}::timestamptz) as due_at
      from amparo.cases c
      cross join lateral (
        select 'risk' as what, null::uuid as subject_id, r.approval, r.decided_by as done_by, r.proposed_by as also_by from amparo.risk_assessments r
          where c.risk_state = 'decided' and r.case_id = c.id and r.state = 'decided'
        union all
        select 'plan', null, p.approval, coalesce(p.submitted_by, p.made_by), p.made_by from amparo.plans p
          where c.plan_state = 'submitted' and p.case_id = c.id and p.state = 'submitted'
        union all
        select 'closure', null, l.approval, l.requested_by, null from amparo.closures l
          where c.closure_state = 'requested' and l.case_id = c.id and l.state = 'requested'
        union all
        (select 'assessment', null, s.approval, s.made_by, null from amparo.answers s
          where c.assessment_state = 'completed' and s.case_id = c.id and s.section = 'assessment' and s.upper_row_id is null
            and s.state = 'completed' order by s.updated_at desc limit 1)) a
      left join amparo.tasks t on t.case_id = c.id and t.kind = 'approve-' || a.what and t.done_at is null
        and t.subject_id is not distinct from a.subject_id
      where (c.risk_state = 'decided' or c.assessment_state = 'completed' or c.plan_state = 'submitted' or c.closure_state = 'requested')
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
        and c.organisation_id = (select amparo.my_organisation()) and c.state = 'open'
        and a.done_by <> (select amparo.my_user()) and (a.also_by is null or a.also_by <> (select amparo.my_user()))
        and ${isMyStep(scope)}
      union all
      select c.id, c.code, c.call_name, c.risk_level, 'form', a.id, a.filed_by, t.why -> 'step',
        coalesce(t.due_at, ${noDue}::timestamptz)
      from amparo.form_records a
      join amparo.answers s on s.id = a.id and s.state in ('filed', 'checked')
      join amparo.cases c on c.id = a.case_id and ${stillAskedOf(scope, sql`a.filed_at`)}
      left join amparo.tasks t on t.case_id = c.id and t.kind = 'approve-form' and t.subject_id = a.id and t.done_at is null
      where a.approval is not null and a.approved_at is null and a.changes_asked = ''
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
        and c.organisation_id = (select amparo.my_organisation()) and ${isMyStep(scope)}
        and not exists (select from amparo.facts f where f.stream_id = a.id and f.actor_id = (select amparo.my_user())
          and f.kind <> all (${formAnswers}::text[]))
      union all
      select c.id, c.code, c.call_name, c.risk_level, 'transfer', a.id, a.offered_by, t.why -> 'step',
        coalesce(t.due_at, ${noDue}::timestamptz)
      from amparo.transfers a
      join amparo.cases c on c.id = a.case_id and c.state = 'open'
      left join amparo.tasks t on t.case_id = c.id and t.kind = 'approve-transfer' and t.subject_id = a.id and t.done_at is null
      where a.state = 'asked' and a.offered_by <> (select amparo.my_user())
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
        and c.organisation_id = (select amparo.my_organisation()) and ${isMyStep(scope)}
      union all
      select distinct on (c.id) c.id, c.code, c.call_name, c.risk_level, 'help', null::uuid, k.recorded_by, null::jsonb, coalesce(t.due_at, ${noDue}::timestamptz)
      from amparo.closure_checks k
      join amparo.cases c on c.id = k.case_id and c.state = 'closed' and k.recorded_at >= c.closed_at
      left join amparo.tasks t on t.case_id = c.id and t.kind = 'help-after-closure' and t.done_at is null
      where k.outcome = 'needs-help' and k.answered_at is null
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
        and c.organisation_id = (select amparo.my_organisation())
      union all
      select distinct on (c.id) c.id, c.code, c.call_name, c.risk_level, 'danger', null::uuid, null::uuid, null::jsonb, t.due_at
      from amparo.tasks t
      join amparo.cases c on c.id = t.case_id
      where t.kind = 'answer-danger' and t.done_at is null
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
        and c.organisation_id = (select amparo.my_organisation())
      union all
      select c.id, c.code, c.call_name, c.risk_level, 'request', r.id,
        case when r.from_organisation_id = c.organisation_id then r.from_user_id end, null::jsonb, r.answer_due_at
      from amparo.case_requests r
      join amparo.cases c on c.id = r.case_id and c.organisation_id = (select amparo.my_organisation())
      where ${waitsForAnswer(scope, sql`now()`)} and ${mayDecideRequest(scope)}
      union all
      select c.id, c.code, c.call_name, c.risk_level, 'override', k.id, k.recorded_by, null::jsonb, k.confirm_by
      from amparo.consents k
      join amparo.cases c on c.id = k.case_id and c.organisation_id = (select amparo.my_organisation())
      where k.confirm_by > now() and k.confirmed_at is null and k.state = 'given' and k.recorded_by <> (select amparo.my_user())
        and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))),
    -- What she did herself is asked of as many as are shown, in their order, and not of all that wait.
    sorted as (
      select f.*, f.what || coalesce(f.subject_id::text, '') as which from found f
      order by f.due_at, f.case_id, f.what || coalesce(f.subject_id::text, '') offset 0)
    select w.case_id, w.code, w.call_name, w.risk_level, w.what, w.subject_id, w.step, w.due_at,
      (select u.display_name from amparo.users u where u.id = w.done_by) as asked_by
    from sorted w
    where not (w.what in ('plan', 'assessment') and ${haveIWrittenIt(scope)})
      ${page.after ? sql`and (w.due_at, w.case_id, w.which) > (${page.after.dueAt}::timestamptz, ${page.after.id}::uuid, ${page.after.what})` : sql``}
    order by w.due_at, w.case_id, w.which limit ${page.limit}`
}

/** That the reader did the work `w` herself, since somebody else last answered it. */
function haveIWrittenIt({ sql }: ReadScope) {
  return sql`exists (select from amparo.facts f
    where f.case_id = w.case_id and f.section = w.what and f.actor_id = (select amparo.my_user())
      and f.kind <> all (${answers}::text[]) and f.kind <> 'PlanReviewed'
      and not exists (select from amparo.form_records k where k.id = f.stream_id)
      and f.recorded_at > coalesce((select max(b.recorded_at) from amparo.facts b
        where b.case_id = w.case_id and (b.section = w.what and b.kind = any (${answers}::text[])
          or b.kind = 'CaseReopened')), '-infinity'))`
}

/**
 * Whose step it is stands with what is due; where no clock has a rule everybody who supervises is shown it. Whoever
 * answered an earlier one is not asked again, unless the case was opened again since.
 */
function isMyStep({ sql }: ReadScope) {
  return sql`(coalesce(t.why -> 'step' ->> 'by', 'supervisor') = 'supervisor'
      or 'manager' = any ((select amparo.my_roles())::text[]))
    and not exists (select from jsonb_array_elements(a.approval -> 'given') g
      where g ->> 'by' = (select amparo.my_user())::text
        and (c.reopened_at is null or (g ->> 'at')::timestamptz > c.reopened_at))`
}

/** That a form of this time is asked of somebody on a case `c`: what waited when it ended is not, what came later is. */
export function stillAskedOf({ sql }: Pick<ReadScope, 'sql'>, filedAt: Fragment): Fragment {
  return sql`(c.state in ('open', 'on-hold') or c.state = 'closed' and ${filedAt} > c.closed_at)`
}

/** That the reader may say yes or no to a request (rows `r` and `c`); to her own somebody else does. */
function mayDecideRequest({ sql }: Pick<ReadScope, 'sql'>): Fragment {
  return sql`r.from_user_id <> (select amparo.my_user())
    and (c.team_id = any ((select amparo.my_teams())::uuid[]) or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))`
}

/** That it waits for the reader: to be answered, or, as who has the case in charge, for a word that she has not said yet. */
export function waitsForMe(scope: Pick<ReadScope, 'sql'>, now: Fragment, asks?: Fragment): Fragment {
  const { sql } = scope
  return sql`(${waitsForAnswer(scope, now, asks)} and (${mayDecideRequest(scope)}
    or r.from_user_id <> (select amparo.my_user()) and c.worker_id = (select amparo.my_user()) and r.heard_at is null))`
}

/**
 * That a request for a case (rows `r` and `c`) still stands and can be answered: what `requestEnding` and `isOverdue` say
 * of it, word for word (case-requests.http.test.ts holds one to the other). Whoever has asked already whether she still
 * works there hands that over.
 */
export function waitsForAnswer(
  { sql }: Pick<ReadScope, 'sql'>,
  now: Fragment,
  asks: Fragment = stillAsks({ sql }),
): Fragment {
  return sql`(r.state = 'asked' and r.answer_due_at >= ${now} and c.state in ('open', 'on-hold')
    and c.organisation_id = r.holder_organisation_id
    and (r.from_organisation_id <> r.holder_organisation_id or r.held_by is not distinct from c.worker_id)
    and ${asks})`
}

/** Of a request `r` that nobody has answered: whether who asked still works where she asked from. */
export function stillAsks({ sql }: Pick<ReadScope, 'sql'>): Fragment {
  return sql`(case r.state when 'asked' then amparo.still_asks(r.id) else false end)`
}
