import type { ReadScope } from '../../db/transaction.ts'
import { besideKinds, followingKinds } from '../../facts/following-kinds.ts'
import type { WrittenFact } from './field-changes.ts'

export type HistoryRow = {
  readonly id: string
  readonly kind: string
  readonly stream_kind: string
  readonly stream_id: string
  readonly section: string
  readonly recorded_at: string
  readonly made_at: string
  readonly actor_id: string
  readonly actor: string | null
  readonly imported: boolean
  readonly organisation: string
  readonly payload: Record<string, unknown> | null
}

/**
 * Facts of a case as far as the reader's sections reach, the newest first. A page goes on from a fact and not
 * from an instant: the facts of one command share theirs to the microsecond, which does not survive a cursor. One act
 * is one line: what only follows from it is left out where the reader sees the act itself, and answers that were saved
 * together, a fact for each section, count once; those that a correction begins with belong to its beginning.
 */
export async function listHistoryRows(
  scope: ReadScope,
  caseId: string,
  page: { readonly afterId: string | undefined; readonly limit: number },
): Promise<HistoryRow[]> {
  const { sql } = scope
  return sql<HistoryRow[]>`
    select f.id, f.kind, f.stream_kind, f.stream_id, f.section, f.recorded_at, f.made_at, f.actor_id,
      u.display_name as actor, amparo.came_with_import(f.case_id, f.command_id) as imported, o.name as organisation, p.payload
    from amparo.facts f
    join amparo.organisations o on o.id = f.organisation_id
    left join amparo.users u on u.id = f.actor_id
    left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    where f.case_id = ${caseId}
      and not exists (
        select from amparo.facts t
        where t.case_id = ${caseId} and t.recorded_at = f.recorded_at and (
          (f.kind = any (${followingKinds}) and t.kind <> all (${[...followingKinds, ...besideKinds]}))
          or (f.kind = 'AnswersSaved' and t.kind = f.kind and t.stream_id = f.stream_id and t.id > f.id)
          or (f.kind = 'AnswersSaved' and t.kind = 'FormStarted' and t.stream_id = f.stream_id)))
      ${
        page.afterId
          ? sql`and (f.recorded_at, f.id) < (
              select b.recorded_at, b.id from amparo.facts b where b.case_id = ${caseId} and b.id = ${page.afterId})`
          : sql``
      }
    order by f.recorded_at desc, f.id desc limit ${page.limit}`
}

/** Every fact in which a field was written, up to one of them or to the last, the oldest first. */
export async function listWrittenFacts(
  { sql }: ReadScope,
  caseId: string,
  until?: string,
): Promise<WrittenFact[]> {
  return sql<WrittenFact[]>`
    select f.id, f.kind, f.stream_id, f.section, f.recorded_at, f.made_at, u.display_name as actor, p.payload
    from amparo.facts f
    join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    left join amparo.users u on u.id = f.actor_id
    where f.case_id = ${caseId}
      ${
        until === undefined
          ? sql``
          : sql`and f.recorded_at <= (
              select b.recorded_at from amparo.facts b where b.case_id = ${caseId} and b.id = ${until})`
      }
    order by f.recorded_at, f.id`
}
