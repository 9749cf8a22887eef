import type { Section } from '@amparo/domain/access/vocabulary'
import { clockOfIncident, type Incident, type IncidentClock } from '@amparo/domain/incident/incident'
import type { CaseId, IncidentId, UserId } from '@amparo/domain/kernel/brand'
import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import type { IncidentType } from '@amparo/domain/incident/incident-words'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { GivenAnswer, ReferralState } from '@amparo/domain/referral/referral'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type IncidentRow = Pick<
  Incident,
  | 'id'
  | 'section'
  | 'type'
  | 'actors'
  | 'happened'
  | 'hour'
  | 'phase'
  | 'place'
  | 'what'
  | 'harm'
  | 'care'
  | 'aids'
  | 'witnesses'
  | 'source'
  | 'done'
  | 'danger'
  | 'windows'
  | 'reports'
  | 'steps'
  | 'version'
> & {
  readonly case_id: string
  readonly kept_from: readonly string[]
  readonly child_answer: Incident['child']['answer']
  readonly child_words: string
  readonly source_words: string
  readonly danger_since: string | null
  readonly windows_from: string | null
  readonly withdrawn_because: string
  readonly clock: IncidentClock | null
  readonly recorded_by: string
  readonly recorded_at: string
}

export function incidentRow(incident: Incident): IncidentRow {
  const {
    caseId,
    keptFrom,
    child,
    sourceWords,
    dangerSince,
    windowsFrom,
    withdrawnBecause,
    by,
    at,
    ...same
  } = incident
  return {
    ...same,
    case_id: caseId,
    kept_from: [...keptFrom],
    child_answer: child.answer,
    child_words: child.words,
    source_words: sourceWords,
    danger_since: dangerSince,
    windows_from: windowsFrom,
    withdrawn_because: withdrawnBecause,
    clock: clockOfIncident(incident),
    recorded_by: by,
    recorded_at: at,
  }
}

function incidentOf(row: IncidentRow): Incident {
  const {
    case_id,
    kept_from,
    child_answer,
    child_words,
    source_words,
    danger_since,
    windows_from,
    withdrawn_because,
    clock: _clock,
    recorded_by,
    recorded_at,
    ...same
  } = row
  return {
    ...same,
    id: row.id as IncidentId,
    caseId: case_id as CaseId,
    section: row.section as Section,
    keptFrom: kept_from,
    child: { answer: child_answer, words: child_words },
    sourceWords: source_words,
    dangerSince: danger_since,
    windowsFrom: windows_from,
    withdrawnBecause: withdrawn_because,
    by: recorded_by as UserId,
    at: recorded_at,
  }
}

export async function insertIncident(tx: WriteTx, incident: Incident): Promise<void> {
  await tx.sql`insert into amparo.incidents ${tx.sql(withJson(tx, incident))}`
}

export async function updateIncident(tx: WriteTx, incident: Incident): Promise<void> {
  const { id, ...columns } = withJson(tx, incident)
  const changed = await tx.sql`update amparo.incidents set ${tx.sql(columns)}
    where id = ${id} and version < ${incident.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function withJson({ sql }: WriteTx, incident: Incident) {
  const row = incidentRow(incident)
  const json = (value: unknown) => (value === null ? null : sql.json(value as never))
  return {
    ...row,
    kept_from: [...row.kept_from],
    actors: json(row.actors),
    happened: json(row.happened),
    windows: json(row.windows),
    reports: json(row.reports),
    steps: json(row.steps),
    clock: json(row.clock),
  }
}

export async function getIncident({ sql }: ReadScope, caseId: string, id: string): Promise<Incident> {
  const [row] = await sql<IncidentRow[]>`
    select * from amparo.incidents where id = ${id} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return incidentOf(row)
}

export type IncidentListRow = IncidentRow & {
  readonly name: string | null
  /** Who took each step, in their order. */
  readonly step_names: readonly (string | null)[] | null
  /** What was asked of others because of it. */
  readonly referrals: readonly AskedBecause[] | null
}

type AskedBecause = {
  readonly id: string
  readonly service: ServiceKind
  readonly to: string
  readonly state: ReferralState
  readonly sentAt: string
  readonly given: GivenAnswer | null
}

export async function listIncidentRows(
  { sql }: ReadScope,
  filter:
    | {
        readonly caseId: string
        readonly after: { readonly at: string; readonly id: string } | undefined
        readonly limit: number
      }
    | { readonly cameTo: string },
): Promise<readonly (IncidentListRow & { readonly incident: Incident })[]> {
  const where =
    'cameTo' in filter
      ? sql`i.withdrawn_because = '' and (i.case_id in
          (select t.case_id from amparo.transfers t where t.receiving_case_id = ${filter.cameTo})
        or (i.case_id = ${filter.cameTo} and not exists (select from amparo.cases c where c.id = i.case_id)))`
      : sql`i.case_id = ${filter.caseId} ${
          filter.after
            ? sql`and (i.recorded_at, i.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`
            : sql``
        }`
  const rows = await sql<IncidentListRow[]>`
    select i.*, u.display_name as name,
      (select json_agg(w.display_name order by s.nth)
        from jsonb_array_elements(i.steps) with ordinality as s (step, nth)
        left join amparo.users w on w.id = (s.step ->> 'by')::uuid) as step_names,
      (select json_agg(json_build_object('id', r.id, 'service', r.service, 'state', r.state, 'given', r.given,
          'to', coalesce(o.name, r.provider_name),
          'sentAt', to_char(r.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.sent_at desc)
        from amparo.referrals r left join amparo.organisations o on o.id = r.to_organisation_id
        where r.case_id = i.case_id and r.from_incident = i.id) as referrals
    from amparo.incidents i left join amparo.users u on u.id = i.recorded_by
    where ${where}
    order by i.recorded_at desc, i.id desc ${'limit' in filter ? sql`limit ${filter.limit}` : sql``}`
  return rows.map(({ name, step_names, referrals, ...row }) => ({
    ...row,
    name,
    step_names,
    referrals,
    incident: incidentOf(row),
  }))
}

/** Whose record they are: of who had her before, or of who shares the case. */
export async function findWhoseIncidents({ sql }: ReadScope, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`
    select o.name from amparo.organisations o where o.id in (
      select t.from_organisation_id from amparo.transfers t where t.receiving_case_id = ${caseId}
      union all select s.organisation_id from amparo.shared_cases(${caseId}) s) limit 1`
  return row?.name
}

/** What the organisation of the reader is, for whom incidents are kept away. */
export async function findOwnHouse({ sql }: ReadScope) {
  const [row] = await sql<{ agencies: string[]; enforcement: boolean }[]>`
    select amparo.my_agencies() as agencies, amparo.my_organisation_enforces() as enforcement`
  return row ?? { agencies: [], enforcement: true }
}

/** Incidents of the case that stand, as far as the reader may read them. */
export function listIncidentsToChoose({ sql }: ReadScope, caseId: string) {
  return sql<(IncidentToChoose & { readonly type: IncidentType; readonly recordedAt: string })[]>`
    select i.id, i.section, i.kept_from as "keptFrom", i.type, i.recorded_at as "recordedAt" from amparo.incidents i
    where i.case_id = ${caseId} and i.withdrawn_because = '' order by i.recorded_at desc, i.id desc limit 200`
}
