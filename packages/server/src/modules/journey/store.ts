import type { JourneyStay } from '@amparo/domain/journey/journey-stay'
import type { ReadScope } from '../../db/transaction.ts'

/** Who had her before, where the reader may read the journey that was told there. */
export function askFormerOrganisation({ sql }: ReadScope, caseId: string) {
  return sql<{ name: string }[]>`
    select o.name from amparo.transfers t join amparo.organisations o on o.id = t.from_organisation_id
    where t.receiving_case_id = ${caseId} and amparo.may_read(t.case_id, 'journey', null)`
}

/** A stay of this case, or one that came along with it, as it stands. */
export async function findStay(
  { sql }: ReadScope,
  caseId: string,
  stayId: string,
): Promise<JourneyStay | undefined> {
  const [row] = await sql<{ content: JourneyStay }[]>`
    select s.content from amparo.journey_stays s
    where s.id = ${stayId} and s.withdrawn_at is null and (s.case_id = ${caseId}
      or s.case_id in (select t.case_id from amparo.transfers t where t.receiving_case_id = ${caseId}))`
  return row?.content
}
