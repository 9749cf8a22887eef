import type { CaseRights } from '@amparo/domain/access/principal'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { ReadScope } from '../db/transaction.ts'

/** What the reader may do with one case; undefined where the row policies show no such case. */
export async function findCaseRights(scope: ReadScope, caseId: string): Promise<CaseRights | undefined> {
  const [row] = await scope.sql<{ relation: 'own' | 'granted'; reads: Section[]; writes: Section[] }[]>`
    select relation, reads, writes from amparo.case_rights(${caseId})`
  return row && { relation: row.relation, reads: row.reads, writes: row.writes }
}
