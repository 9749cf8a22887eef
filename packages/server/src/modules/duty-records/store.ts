import type { CaseId, SameDayDutyId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { clockOfDuty, type DutyClock, type SameDayDuty } from '@amparo/domain/same-day-duty/duty'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type DutyRow = Pick<
  SameDayDuty,
  'id' | 'level' | 'since' | 'sources' | 'steps' | 'talks' | 'contacts' | 'lowering' | 'version'
> & {
  readonly case_id: string
  readonly decided_by: string | null
  readonly decided_words: string
  readonly ended_at: string | null
  readonly ended_words: string
  readonly clock: DutyClock | null
  readonly recorded_by: string
  readonly recorded_at: string
}

export function dutyRow(duty: SameDayDuty): DutyRow {
  const { caseId, decidedBy, decidedWords, endedAt, endedWords, by, at, ...same } = duty
  return {
    ...same,
    case_id: caseId,
    decided_by: decidedBy,
    decided_words: decidedWords,
    ended_at: endedAt,
    ended_words: endedWords,
    clock: clockOfDuty(duty),
    recorded_by: by,
    recorded_at: at,
  }
}

export function dutyOf(row: DutyRow): SameDayDuty {
  return {
    id: row.id as SameDayDutyId,
    caseId: row.case_id as CaseId,
    level: row.level,
    decidedBy: row.decided_by as UserId | null,
    decidedWords: row.decided_words,
    since: row.since,
    sources: row.sources,
    steps: row.steps,
    talks: row.talks,
    contacts: row.contacts,
    lowering: row.lowering,
    endedAt: row.ended_at,
    endedWords: row.ended_words,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    version: row.version,
  }
}

function withJson({ sql }: WriteTx, duty: SameDayDuty) {
  const row = dutyRow(duty)
  const json = (value: unknown) => (value === null ? null : sql.json(value as never))
  const { sources, steps, talks, contacts, lowering, clock } = row
  return {
    ...row,
    sources: json(sources),
    steps: json(steps),
    talks: json(talks),
    contacts: json(contacts),
    lowering: json(lowering),
    clock: json(clock),
  }
}

export async function insertDuty(tx: WriteTx, duty: SameDayDuty): Promise<void> {
  await tx.sql`insert into amparo.same_day_duties ${tx.sql(withJson(tx, duty) as never)}`
}

export async function updateDuty(tx: WriteTx, duty: SameDayDuty): Promise<void> {
  const { id, ...columns } = withJson(tx, duty)
  const changed = await tx.sql`update amparo.same_day_duties set ${tx.sql(columns as never)}
    where id = ${id} and version < ${duty.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** The one that is open on the case, which the caller holds. */
export async function findOpenDuty({ sql }: ReadScope, caseId: string): Promise<SameDayDuty | undefined> {
  const [row] = await sql<DutyRow[]>`
    select * from amparo.same_day_duties where case_id = ${caseId} and ended_at is null`
  return row && dutyOf(row)
}

export async function getDuty({ sql }: ReadScope, caseId: string, id: string): Promise<SameDayDuty> {
  const [row] = await sql<DutyRow[]>`
    select * from amparo.same_day_duties where id = ${id} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return dutyOf(row)
}

export type DutyListRow = { readonly duty: SameDayDuty; readonly names: Readonly<Record<string, string>> }

/** The latest first, with the names of all who wrote on them. */
export async function listDuties({ sql }: ReadScope, caseId: string): Promise<readonly DutyListRow[]> {
  const rows = await sql<(DutyRow & { readonly names: Readonly<Record<string, string>> | null })[]>`
    select d.*, (select jsonb_object_agg(u.id, u.display_name) from amparo.users u
      where u.id = d.decided_by or u.id::text in (
        select j ->> 'by' from jsonb_array_elements(d.sources || d.steps || d.contacts
          || coalesce(d.lowering, '[]'::jsonb)) j)) as names
    from amparo.same_day_duties d where d.case_id = ${caseId}
    order by d.ended_at is null desc, d.recorded_at desc limit 20`
  return rows.map(({ names, ...row }) => ({ duty: dutyOf(row), names: names ?? {} }))
}
