import type { ReadScope } from '../../db/transaction.ts'

/** Who had her before, where the reader may read the journey that was told there. */
export function askFormerOrganisation({ sql }: ReadScope, caseId: string) {
  return sql<{ name: string }[]>`
    select o.name from amparo.transfers t join amparo.organisations o on o.id = t.from_organisation_id
    where t.receiving_case_id = ${caseId} and amparo.may_read(t.case_id, 'journey', null)`
}
