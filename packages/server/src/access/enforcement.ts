import type { ReadScope } from '../db/transaction.ts'

/** Whether the reader's organisation enforces migration law: it exchanges notices at most, and finds nobody here. */
export async function isEnforcing({ sql }: ReadScope): Promise<boolean> {
  const [row] = await sql<{ enforces: boolean }[]>`select amparo.my_organisation_enforces() as enforces`
  return row?.enforces ?? true
}
