import type { AlertScope } from '@amparo/contract/api/alerts/alerts'
import { sealedSections } from '@amparo/domain/access/vocabulary'
import { alertOfTask } from '@amparo/domain/alert/alert'
import type { RiskLevel } from '@amparo/domain/case/case'
import type { TaskKind } from '@amparo/domain/clock/task'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { Fragment, ReadScope } from '../../db/transaction.ts'
import { withinOf } from '../cases/index.ts'

/** Why there may be an alert, as one row policy after another leaves it. */
export type CauseRow = {
  /** A step that is due, by its name, or what else stands. */
  readonly cause:
    TaskKind | 'lost' | 'parted' | 'marked' | 'running-out' | 'withdrawn' | 'same-child' | 'sheet-lost'
  readonly case_id: string
  readonly code: string
  readonly call_name: string
  readonly risk_level: RiskLevel | null
  readonly subject_id: string | null
  /** Of what only waits for an answer there is no hour by which it is late. */
  readonly at: string | null
  readonly words: string | null
  readonly years: readonly number[]
}

export type AskedCauses = {
  readonly within: AlertScope
  readonly until: string
  readonly zone: TimeZone
  /** Where only some cases are asked for. */
  readonly cases?: readonly string[] | undefined
}

const taskAlerts = Object.keys(alertOfTask)

/**
 * What stands on the cases within reach, as the first parts of a statement: the cases `c` and of each its causes `cause`.
 * A flag says its words only where it lies in no sealed part: a list is looked at over a shoulder. A consent is told until
 * somebody asked for the same again, whatever was answered.
 */
export function causesWithin(scope: ReadScope, { within, until, zone, cases }: AskedCauses): Fragment {
  const { sql } = scope
  const isLive = sql`c.state in ('open', 'on-hold')`
  return sql`c as materialized (
      select c.id, c.code, c.call_name, c.risk_level, c.state, c.team_id from amparo.cases c
      where ${withinOf(scope, within)} and c.organisation_id = (select amparo.my_organisation())
        ${cases ? sql`and c.id = any (${[...cases]}::uuid[])` : sql``}),
    -- Case by case, each by its index: else all there is would be read where the planner expects few cases.
    cause as materialized (
      select w.*, c.id as case_id from c cross join lateral (
        select t.kind as cause, t.subject_id, t.due_at as at, null as words, t.why -> 'unknownYears' as years
        from amparo.tasks t
        where t.case_id = c.id and t.done_at is null
          and (t.kind = any (${taskAlerts}::text[]) and (t.due_at <= ${until} or t.kind in ('act-on-danger', 'answer-danger',
              'urgent-appointment', 'notice-due'))
            or jsonb_array_length(t.why -> 'unknownYears') > 0)
          and (t.kind <> 'answer-danger' or ${answersForOthers(scope)})
        union all
        select 'lost', m.id, m.since_at, null, '[]' from amparo.missing_episodes m
        where m.case_id = c.id and m.ended is null
        union all
        select 'parted', s.id, s.recorded_at, null, '[]' from amparo.journey_stays s
        where s.case_id = c.id and ${isLive} and s.withdrawn_at is null
          and jsonb_typeof(s.content -> 'separation') = 'object' and s.content ->> 'until' = 'still-there'
        union all
        -- Somebody other than who says that two cases are of one child confirms it.
        select 'same-child', j.id, null, null, '[]' from amparo.child_joins j
        where j.case_id = c.id and j.state = 'proposed' and ${answersForOthers(scope)}
          and j.proposed_by <> (select amparo.my_user())
        union all
        -- A child's answers may lie anywhere: whoever oversees the work knows until somebody says what was done.
        select 'sheet-lost', p.id, p.said_at, null, '[]' from amparo.printed_sheets p
        where p.case_id = c.id and p.outcome = 'lost' and p.answered_at is null and ${answersForOthers(scope)}
          and not exists (select from amparo.form_records r
            where r.case_id = p.case_id and r.sheet_number = p.number and r.withdrawn_at is null)
        union all
        select 'marked', f.id, f.flagged_on::timestamp at time zone ${zone},
          case when f.section <> all (${[...sealedSections]}::text[]) then left(f.reason, 160) end, '[]'
        from amparo.flags f
        where f.case_id = c.id and ${isLive} and f.removed_at is null
          and f.flagged_on::timestamp at time zone ${zone} <= ${until}
        union all
        select case k.state when 'given' then 'running-out' else 'withdrawn' end, k.id,
          case k.state when 'given' then e.ends_at else k.withdrawn_at end,
          null, '[]'
        from amparo.consents k
        -- What a second person has not confirmed ends with her hour.
        cross join lateral (select least((k.valid_until + 1)::timestamp at time zone ${zone},
          case when k.confirmed_at is null then k.confirm_by end) as ends_at) e
        where k.case_id = c.id and ${isLive}
          and (k.state = 'given' and e.ends_at <= ${until}
            or k.state = 'withdrawn')
          and not exists (select from amparo.consents n
            where n.case_id = k.case_id and n.purpose = k.purpose and (n.recorded_at, n.id) > (k.recorded_at, k.id) and n.state <> 'withdrawn'
              and n.recipient_organisation_id is not distinct from k.recipient_organisation_id
              and n.recipient_service_id is not distinct from k.recipient_service_id)) w)`
}

export async function listCauseRows(scope: ReadScope, asked: AskedCauses): Promise<CauseRow[]> {
  return scope.sql<CauseRow[]>`
    with ${causesWithin(scope, asked)}
    select w.*, c.code, c.call_name, c.risk_level from cause w join c on c.id = w.case_id`
}

function answersForOthers({ sql }: ReadScope): Fragment {
  return sql`(select amparo.my_roles())::text[] && array['supervisor', 'manager']`
}
