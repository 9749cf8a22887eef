import type { CaseRights } from '@amparo/domain/access/principal'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { ReadScope } from '../db/transaction.ts'

export type CaseRightsRow = { relation: 'own' | 'granted'; reads: Section[]; writes: Section[] }

/** What the reader may do with one case; no row where the row policies show no such case. */
export function askCaseRights(scope: ReadScope, caseId: string) {
  return scope.sql<CaseRightsRow[]>`select relation, reads, writes from amparo.case_rights(${caseId})`
}

export function caseRightsOf([row]: readonly CaseRightsRow[]): CaseRights | undefined {
  return row && { relation: row.relation, reads: [...new Set(row.reads)], writes: [...new Set(row.writes)] }
}
