import type { CaseOfChild } from '@amparo/domain/case/decide-following'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type CaseOfChildRow = CaseOfChild & { readonly id: string; readonly openedOn: string }

/** The first of the cases of a child, by which all of them are hers; none for whoever may not see this one. */
export async function findFirstCase({ sql }: ReadScope, caseId: string): Promise<CaseId | undefined> {
  const [row] = await sql<{ first: CaseId | null }[]>`select amparo.first_case_of(${caseId}) as first`
  return row?.first ?? undefined
}

/**
 * All cases that a child has in the organisation, also those that the reader may not open. Whoever begins, opens or
 * takes over one of them comes after whoever does so at the same moment, and then sees it.
 */
export async function lockCasesOfChild(tx: WriteTx, first: CaseId): Promise<readonly CaseOfChildRow[]> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${first}, 64))`
  return listCasesOfChild(tx, first)
}

export async function listCasesOfChild({ sql }: ReadScope, first: CaseId): Promise<CaseOfChildRow[]> {
  return sql<CaseOfChildRow[]>`
    select id, code, state, opened_on as "openedOn", registered_at as "registeredAt", registered_twice as "registeredTwice"
    from amparo.cases_of_child(${first}) order by registered_at, id`
}
