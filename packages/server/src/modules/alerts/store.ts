import type { RiskLevel } from '@amparo/domain/case/case'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import { hasLeft } from '../../access/live-membership.ts'
import { leading, ofMyTeams } from '../team/index.ts'

/** What others ask of me, or of my organisation, of which no case is ours yet. */
export type OfferRow = {
  readonly cause: 'given-to-me' | 'support' | 'received-referral' | 'received-transfer' | 'received-recall'
  readonly case_id: string | null
  readonly code: string
  readonly call_name: string | null
  readonly risk_level: RiskLevel | null
  readonly subject_id: string
  readonly at: string
}

export async function listOfferRows(
  { sql }: ReadScope,
  { until, zone }: { readonly until: string; readonly zone: TimeZone },
): Promise<OfferRow[]> {
  return sql<OfferRow[]>`
    select 'given-to-me' as cause, a.case_id, h.code, h.call_name, h.risk_level, a.id as subject_id, a.answer_due_at as at
    from amparo.assignments a join amparo.shared_cases() h on h.id = a.case_id
    where a.to_user = (select amparo.my_user()) and a.state = 'offered' and a.answer_due_at <= ${until}
    union all
    select 'support', s.case_id, h.code, h.call_name, null, s.id, s.from_on::timestamp at time zone ${zone}
    from amparo.case_supports s join amparo.shared_cases() h on h.id = s.case_id
    where s.user_id = (select amparo.my_user()) and s.state = 'invited'
      and s.from_on::timestamp at time zone ${zone} <= ${until}
    union all
    select 'received-referral', null, r.case_code, null, null, r.id, r.answer_due_at from amparo.referrals r
    where r.to_organisation_id = (select amparo.my_organisation()) and r.state = 'sent' and r.answer_due_at <= ${until}
    union all
    select 'received-transfer', null, f.case_code, null, null, f.id, f.answer_due_at from amparo.transfers f
    where f.to_organisation_id = (select amparo.my_organisation()) and f.state = 'offered' and f.answer_due_at <= ${until}
    union all
    select 'received-recall', null, r.case_code, null, null, r.id, (r.recall ->> 'askedAt')::timestamptz from amparo.referrals r
    where r.to_organisation_id = (select amparo.my_organisation()) and r.recall is not null and not r.recall ? 'answer'`
}

/** What whoever oversees work looks after besides the cases. */
export type OversightRow = {
  readonly cause: 'signature' | 'registration-sheet-lost'
  readonly subject_id: string
  readonly words: string
  readonly at: string
}

/** Of those who interpret, whose promise of confidentiality ends or ended; and blank registrations that were lost. */
export async function listOversightRows(
  { sql }: ReadScope,
  { until, zone }: { readonly until: string; readonly zone: TimeZone },
): Promise<OversightRow[]> {
  return sql<OversightRow[]>`
    select 'signature' as cause, i.id as subject_id, i.name as words,
      (i.signed_until + 1)::timestamp at time zone ${zone} as at
    from amparo.interpreters i
    where i.organisation_id = (select amparo.my_organisation()) and i.state = 'active'
      and (i.signed_until + 1)::timestamp at time zone ${zone} <= ${until}
    union all
    select 'registration-sheet-lost', s.id, s.number, s.said_at from amparo.registration_sheets s
    where s.organisation_id = (select amparo.my_organisation()) and s.outcome = 'lost' and s.answered_at is null
      and s.case_id is null`
}

export type WithoutWorkerRow = {
  readonly worker_id: string | null
  readonly name: string | null
  readonly cases: number
  readonly left_at: string | null
}

/** Cases of the reader’s reach that nobody works on: by who had them and since when she is gone, or nobody had them at all. */
export async function listWithoutWorkerRows(scope: ReadScope): Promise<WithoutWorkerRow[]> {
  const { sql } = scope
  return sql<WithoutWorkerRow[]>`
    select w.*, (select max(m.valid_until) from amparo.memberships m
        where m.user_id = w.worker_id and m.organisation_id = (select amparo.my_organisation())
          and m.valid_until <= now()) as left_at
    from (
      select c.worker_id, u.display_name as name, count(*)::integer as cases
      from amparo.cases c left join amparo.users u on u.id = c.worker_id
      where ${ofMyTeams(scope)} and (c.worker_id is null or ${hasLeft(scope, sql`c.worker_id`, leading)})
      group by c.worker_id, u.display_name) w`
}

/** When I last drew case files; before the first time, since when I supervise. Nothing where my teams have no case. */
export async function findLastReview({ sql }: ReadScope): Promise<string | undefined> {
  const [row] = await sql<{ since: string | null }[]>`
    select coalesce(
      (select max(r.drawn_at) from amparo.file_reviews r
        where r.organisation_id = (select amparo.my_organisation()) and r.reviewer_id = (select amparo.my_user())),
      (select min(m.valid_from) from amparo.memberships m
        where m.organisation_id = (select amparo.my_organisation()) and m.user_id = (select amparo.my_user())
          and m.role = 'supervisor' and (m.valid_until is null or m.valid_until > now()))) as since
    where exists (select from amparo.cases c
      where c.team_id = any ((select amparo.my_teams())::uuid[]) and c.state in ('open', 'on-hold'))`
  return row?.since ?? undefined
}

/** Of which team each case is; of those that no team has nothing. */
export async function listTeamRows(
  { sql }: ReadScope,
  caseIds: readonly string[],
): Promise<{ readonly case_id: string; readonly team_id: string; readonly name: string }[]> {
  return sql<{ case_id: string; team_id: string; name: string }[]>`
    select c.id as case_id, t.id as team_id, t.name from amparo.cases c join amparo.teams t on t.id = c.team_id
    where c.id = any (${[...caseIds]}::uuid[]) and c.organisation_id = (select amparo.my_organisation())`
}

export type SightingRow = {
  readonly alert: string
  readonly seen_at: string
  readonly by: string | null
  readonly mine: boolean
}

export async function listSightingRows(
  { sql }: ReadScope,
  caseIds: readonly string[],
  keys: readonly string[],
): Promise<SightingRow[]> {
  if (keys.length === 0) return []
  return sql<SightingRow[]>`
    select g.alert, g.seen_at, u.display_name as by, g.seen_by = (select amparo.my_user()) as mine
    from amparo.alert_sightings g left join amparo.users u on u.id = g.seen_by
    where g.case_id = any (${[...caseIds]}::uuid[]) and g.alert = any (${[...keys]}::text[])
    order by g.seen_at, g.id`
}

/** Once each: seen again, the first moment stays. */
export async function insertSightings(
  { sql }: WriteTx,
  seen: readonly { readonly caseId: string; readonly key: string }[],
  by: { readonly userId: string; readonly at: string },
): Promise<void> {
  const rows = seen.map(({ caseId, key }) => ({
    id: newId() as string,
    case_id: caseId,
    alert: key,
    seen_by: by.userId,
    seen_at: by.at,
  }))
  await sql`insert into amparo.alert_sightings ${sql(rows)} on conflict do nothing`
}

/** Of what hangs on no case of ours: my own marks, and nobody else's. */
export async function listOwnSightingRows(
  { sql }: ReadScope,
  keys: readonly string[],
): Promise<SightingRow[]> {
  if (keys.length === 0) return []
  return sql<SightingRow[]>`
    select g.alert, g.seen_at, null as by, true as mine from amparo.own_alert_sightings g
    where g.alert = any (${[...keys]}::text[]) order by g.seen_at, g.id`
}

export async function insertOwnSightings(
  { sql }: WriteTx,
  keys: readonly string[],
  by: { readonly userId: string; readonly organisationId: string; readonly at: string },
): Promise<void> {
  const rows = keys.map((alert) => ({
    id: newId() as string,
    organisation_id: by.organisationId,
    user_id: by.userId,
    alert,
    seen_at: by.at,
  }))
  await sql`insert into amparo.own_alert_sightings ${sql(rows)} on conflict do nothing`
}
