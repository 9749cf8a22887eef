import type { BirthFile } from '@amparo/domain/child/birth'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { ReadScope } from '../../db/transaction.ts'
import { listWritten } from '../../records/written-store.ts'
import { findPersonBeside } from '../case-people/index.ts'
import { findChildBirth } from '../consents/index.ts'

/** Everything that is known of the birth of the child of a case. Ids are of the time at which they were made. */
export async function loadBirthFile(scope: ReadScope, caseId: string): Promise<BirthFile> {
  const [statements, decisions, born] = await Promise.all([
    listWritten(scope, 'birth_statements', caseId),
    listWritten(scope, 'birth_decisions', caseId),
    findChildBirth(scope, caseId),
  ])
  return fileOf(statements, decisions, born)
}

/** The same of somebody who is on the case beside the child; nothing where she is not, or is the child. */
export async function findPersonBirthFile(
  scope: ReadScope,
  caseId: CaseId,
  personId: PersonId,
): Promise<{ readonly file: BirthFile; readonly name: string } | undefined> {
  const [person, statements, decisions] = await Promise.all([
    findPersonBeside(scope, caseId, personId),
    listWritten(scope, 'person_births', caseId),
    listWritten(scope, 'person_birth_decisions', caseId),
  ])
  const isHers = (one: { readonly content: { readonly personId: string } }) =>
    one.content.personId === personId
  return (
    person && {
      file: fileOf(statements.filter(isHers), decisions.filter(isHers), person.born),
      name: person.name,
    }
  )
}

function fileOf(
  statements: BirthFile['statements'],
  decisions: BirthFile['decisions'],
  born: unknown,
): BirthFile {
  const workedWith = parseApproximateDate(born)
  return {
    statements,
    decisions: decisions.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    workedWith: workedWith.ok ? workedWith.value : undefined,
  }
}
