import type { BirthFile } from '@amparo/domain/child/birth'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { ReadScope } from '../../db/transaction.ts'
import { listWritten } from '../../records/written-store.ts'
import { findChildBirth } from '../consents/index.ts'

/** Everything that is known of the birth of the child of a case. Ids are of the time at which they were made. */
export async function loadBirthFile(scope: ReadScope, caseId: string): Promise<BirthFile> {
  const [statements, decisions, born] = await Promise.all([
    listWritten(scope, 'birth_statements', caseId),
    listWritten(scope, 'birth_decisions', caseId),
    findChildBirth(scope, caseId),
  ])
  const workedWith = parseApproximateDate(born)
  return {
    statements,
    decisions: decisions.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    workedWith: workedWith.ok ? workedWith.value : undefined,
  }
}
