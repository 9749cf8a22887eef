import type { AnswerId, CaseId, IncidentId, ScreeningId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { clockOfScreening, type Screening, type ScreeningClock } from '@amparo/domain/screening/screening'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ScreeningRow = {
  readonly id: string
  readonly case_id: string
  readonly answer_id: string
  readonly phase: Screening['phase']
  readonly held_on: string
  readonly held_at: string
  readonly finding: Screening['finding']
  readonly look: Screening['look']
  readonly incident_id: string | null
  readonly set_aside: Screening['setAside']
  readonly clock: ScreeningClock | null
  readonly recorded_by: string
  readonly recorded_at: string
  readonly version: number
}

export function screeningRow(screening: Screening): ScreeningRow {
  return {
    id: screening.id,
    case_id: screening.caseId,
    answer_id: screening.answerId,
    phase: screening.phase,
    held_on: screening.on,
    held_at: screening.heldAt,
    finding: screening.finding,
    look: screening.look,
    incident_id: screening.incidentId,
    set_aside: screening.setAside,
    clock: clockOfScreening(screening),
    recorded_by: screening.by,
    recorded_at: screening.at,
    version: screening.version,
  }
}

function screeningOf(row: ScreeningRow): Screening {
  return {
    id: row.id as ScreeningId,
    caseId: row.case_id as CaseId,
    answerId: row.answer_id as AnswerId,
    phase: row.phase,
    on: row.held_on as PlainDate,
    heldAt: row.held_at,
    finding: row.finding,
    look: row.look,
    incidentId: row.incident_id as IncidentId | null,
    setAside: row.set_aside,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    version: row.version,
  }
}

function withJson({ sql }: WriteTx, screening: Screening) {
  const row = screeningRow(screening)
  const json = (value: unknown) => (value === null ? null : sql.json(value as never))
  return { ...row, look: json(row.look), clock: json(row.clock) }
}

export async function insertScreening(tx: WriteTx, screening: Screening): Promise<void> {
  await tx.sql`insert into amparo.screenings ${tx.sql(withJson(tx, screening))}`
}

export async function updateScreening(tx: WriteTx, screening: Screening): Promise<void> {
  const { id, ...columns } = withJson(tx, screening)
  const changed = await tx.sql`update amparo.screenings set ${tx.sql(columns)}
    where id = ${id} and version < ${screening.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export async function getScreening({ sql }: ReadScope, caseId: string, id: string): Promise<Screening> {
  const [row] = await sql<ScreeningRow[]>`
    select * from amparo.screenings where id = ${id} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return screeningOf(row)
}

export async function findScreeningOf({ sql }: ReadScope, answerId: string): Promise<Screening | undefined> {
  const [row] = await sql<ScreeningRow[]>`select * from amparo.screenings where answer_id = ${answerId}`
  return row && screeningOf(row)
}

export type ScreeningListRow = ScreeningRow & {
  readonly name: string | null
  readonly look_name: string | null
}

export async function listScreeningRows(
  { sql }: ReadScope,
  caseId: string,
  {
    after,
    limit,
  }: {
    readonly after: { readonly on: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly (ScreeningListRow & { readonly screening: Screening })[]> {
  const rows = await sql<ScreeningListRow[]>`
    select s.*, u.display_name as name, l.display_name as look_name
    from amparo.screenings s
    left join amparo.users u on u.id = s.recorded_by
    left join amparo.users l on l.id = (s.look ->> 'by')::uuid
    where s.case_id = ${caseId} ${after ? sql`and (s.held_on, s.id) < (${after.on}::date, ${after.id}::uuid)` : sql``}
    order by s.held_on desc, s.id desc limit ${limit}`
  return rows.map((row) => ({ ...row, screening: screeningOf(row) }))
}
