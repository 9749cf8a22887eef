import type { CaseId, MissingEpisodeId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import {
  clockOfMissing,
  type MissingClock,
  type MissingEpisode,
} from '@amparo/domain/missing/missing-episode'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type MissingRow = {
  readonly id: string
  readonly case_id: string
  readonly since: string
  readonly hour: string | null
  readonly since_at: string
  readonly last_seen: string
  readonly circumstances: string
  readonly worry: string
  readonly noticed_by: string
  readonly steps: MissingEpisode['steps']
  readonly ended: MissingEpisode['ended']
  readonly clock: MissingClock | null
  readonly recorded_by: string
  readonly recorded_at: string
  readonly version: number
}

export function missingRow(episode: MissingEpisode): MissingRow {
  return {
    id: episode.id,
    case_id: episode.caseId,
    since: episode.since,
    hour: episode.hour,
    since_at: episode.sinceAt,
    last_seen: episode.lastSeen,
    circumstances: episode.circumstances,
    worry: episode.worry,
    noticed_by: episode.noticedBy,
    steps: episode.steps,
    ended: episode.ended,
    clock: clockOfMissing(episode),
    recorded_by: episode.by,
    recorded_at: episode.at,
    version: episode.version,
  }
}

function episodeOf(row: MissingRow): MissingEpisode {
  return {
    id: row.id as MissingEpisodeId,
    caseId: row.case_id as CaseId,
    since: row.since as PlainDate,
    hour: row.hour,
    sinceAt: row.since_at,
    lastSeen: row.last_seen,
    circumstances: row.circumstances,
    worry: row.worry,
    noticedBy: row.noticed_by,
    steps: row.steps,
    ended: row.ended,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    version: row.version,
  }
}

export async function insertMissing(tx: WriteTx, episode: MissingEpisode): Promise<void> {
  await tx.sql`insert into amparo.missing_episodes ${tx.sql(withJson(tx, episode))}`
}

export async function updateMissing(tx: WriteTx, episode: MissingEpisode): Promise<void> {
  const { id, ...columns } = withJson(tx, episode)
  const changed = await tx.sql`update amparo.missing_episodes set ${tx.sql(columns)}
    where id = ${id} and version < ${episode.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function withJson({ sql }: WriteTx, episode: MissingEpisode) {
  const row = missingRow(episode)
  const json = (value: unknown) => (value === null ? null : sql.json(value as never))
  return { ...row, steps: json(row.steps), ended: json(row.ended), clock: json(row.clock) }
}

/** Since which day nobody knows where she is. */
export async function findMissingSince({ sql }: ReadScope, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ since: string }[]>`
    select since from amparo.missing_episodes where case_id = ${caseId} and clock is not null`
  return row?.since
}

/** Whether she is missing now; the case is locked by the caller. */
export async function isMissing({ sql }: ReadScope, caseId: string): Promise<boolean> {
  const rows = await sql`select 1 from amparo.missing_episodes where case_id = ${caseId} and ended is null`
  return rows.length > 0
}

export async function getMissing({ sql }: ReadScope, caseId: string, id: string): Promise<MissingEpisode> {
  const [row] = await sql<MissingRow[]>`
    select * from amparo.missing_episodes where id = ${id} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return episodeOf(row)
}

export type MissingListRow = {
  readonly episode: MissingEpisode
  readonly name: string | null
  readonly names: Readonly<Record<string, string>>
}

/** As many as one child may go missing; the oldest beyond that stand in the history. */
const mostEpisodes = 50

export async function listMissingRows({ sql }: ReadScope, caseId: string): Promise<MissingListRow[]> {
  const rows = await sql<(MissingRow & { names: Record<string, string> | null })[]>`
    select m.*, (select json_object_agg(u.id, u.display_name) from amparo.users u
      where u.id = m.recorded_by or u.id = (m.ended ->> 'by')::uuid
        or u.id in (select (s ->> 'by')::uuid from jsonb_array_elements(m.steps) s)) as names
    from amparo.missing_episodes m
    where m.case_id = ${caseId} order by m.since_at desc, m.id desc limit ${mostEpisodes}`
  return rows.map(({ names, ...row }) => {
    const known = names ?? {}
    return { episode: episodeOf(row), name: known[row.recorded_by] ?? null, names: known }
  })
}
