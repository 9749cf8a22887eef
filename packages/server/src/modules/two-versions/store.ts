import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope } from '../../db/transaction.ts'

export type OpenVersionRow = {
  readonly record_kind: string
  readonly record_id: string
  readonly section: string
  readonly field: string
  readonly other: JsonValue
  readonly other_by: string
  readonly by_name: string | null
  readonly other_made_at: string
  readonly other_command_id: string
}

/** The other values of a case that wait for a choice, as far as the reader's sections reach. */
export async function listOpenVersions(scope: ReadScope, caseId: string): Promise<OpenVersionRow[]> {
  return scope.sql<OpenVersionRow[]>`
    select v.record_kind, v.record_id, v.section, v.field, v.other, v.other_by, u.display_name as by_name,
      v.other_made_at, v.other_command_id
    from amparo.two_versions v left join amparo.users u on u.id = v.other_by
    where v.case_id = ${caseId} and v.chosen_at is null
    order by v.record_kind, v.record_id, v.field, v.recorded_at, v.id`
}
