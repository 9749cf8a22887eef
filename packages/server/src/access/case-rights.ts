import type { CaseRights } from '@amparo/domain/access/principal'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { EnteredRow } from '../db/transaction.ts'

type CaseRightsRow = Pick<EnteredRow, 'case_relation' | 'case_reads' | 'case_writes'>

/** What the reader may do with the case that was asked for; undefined where the row policies show no such case. */
export function caseRightsOf(row: CaseRightsRow): CaseRights | undefined {
  if (!row.case_relation) return undefined
  const sections = (words: readonly string[] | null | undefined) => [...new Set(words)] as Section[]
  if (row.case_relation === 'closed') return { relation: 'own', reads: [], writes: [], isFrozen: true }
  return { relation: row.case_relation, reads: sections(row.case_reads), writes: sections(row.case_writes) }
}
