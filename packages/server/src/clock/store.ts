import type { Approval } from '@amparo/domain/approval/approval'
import type { Phase } from '@amparo/domain/case/case'
import type { ClosureReason } from '@amparo/domain/closure/closure-reasons'
import type { DeathClock } from '@amparo/domain/death/death'
import type { IncidentClock } from '@amparo/domain/incident/incident'
import type { CustodyReviewTime } from '@amparo/domain/journey/custody-review-due'
import { custodyKinds, type Custody } from '@amparo/domain/journey/custody'
import type { MissingClock } from '@amparo/domain/missing/missing-episode'
import type { DutyClock } from '@amparo/domain/same-day-duty/duty'
import type { ScreeningClock } from '@amparo/domain/screening/screening'
import type { HandTaskKind } from '@amparo/domain/task/hand-task'
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { supportOver } from './support-over.ts'

/** Dates and states of one case, read with the rights of the clocks: no name, no birth date, no text. */
export type ClockRow = {
  readonly id: string
  readonly organisation_id: string
  readonly rules_version: number
  readonly country: string
  readonly time_zone: string
  readonly place_country: string | null
  readonly state: 'open' | 'on-hold' | 'transferred' | 'closed'
  readonly risk_state: 'none' | 'proposed' | 'decided' | 'approved'
  readonly risk_level: 'emergency' | 'high' | 'medium' | 'low' | null
  readonly assessment_state: 'none' | 'draft' | 'completed' | 'approved'
  readonly plan_state: 'none' | 'draft' | 'submitted' | 'approved'
  readonly closure_state: 'none' | 'requested' | 'approved'
  /** When she was received, where that was before the case. */
  readonly came_at: string | null
  readonly registered_at: string
  readonly last_contact_at: string | null
  readonly closed_at: string | null
  readonly reopened_at: string | null
  readonly updated_at: string
  readonly risk_decided_at: string | null
  readonly risk_approved_at: string | null
  readonly risk_approval: Approval | null
  readonly assessment_approval: Approval | null
  readonly plan_approval: Approval | null
  readonly closure_approval: { readonly reason: ClosureReason; readonly approval: Approval } | null
  readonly forms_waiting: readonly { id: string; approval: Approval }[] | null
  readonly assessment_moved_at: string | null
  readonly plan_moved_at: string | null
  readonly plan_agreed_at: string | null
  readonly closure_asked_at: string | null
  readonly closure_reason: string | null
  /** She has a later case here. */
  readonly came_again: boolean | null
  readonly last_review_on: string | null
  readonly checks: {
    readonly ended_on: string | null
    readonly tried_on: string | null
    readonly help_asked_at: string | null
  } | null
  readonly open_actions: readonly { id: string; due_on: string }[] | null
  readonly hand_tasks: readonly { id: string; due_on: string; due_at: string }[] | null
  readonly referrals_waiting: readonly { id: string; sent_at: string; urgency: string }[] | null
  readonly outcomes_waiting: readonly { readonly id: string; readonly taken_on_at: string }[] | null
  readonly transfer_asked: {
    readonly id: string
    readonly asked_at: string
    readonly approval: Approval
  } | null
  readonly transfer_out: TransferTimeRow | null
  readonly transfer_in: TransferTimeRow | null
  readonly assignment_waiting: { readonly id: string; readonly since: string } | null
  readonly proposals_waiting: readonly { readonly id: string; readonly since: string }[] | null
  readonly incidents: readonly (IncidentClock & { readonly id: string })[] | null
  readonly missing: (MissingClock & { readonly id: string }) | null
  readonly death: (Omit<DeathClock, 'id' | 'since'> & { readonly id: string; readonly since: string }) | null
  readonly custody: readonly (Omit<Custody, 'id' | 'writtenAt'> & { id: string; writtenAt: string })[] | null
  readonly custody_reviews: readonly CustodyReviewTime[] | null
  readonly duty: (DutyClock & { readonly id: string }) | null
  readonly phase: Phase
  readonly phase_since: string | null
  readonly screenings: readonly (ScreeningClock & { readonly id: string })[] | null
  readonly sheet_out_since: string | null
  readonly holds: readonly { from: string; until: string | null; review_on: string }[] | null
}

type TransferTimeRow = { readonly id: string; readonly since: string; readonly urgency: string }

/**
 * Reads what the clocks need. The case is locked by a statement of its own before: two commands that end at once
 * write its tasks one after the other, and the second one sees all that the first one did.
 */
export async function lockClockRow(tx: WriteTx, caseId: string): Promise<ClockRow | undefined> {
  const [, [row]] = await Promise.all([
    tx.sql`select id from amparo.cases where id = ${caseId} for no key update`,
    clockRow(tx, caseId),
  ])
  return row
}

/** The same to look at only, with the rights of the reader. */
export async function findClockRow(scope: ReadScope, caseId: string): Promise<ClockRow | undefined> {
  const [row] = await clockRow(scope, caseId)
  return row
}

function clockRow(scope: ReadScope, caseId: string) {
  return scope.sql<ClockRow[]>`
    select c.id, c.organisation_id, o.rules_version, o.country, o.time_zone, c.place_country, c.phase, c.phase_since, c.state, c.risk_state, c.risk_level, c.assessment_state,
      c.plan_state, c.closure_state, c.registered_at, c.last_contact_at, c.closed_at,
      c.reopened_at, c.updated_at,
      r.decided_at as risk_decided_at, r.approved_at as risk_approved_at,
      case when c.risk_state = 'decided' then r.approval end as risk_approval,
      case when c.assessment_state = 'completed' then (select a.approval from amparo.answers a
        where a.case_id = c.id and a.upper_row_id is null and a.form_use = 'assessment' and a.state = 'completed'
        order by a.updated_at desc limit 1) end as assessment_approval,
      case when c.plan_state = 'submitted' then (select p.approval from amparo.plans p
        where p.case_id = c.id and p.state = 'submitted') end as plan_approval,
      case when c.closure_state = 'requested' then (select jsonb_build_object('reason', l.reason, 'approval', l.approval)
        from amparo.closures l where l.case_id = c.id and l.state = 'requested' and l.approval is not null
        order by l.requested_at desc limit 1) end as closure_approval,
      (select json_agg(json_build_object('id', k.id, 'approval', k.approval))
        from amparo.form_records k join amparo.answers a on a.id = k.id and a.state in ('filed', 'checked')
        where k.case_id = c.id and k.approval is not null and k.approved_at is null and k.changes_asked = '') as forms_waiting,
      (select i.came_at from amparo.intakes i where i.case_id = c.id) as came_at,
      (select max(f.recorded_at) from amparo.facts f where f.case_id = c.id and f.kind = 'AssessmentMoved') as assessment_moved_at,
      (select max(f.recorded_at) from amparo.facts f where f.case_id = c.id and f.kind = 'PlanMoved') as plan_moved_at,
      (select max(f.recorded_at) from amparo.facts f where f.case_id = c.id and f.kind = 'PlanApproved') as plan_agreed_at,
      (select max(l.requested_at) from amparo.closures l where l.case_id = c.id and l.state = 'requested') as closure_asked_at,
      case when c.state = 'closed' then (select l.reason from amparo.closures l
        where l.case_id = c.id and l.state = 'approved' order by l.approved_at desc limit 1) end as closure_reason,
      case when c.state = 'closed' then exists (select from amparo.cases n
        where n.follows_case_id = c.id and n.organisation_id = c.organisation_id) end as came_again,
      (select max(v.reviewed_on) from amparo.plan_reviews v join amparo.plans p on p.id = v.plan_id and p.state <> 'superseded'
        where v.case_id = c.id) as last_review_on,
      case when c.state = 'closed' then (select json_build_object(
          'ended_on', max(k.checked_on) filter (where k.ends),
          'tried_on', max(k.checked_on) filter (where k.outcome = 'not-reached'),
          'help_asked_at', to_char(max(k.recorded_at) filter (where k.outcome = 'needs-help' and k.answered_at is null)
            at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from amparo.closure_checks k where k.case_id = c.id and k.recorded_at >= c.closed_at) end as checks,
      (select json_agg(json_build_object('id', a.id, 'due_on', a.agreed_due_on)) from amparo.plan_actions a
        where a.case_id = c.id and a.state = 'planned' and a.agreed_due_on is not null
          and exists (select from amparo.plans p where p.id = a.plan_id and p.state <> 'superseded')) as open_actions,
      (select json_agg(json_build_object('id', h.id, 'due_on', h.due_on,
          'due_at', to_char(h.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from amparo.hand_tasks h where h.case_id = c.id and h.state = 'open') as hand_tasks,
      (select json_agg(json_build_object('id', w.id, 'urgency', w.urgency,
          'sent_at', to_char(w.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from amparo.referrals w where w.case_id = c.id and w.state = 'sent') as referrals_waiting,
      (select json_agg(json_build_object('id', w.id,
          'taken_on_at', to_char(w.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from amparo.referrals w where w.case_id = c.id and w.state = 'accepted' and w.to_organisation_id is null) as outcomes_waiting,
      (select jsonb_build_object('id', f.id, 'approval', f.approval,
          'asked_at', to_char(f.offered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from amparo.transfers f where f.case_id = c.id and f.state = 'asked') as transfer_asked,
      (select ${transferTime(scope)} from amparo.transfers f where f.case_id = c.id and f.state in ('offered', 'accepted')) as transfer_out,
      (select ${transferTime(scope)} from amparo.transfers f where f.receiving_case_id = c.id and f.state = 'accepted') as transfer_in,
      (select json_build_object('id', s.id,
          'since', to_char(s.offered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from amparo.assignments s where s.case_id = c.id and s.state = 'offered') as assignment_waiting,
      (select json_agg(json_build_object('id', q.id,
          'since', to_char(q.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from amparo.plan_proposals q where q.case_id = c.id and q.state = 'proposed') as proposals_waiting,
      (select json_agg(json_build_object('review_on', h.review_on,
          'from', to_char(h.held_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'until', to_char(h.resumed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by h.held_at)
        from amparo.holds h where h.case_id = c.id) as holds,
      (select jsonb_agg(i.clock || jsonb_build_object('id', i.id)) from amparo.incidents i
        where i.case_id = c.id and i.clock is not null) as incidents,
      (select json_build_object('id', d.id, 'standing', d.standing,
          'since', (select to_char(min(f.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            from amparo.facts f where f.case_id = c.id and f.kind = 'DeathRecorded' and f.stream_id = d.id),
          'familyTold', exists (select from amparo.family_told t
            where t.case_id = c.id and t.withdrawn_at is null and t.outcome = 'told'))
        from amparo.deaths d where d.case_id = c.id and d.withdrawn_at is null) as death,
      (select d.clock || jsonb_build_object('id', d.id) from amparo.same_day_duties d
        where d.case_id = c.id and d.clock is not null) as duty,
      (select m.clock || jsonb_build_object('id', m.id) from amparo.missing_episodes m
        where m.case_id = c.id and m.clock is not null) as missing,
      (select json_agg(json_build_object('id', y.id, 'kind', y.kind, 'country', y.country, 'from', y.from_day,
          'fromHour', y.from_hour, 'until', y.until_day, 'goesOn', y.goes_on,
          'writtenAt', to_char(coalesce((select min(f.recorded_at) from amparo.facts f
              where f.case_id = y.case_id and f.kind = 'StayRecorded' and f.stream_id = y.id), y.recorded_at)
            at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from amparo.journey_stays y
        where y.withdrawn_at is null and y.kind = any (${[...custodyKinds]}::text[])
          and y.case_id in (c.id, former.case_id) and not exists (select from amparo.journey_stays g
            where g.case_id = c.id and g.withdrawn_at is null and g.goes_on = y.id::text)) as custody,
      (select json_agg(json_build_object('stayId', v.stay_id, 'on', v.reviewed_on, 'held', v.held, 'nextOn', v.next_on)
          order by v.id)
        from amparo.custody_reviews v
        where v.withdrawn_at is null and v.case_id in (c.id, former.case_id)) as custody_reviews,
      (select min(p.printed_at) from amparo.printed_sheets p
        where p.case_id = c.id and p.outcome is null and not exists (select from amparo.form_records w
          where w.case_id = p.case_id and w.sheet_number = p.number and w.withdrawn_at is null)) as sheet_out_since,
      (select jsonb_agg(s.clock || jsonb_build_object('id', s.id)) from amparo.screenings s
        where s.case_id = c.id and s.clock is not null) as screenings
    from amparo.cases c
    join amparo.organisations o on o.id = c.organisation_id
    left join lateral (
      select a.decided_at, a.approved_at, a.approval from amparo.risk_assessments a
      where a.case_id = c.id and a.state in ('decided', 'approved') order by a.decided_at desc limit 1) r on true
    -- Where she was before, and what was told of her journey there came along.
    left join lateral (
      select t.case_id from amparo.transfers t where t.receiving_case_id = c.id and t.state in ('accepted', 'completed')
        and 'journey' = any (t.shared_sections)) former on true
    where c.id = ${caseId}`
}

/** Since when an answer to an offer, or after it the child, is waited for. */
function transferTime({ sql }: ReadScope) {
  return sql`json_build_object('id', f.id, 'urgency', f.urgency,
    'since', to_char((case f.state when 'offered' then f.offered_at else f.answered_at end) at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`
}

export type TaskRow = {
  readonly kind: string
  readonly subject_id: string | null
  readonly due_at: string
  readonly rule_version: string
  readonly why: unknown
}

/** What a due action of the plan or a task set by hand says, as the row policies let the reader see it. */
export function actionOfTask({ sql }: ReadScope) {
  return sql`case t.kind when 'do-action' then
      (select left(a.what, 160) from amparo.plan_actions a where a.id = t.subject_id)
    when 'by-hand' then
      (select left(h.words, 160) from amparo.hand_tasks h where h.id = t.subject_id) end`
}

/** Of a task set by hand: what it is, whose it is, and from whom it came. */
export type HandOfTask = {
  readonly what: HandTaskKind
  readonly hour: string | null
  readonly mine: boolean
  readonly assignee: string | null
  readonly givenBy: string | null
  readonly returnedBy: string | null
  readonly supportOver: boolean
  readonly repeats: boolean
}

export function handOfTask(scope: ReadScope) {
  const { sql } = scope
  return sql`case t.kind when 'by-hand' then (
    select json_build_object('what', h.what, 'hour', h.hour, 'mine', h.assignee = (select amparo.my_user()) and not ${supportOver(scope)},
      'supportOver', ${supportOver(scope)},
      'assignee', a.display_name, 'givenBy', g.display_name, 'returnedBy', r.display_name, 'repeats', h.repeat is not null)
    from amparo.hand_tasks h
    left join amparo.users a on a.id = h.assignee
    left join amparo.users g on g.id = h.given_by
    left join amparo.users r on r.id = h.returned_by
    where h.id = t.subject_id) end`
}

/** The latest word that this due date may wait, as long as the clock has not begun anew; the date itself stays. */
export function postponementOfTask({ sql }: ReadScope) {
  return sql`(select json_build_object('until', p.until, 'reason', p.reason, 'by', u.display_name)
    from amparo.task_postponements p left join amparo.users u on u.id = p.recorded_by
    where p.case_id = t.case_id and p.task = t.kind and p.subject_id is not distinct from t.subject_id and p.due_at = t.due_at
    order by p.recorded_at desc limit 1)`
}

export type PostponementOfTask = {
  readonly until: string
  readonly reason: string
  readonly by: string | null
}

/**
 * Rewrites what is due on a case: a step that is done leaves the list, a date that moved moves. All statements
 * are under way when this returns.
 */
export function replaceTasks(
  tx: WriteTx,
  caseId: string,
  tasks: readonly TaskRow[],
  changedAt: string,
): Promise<unknown> {
  const rows = tasks.map((task) => ({ id: newId() as string, ...task }))
  const [first] = rows.map((row) => row.due_at).sort()
  return Promise.all([
    tx.sql`delete from amparo.tasks t where t.case_id = ${caseId} and not exists (
      select 1 from jsonb_to_recordset(${tx.sql.json(rows as never)}) as n (kind text, subject_id uuid)
      where n.kind = t.kind and n.subject_id is not distinct from t.subject_id)`.execute(),
    tx.sql`insert into amparo.tasks (id, case_id, kind, subject_id, due_at, rule_version, why)
      select n.id, ${caseId}, n.kind, n.subject_id, n.due_at, n.rule_version, n.why
      from jsonb_to_recordset(${tx.sql.json(rows as never)}) as n
        (id uuid, kind text, subject_id uuid, due_at timestamptz, rule_version text, why jsonb)
      on conflict (case_id, kind, subject_id) do update
        set due_at = excluded.due_at, rule_version = excluded.rule_version, why = excluded.why
        where tasks.due_at <> excluded.due_at or tasks.why <> excluded.why`.execute(),
    tx.sql`update amparo.cases set next_due_at = ${first ?? null}, updated_at = greatest(updated_at, ${changedAt})
      where id = ${caseId}`.execute(),
  ])
}
