import type { Conflict } from '@amparo/domain/assignment/conflict'
import type { ReadScope } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'

/** To whom which of these cases must not be given; the database says no more than that. */
export async function listConflicted(
  { sql }: ReadScope,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await sql<{ case_id: string; user_id: string }[]>`
    select * from amparo.conflicted_workers(${[...caseIds]}::uuid[])`
  return new Set(rows.map((row) => conflictKey(row.case_id, row.user_id)))
}

export function conflictKey(caseId: string, userId: string): string {
  return `${caseId} ${userId}`
}

export async function insertConflict(
  { tx, principal, now }: OperationContext,
  { id, kind, about }: Pick<Conflict, 'kind' | 'about'> & { readonly id: string },
): Promise<void> {
  await tx.sql`insert into amparo.work_conflicts ${tx.sql({
    id,
    user_id: principal.userId as string,
    organisation_id: principal.organisationId as string,
    kind,
    about,
    declared_at: now,
  })}`
}
