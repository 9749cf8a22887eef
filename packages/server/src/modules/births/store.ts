import type { ReadScope } from '../../db/transaction.ts'

/** A date or a finding of another case of the child; the date that is worked with there has no moment. */
type ElsewhereRow = {
  readonly nth: number
  readonly born: unknown
  readonly found: string | null
  readonly at: string | null
  readonly joined_at: string | null
}

export function listBirthsElsewhere({ sql }: ReadScope, caseId: string) {
  return sql<ElsewhereRow[]>`select * from amparo.births_elsewhere(${caseId})`
}
