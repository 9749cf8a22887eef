import type { ReadScope } from '../../db/transaction.ts'

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
  readonly organisation: string
  readonly payload: Record<string, unknown> | null
}

/**
 * Facts of a case as far as the reader's sections reach, the newest first. A page goes on from a fact and not
 * from an instant: the facts of one command share theirs to the microsecond, which does not survive a cursor.
 */
export async function listHistoryRows(
  scope: ReadScope,
  caseId: string,
  page: { readonly afterId: string | undefined; readonly limit: number },
): Promise<HistoryRow[]> {
  const { sql } = scope
  return sql<HistoryRow[]>`
    select f.id, f.kind, f.stream_kind, f.stream_id, f.section, f.recorded_at, f.made_at, f.actor_id,
      u.display_name as actor, o.name as organisation, p.payload
    from amparo.facts f
    join amparo.organisations o on o.id = f.organisation_id
    left join amparo.users u on u.id = f.actor_id
    left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    where f.case_id = ${caseId}
      ${
        page.afterId
          ? sql`and (f.recorded_at, f.id) < (
              select b.recorded_at, b.id from amparo.facts b where b.case_id = ${caseId} and b.id = ${page.afterId})`
          : sql``
      }
    order by f.recorded_at desc, f.id desc limit ${page.limit}`
}
