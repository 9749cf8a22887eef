import type { Section } from '@amparo/domain/access/vocabulary'
import type { CaseState } from '@amparo/domain/case/case'
import type { IdentityField } from '@amparo/domain/child/identity'
import { openTransferStates } from '@amparo/domain/transfer/transfer-moves'
import type { ReadScope } from '../../db/transaction.ts'

/** What of a case the reader may read where it bears on a case that follows it, and whether it is leaving. */
export async function getFollowingFacts(
  { sql }: ReadScope,
  caseId: string,
): Promise<{ readonly reads: readonly Section[]; readonly onTheWay: boolean }> {
  const [row] = await sql<{ reads: Section[]; onTheWay: boolean }[]>`
    select array(select s from unnest(array['identity', 'people', 'threats']) s
        where amparo.may_read(${caseId}, s, null)) as reads,
      exists (select from amparo.transfers t
        where t.case_id = ${caseId} and t.state = any (${[...openTransferStates]})) as "onTheWay"`
  return row ?? { reads: [], onTheWay: false }
}

export type ChildCaseRow = {
  readonly id: string
  readonly code: string
  readonly state: CaseState
  readonly opened_on: string
  readonly closed_at: string | null
  readonly worker: string | null
}

/** The other cases of the same child that the reader may open, the latest first: a person is not a file. */
export function listChildCases({ sql }: ReadScope, first: string, caseId: string) {
  return sql<ChildCaseRow[]>`
    select c.id, c.code, c.state, c.opened_on, c.closed_at, u.display_name as worker
    from amparo.cases c left join amparo.users u on u.id = c.worker_id
    where coalesce(c.first_case_id, c.id) = ${first} and c.id <> ${caseId}
      and c.organisation_id = (select amparo.my_organisation())
    order by c.registered_at desc, c.id`
}

/** What came over from the earlier case as it stood there, by the fact that says so. */
export async function findCarried(
  { sql }: ReadScope,
  caseId: string,
): Promise<{ readonly code: string; readonly carried: IdentityField[] } | undefined> {
  const [row] = await sql<{ code: string; carried: IdentityField[] }[]>`
    select p.payload ->> 'code' as code,
      array(select jsonb_array_elements_text(p.payload -> 'carried')) as carried
    from amparo.facts f
    join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
    where f.case_id = ${caseId} and f.stream_id = ${caseId} and f.kind = 'EarlierCaseLinked'`
  return row
}
