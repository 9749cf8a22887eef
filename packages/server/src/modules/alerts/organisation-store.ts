import type { RiskLevel } from '@amparo/domain/case/case'
import type { Fragment, ReadScope } from '../../db/transaction.ts'
import { causesWithin, type AskedCauses, type CauseRow } from './causes-store.ts'

/** `AlertOfCause` by the name that the cause has here, and how the key of such an alert begins. */
export type TableRow = {
  readonly cause: CauseRow['cause']
  /** Empty where nobody has judged it. */
  readonly risk: RiskLevel | ''
  /** Less than none where there is no hour. */
  readonly breaks: number
  readonly rank: number
  readonly begins: string
}

export type OfCausesAsked = AskedCauses & {
  readonly table: readonly TableRow[]
  /** The instants of the table, in order. */
  readonly breaks: readonly string[]
  /** Of these ranks only; none where it asks for all. */
  readonly ranks: readonly number[] | undefined
  /** Of this team only; null for the cases of no team. */
  readonly team: string | null | undefined
  readonly after: { readonly rank: number; readonly at: string | null; readonly key: string } | undefined
  readonly limit: number
}

export type OrganisationAlertRow = Pick<
  CauseRow,
  'cause' | 'case_id' | 'code' | 'risk_level' | 'subject_id'
> & {
  readonly at: string | null
  readonly rank: number
  readonly key: string
  readonly team_id: string | null
}

/** How many there are of one place in the order, in one team. */
export type CountRow = {
  readonly team_id: string | null
  readonly team: string | null
  readonly rank: number
  readonly all: number
  readonly unseen: number
}

/** Of one year whose holidays nobody has listed: how many dates rest on it, and the first of them. */
export type UnknownYearRow = Pick<CauseRow, 'case_id' | 'code' | 'risk_level' | 'subject_id'> & {
  readonly year: number
  readonly dates: number
  readonly at: string
  readonly team_id: string | null
}

/**
 * What stands on the cases of a whole organisation, counted where it lies, with one page of it: in one walk over the
 * cases. What is an alert, and which comes first, says the table, and nothing here; only that a danger which she answers
 * herself is not told a second time as something to be done, and how a key is put together (`alertsOf`).
 */
export async function listOrganisationRows(
  scope: ReadScope,
  asked: OfCausesAsked,
): Promise<{
  readonly counts: readonly CountRow[]
  readonly page: readonly OrganisationAlertRow[]
  readonly years: readonly UnknownYearRow[]
}> {
  const { sql } = scope
  const { table, breaks, ranks, team, after, limit } = asked
  const column = <Name extends keyof TableRow>(name: Name) => table.map((row) => row[name])
  const wanted = [
    ...(ranks ? [sql`a.rank = any (${[...ranks]}::integer[])`] : []),
    ...(team === undefined ? [] : [team === null ? sql`a.team_id is null` : sql`a.team_id = ${team}`]),
    ...(after
      ? [
          sql`(a.rank, coalesce(a.at, 'infinity'), a.key collate "C")
            > (${after.rank}::integer, coalesce(${after.at}::timestamptz, 'infinity'), ${after.key} collate "C")`,
        ]
      : []),
  ].reduce<Fragment>((all, one) => sql`${all} and ${one}`, sql`true`)
  const [row] = await sql<
    { counts: readonly CountRow[]; page: readonly OrganisationAlertRow[]; years: readonly UnknownYearRow[] }[]
  >`
    with ${causesWithin(scope, asked)},
    rule as materialized (
      select * from unnest(${column('cause')}::text[], ${column('risk')}::text[], ${column('breaks')}::integer[],
        ${column('rank')}::integer[], ${column('begins')}::text[]) as r (cause, risk, breaks, rank, begins)),
    of_team as materialized (select t.id, t.name from amparo.teams t where t.id in (select team_id from c)),
    dated as materialized (
      select w.cause, w.case_id, w.subject_id, w.years, c.code, c.risk_level, t.id as team_id, m.at,
        to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as iso,
        -- How many of the instants are not before it, counted from the last one down.
        width_bucket(- extract(epoch from m.at),
          array(select - extract(epoch from b) from unnest(${[...breaks]}::timestamptz[]) b order by b desc)) as breaks
      from cause w join c on c.id = w.case_id left join of_team t on t.id = c.team_id
      cross join lateral (select date_trunc('milliseconds', w.at) as at) m),
    alert as materialized (
      select d.cause, d.case_id, d.subject_id, d.at, d.code, d.risk_level, d.team_id, r.rank,
        concat_ws(' ', r.begins, d.case_id, coalesce(d.subject_id::text, ''), coalesce(d.iso, '')) as key, d.iso
      from dated d
      join rule r on r.cause = d.cause and r.risk = coalesce(d.risk_level, '')
        and r.breaks = coalesce(d.breaks, -1)
      where d.cause <> 'act-on-danger' or coalesce(d.subject_id::text, '') not in (
        select coalesce(o.subject_id::text, '') from cause o where o.cause = 'answer-danger')),
    page as (
      select a.* from alert a where ${wanted}
      order by a.rank, coalesce(a.at, 'infinity'), a.key collate "C" limit ${limit})
    select
      (select coalesce(json_agg(n), '[]') from (
        select a.team_id, (select t.name from of_team t where t.id = a.team_id) as team, a.rank,
          count(*)::integer as all, (count(*) filter (where g.id is null))::integer as unseen
        from alert a left join amparo.alert_sightings g on g.case_id = a.case_id and g.alert = a.key
          and g.seen_by = (select amparo.my_user())
        group by a.team_id, a.rank) n) as counts,
      (select coalesce(json_agg(p), '[]') from (
        select a.cause, a.case_id, a.code, a.risk_level, a.subject_id, a.iso as at, a.rank, a.key, a.team_id from page a) p) as page,
      (select coalesce(json_agg(y), '[]') from (
        select distinct on (u.year) u.year::integer, d.case_id, d.code, d.risk_level, d.subject_id, d.iso as at, d.team_id,
          (count(*) over (partition by u.year))::integer as dates
        from dated d cross join lateral jsonb_array_elements_text(d.years) as u (year)
        order by u.year, d.at, d.case_id) y) as years`
  if (!row) throw new Error('a count without a row')
  return row
}
