import type { GapCause, ServiceGap } from '@amparo/domain/service/service-gap'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import type { ServiceRecord } from '@amparo/domain/service/service-record'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export function gapRow(gap: ServiceGap) {
  return {
    id: gap.id as string,
    case_id: gap.caseId as string,
    service: gap.service,
    place_country: gap.place.country,
    place_code: gap.place.code,
    place_name: gap.place.name,
    cause: gap.cause,
    words: gap.words,
    noticed_on: gap.noticedOn as string,
    recorded_by: gap.by as string,
    recorded_at: gap.at,
  }
}

export function serviceRecordRow(record: ServiceRecord) {
  return {
    id: record.id as string,
    case_id: record.caseId as string,
    service: record.service,
    given_on: record.givenOn as string,
    minutes: record.minutes ?? null,
    given_by: record.givenBy,
    action_id: record.actionId ?? null,
    words: record.words,
    recorded_by: record.recordedBy as string,
    recorded_at: record.recordedAt,
  }
}

export async function insertGap(tx: WriteTx, gap: ServiceGap): Promise<void> {
  await tx.sql`insert into amparo.service_gaps ${tx.sql(gapRow(gap))}`
}

export async function insertServiceRecord(tx: WriteTx, record: ServiceRecord): Promise<void> {
  await tx.sql`insert into amparo.service_records ${tx.sql(serviceRecordRow(record))}`
}

export async function isGapKnown({ sql }: ReadScope, id: string): Promise<boolean> {
  return (await sql`select 1 from amparo.service_gaps where id = ${id}`).length > 0
}

export async function isServiceRecordKnown({ sql }: ReadScope, id: string): Promise<boolean> {
  return (await sql`select 1 from amparo.service_records where id = ${id}`).length > 0
}

export type GivenRow = {
  readonly id: string
  readonly service: ServiceKind
  readonly given_on: string
  readonly minutes: number | null
  readonly given_by: string
  readonly action: string | null
  readonly words: string
  readonly name: string | null
}

type After = { readonly day: string; readonly id: string } | undefined

export async function listGivenRows(
  { sql }: ReadScope,
  caseId: string,
  { after, limit }: { readonly after: After; readonly limit: number },
): Promise<GivenRow[]> {
  return sql<GivenRow[]>`
    select g.id, g.service, g.given_on, g.minutes, g.given_by, a.what as action, g.words, u.display_name as name
    from amparo.service_records g
    left join amparo.plan_actions a on a.id = g.action_id
    left join amparo.users u on u.id = g.recorded_by
    where g.case_id = ${caseId}
      ${after ? sql`and (g.given_on, g.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
    order by g.given_on desc, g.id desc limit ${limit}`
}

export type GapRow = {
  readonly id: string
  readonly case_id: string
  readonly code: string
  readonly call_name: string | null
  readonly service: ServiceKind
  readonly place_country: string
  readonly place_code: string
  readonly place_name: string
  readonly cause: GapCause
  readonly words: string
  readonly noticed_on: string
  readonly provider: string | null
}

/**
 * Referrals of the own organisation that were not taken on, and what was written down where there was nobody to ask:
 * both as the row policies show them, so that a list and its counts are of the same rows. The day is that of the place.
 */
function gapsOf({ sql }: ReadScope) {
  return sql`(
    select r.id, r.case_id, r.service, coalesce(nullif(r.place_country, ''), f.country) as place_country, r.place_code,
      r.place_name, r.cause, r.answer_reason as words, (r.answered_at at time zone f.time_zone)::date as noticed_on,
      coalesce(t.name, r.provider_name) as provider
    from amparo.referrals r
    join amparo.organisations f on f.id = r.from_organisation_id
    left join amparo.organisations t on t.id = r.to_organisation_id
    where r.from_organisation_id = (select amparo.my_organisation()) and r.state = 'declined'
      and r.cause <> 'child-does-not-want'
    union all
    select g.id, g.case_id, g.service, g.place_country, g.place_code, g.place_name, g.cause, g.words, g.noticed_on, null
    from amparo.service_gaps g) as gaps`
}

export async function listGapRows(
  scope: ReadScope,
  filter: {
    readonly service: string | undefined
    readonly country: string | undefined
    readonly place: string | undefined
    readonly month: string | undefined
    readonly after: After
    readonly limit: number
  },
): Promise<GapRow[]> {
  const { sql } = scope
  const { service, country, place, month, after } = filter
  return sql<GapRow[]>`
    select gaps.*, c.code, c.call_name
    from ${gapsOf(scope)}
    join amparo.cases c on c.id = gaps.case_id
    where true ${service ? sql`and service = ${service}` : sql``}
      ${country ? sql`and gaps.place_country = ${country}` : sql``}
      ${place === undefined ? sql`` : sql`and gaps.place_code = ${place}`}
      ${month ? sql`and to_char(noticed_on, 'YYYY-MM') = ${month}` : sql``}
      ${after ? sql`and (noticed_on, gaps.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
    order by noticed_on desc, gaps.id desc limit ${filter.limit}`
}

export type GapCountRow = Pick<GapRow, 'service' | 'place_country' | 'place_code' | 'place_name'> & {
  readonly month: string
  readonly count: number
}

export async function countGapRows(scope: ReadScope, since: string): Promise<GapCountRow[]> {
  const { sql } = scope
  return sql<GapCountRow[]>`
    select service, gaps.place_country, gaps.place_code, max(gaps.place_name) as place_name,
      to_char(noticed_on, 'YYYY-MM') as month, count(*) as count
    from ${gapsOf(scope)}
    join amparo.cases c on c.id = gaps.case_id
    where noticed_on >= ${`${since}-01`}::date
    group by 1, 2, 3, 5 order by 5 desc, 6 desc, 1, 2, 3 limit 2000`
}
