import { stillAskedOf, waitsForMe } from '../../approvals/waiting.ts'
import { ageGroups, type CaseFilter } from '@amparo/domain/case/case-filter'
import { closedStays } from '@amparo/domain/journey/journey-stay'
import type { ReadScope } from '../../db/transaction.ts'
import { followingKinds } from '../../facts/following-kinds.ts'

const everyCase = ({ sql }: ReadScope) => sql`true`
type Fragment = ReturnType<typeof everyCase>

/** Which cases `c` of the own organisation. Each begins at its own index; the policy is a net and not the way in. */
export function withinOf({ sql }: ReadScope, within: 'mine' | 'team' | 'organisation'): Fragment {
  return {
    mine: sql`c.worker_id = (select amparo.my_user()) and c.organisation_id = (select amparo.my_organisation())`,
    team: sql`c.team_id = any ((select amparo.my_teams())::uuid[])`,
    organisation: sql`c.organisation_id = (select amparo.my_organisation())`,
  }[within]
}

/** What waits for a second person, by the column of the case that says so. */
const waitsFor = {
  risk: ['risk_state', 'decided'],
  assessment: ['assessment_state', 'completed'],
  plan: ['plan_state', 'submitted'],
  closure: ['closure_state', 'requested'],
} as const

/**
 * That the standing step is the reader’s: of her own case she is told that it waits at all. A manager stands in for a
 * supervisor, never the other way round.
 */
function isAtMyStep({ sql }: ReadScope, task: string, subject: Fragment): Fragment {
  return sql`(c.worker_id = (select amparo.my_user()) or 'manager' = any ((select amparo.my_roles())::text[])
    or not exists (select from amparo.tasks t where t.case_id = c.id and t.kind = ${task} and t.done_at is null
      and t.subject_id is not distinct from ${subject} and t.why -> 'step' ->> 'by' = 'manager'))`
}

const referralStates = { unanswered: 'sent', accepted: 'accepted', declined: 'declined' } as const

/**
 * What several filters ask of other tables, once for a case `c`. Under their row policies: a record that the reader may
 * not see leads to nothing.
 */
export function askedOfCase({ sql }: ReadScope) {
  return {
    /** With what its worker is late. The row carries the first date of all, which spares most cases the look. */
    late: sql`case when c.next_due_at < now() then array(select t.kind from amparo.tasks t
      where t.case_id = c.id and t.done_at is null and t.due_at < now()
        and t.kind not like 'approve-%' and t.kind not in ('help-after-closure', 'answer-danger')) else '{}' end`,
    sex: sql`(select coalesce(p.sex, 'unknown') from amparo.persons p where p.id = c.child_id)`,
    company: sql`(select case when bool_or(w.role in ('relative', 'caregiver')) then 'family'
        when count(*) > 0 then 'others' else 'nobody' end
      from amparo.case_people w where w.case_id = c.id and w.travels_with and w.role <> 'child')`,
  }
}
type AskedOfCase = Readonly<Record<keyof ReturnType<typeof askedOfCase>, Fragment>>

/** The filter as a condition on a case `c`, the same for a list and for a count; `asked` where it is at hand already. */
export function whereFilter(
  scope: ReadScope,
  filter: CaseFilter,
  asked: AskedOfCase = askedOfCase(scope),
): Fragment {
  const conditions = [
    ...ofTheRow(scope, filter),
    ...ofHerRecords(scope, filter, asked),
    ...ofTheChild(scope, filter, asked),
  ]
  return conditions.reduce((all, one) => scope.sql`${all} and ${one}`, everyCase(scope))
}

/** What the narrow row says itself. */
function ofTheRow(scope: ReadScope, filter: CaseFilter): Fragment[] {
  const { sql } = scope
  const { state, risk, worker, team, step, silentDays, waiting, newDays, place, phase } = filter
  const { closedFrom, closedUntil } = filter
  const closedOn = sql`(c.closed_at at time zone (
    select o.time_zone from amparo.organisations o where o.id = (select amparo.my_organisation())))::date`
  return [
    ...(state === undefined
      ? []
      : [state === 'live' ? sql`c.state in ('open', 'on-hold')` : sql`c.state = ${state}`]),
    ...(risk === undefined
      ? []
      : [risk === 'none' ? sql`c.risk_level is null` : sql`c.risk_level = ${risk}`]),
    ...(worker === undefined
      ? []
      : [worker === 'nobody' ? sql`c.worker_id is null` : sql`c.worker_id = ${worker}`]),
    ...(team === undefined ? [] : [team === 'none' ? sql`c.team_id is null` : sql`c.team_id = ${team}`]),
    ...(step === undefined
      ? []
      : [
          sql`case when c.closure_state = 'requested' then 'closing' when c.plan_state = 'approved' then 'care'
            when c.assessment_state in ('completed', 'approved') then 'plan' else 'assessment' end = ${step}`,
        ]),
    ...(silentDays === undefined
      ? []
      : [sql`coalesce(c.last_contact_at, c.registered_at) <= now() - make_interval(days => ${silentDays})`]),
    ...(waiting === undefined ? [] : [waitsIn(scope, waiting)]),
    ...(newDays === undefined ? [] : [sql`c.registered_at > now() - make_interval(days => ${newDays})`]),
    ...(closedFrom === undefined ? [] : [sql`c.state = 'closed' and ${closedOn} >= ${closedFrom}`]),
    ...(closedUntil === undefined ? [] : [sql`c.state = 'closed' and ${closedOn} <= ${closedUntil}`]),
    ...(place === undefined ? [] : [sql`c.place_country = ${place}`]),
    ...(phase === undefined ? [] : [sql`c.phase = ${phase}`]),
  ]
}

function waitsIn(scope: ReadScope, waiting: NonNullable<CaseFilter['waiting']>): Fragment {
  const { sql } = scope
  if (waiting === 'form')
    return sql`exists (select from amparo.form_records k
      join amparo.answers a on a.id = k.id and a.state in ('filed', 'checked')
      where k.case_id = c.id and k.approval is not null and k.approved_at is null and k.changes_asked = ''
        and ${stillAskedOf(scope, sql`k.filed_at`)}
        and ${isAtMyStep(scope, 'approve-form', sql`k.id`)})`
  if (waiting === 'transfer')
    return sql`exists (select from amparo.transfers k where k.case_id = c.id and k.state = 'asked'
      and ${isAtMyStep(scope, 'approve-transfer', sql`k.id`)})`
  const [column, value] = waitsFor[waiting]
  return sql`c.${sql(column)} = ${value} and ${isAtMyStep(scope, `approve-${waiting}`, sql`null::uuid`)}`
}

/** What hangs on the case. */
function ofHerRecords({ sql }: ReadScope, filter: CaseFilter, { late }: AskedOfCase): Fragment[] {
  const { overdue, given, askedFor, referral, transfer, changedDays, held, missing, flagged, twoVersions } =
    filter
  return [
    ...(overdue === undefined
      ? []
      : [overdue === 'any' ? sql`cardinality(${late}) > 0` : sql`${overdue} = any (${late})`]),
    ...(given === undefined
      ? []
      : [sql`exists (select from amparo.assignments a where a.case_id = c.id and a.state = 'offered')`]),
    ...(askedFor === undefined
      ? []
      : [
          sql`exists (select from amparo.case_requests r where r.case_id = c.id and ${waitsForMe({ sql }, sql`now()`)})`,
        ]),
    ...(referral === undefined
      ? []
      : [
          sql`exists (select from amparo.referrals r where r.case_id = c.id and r.state = ${referralStates[referral]})`,
        ]),
    ...(transfer === undefined
      ? []
      : [sql`exists (select from amparo.transfers f where f.case_id = c.id and f.state = ${transfer})`]),
    ...(changedDays === undefined
      ? []
      : [
          sql`c.updated_at > now() - make_interval(days => ${changedDays}) and exists (select from amparo.facts f
            where f.case_id = c.id and f.recorded_at > now() - make_interval(days => ${changedDays})
              and f.actor_id <> (select amparo.my_user()) and f.kind <> all (${followingKinds}))`,
        ]),
    ...(held === undefined
      ? []
      : [
          sql`exists (select from amparo.journey_stays s where s.case_id = c.id and s.withdrawn_at is null
            and s.content->>'until' = 'still-there' and s.content->>'kind' = any (${closedStays}::text[]))`,
        ]),
    ...(missing === undefined
      ? []
      : [sql`exists (select from amparo.missing_episodes m where m.case_id = c.id and m.ended is null)`]),
    ...(flagged === undefined
      ? []
      : [sql`exists (select from amparo.flags f where f.case_id = c.id and f.removed_at is null)`]),
    ...(twoVersions === undefined
      ? []
      : [sql`exists (select from amparo.two_versions v where v.case_id = c.id and v.chosen_at is null)`]),
  ]
}

/** Who she is, and who is with her. */
function ofTheChild({ sql }: ReadScope, filter: CaseFilter, asked: AskedOfCase): Fragment[] {
  const { age, sex, company, nationality, language } = filter
  const today = sql`(now() at time zone 'UTC')::date`
  const isHers = (that: Fragment) =>
    sql`exists (select from amparo.persons p where p.id = c.child_id and ${that})`
  return [
    ...(age === undefined
      ? []
      : age === 'unknown'
        ? [sql`c.born_latest is null`]
        : [
            // Her age lies between the last and the first day on which she may have been born.
            sql`c.born_earliest <= (${today} - make_interval(years => ${ageGroups[age][0]}))::date
              and c.born_latest > (${today} - make_interval(years => ${ageGroups[age][1] + 1}))::date`,
          ]),
    ...(sex === undefined ? [] : [sql`${asked.sex} = ${sex}`]),
    ...(company === undefined ? [] : [sql`${asked.company} = ${company}`]),
    ...(nationality === undefined ? [] : [isHers(sql`${nationality} = any (p.nationalities)`)]),
    ...(language === undefined ? [] : [isHers(sql`${language} = any (p.languages)`)]),
  ]
}
