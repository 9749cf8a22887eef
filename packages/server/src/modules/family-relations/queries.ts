import type { listRelations } from '@amparo/contract/api/family-relations/family-relations'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { askRelations, type RelationListRow } from './store.ts'

export function loadRelations(scope: ReadScope, input: InputOf<typeof listRelations>) {
  return { relations: askRelations(scope, input.caseId) }
}

export function relationList(
  context: ReadContext,
  input: InputOf<typeof listRelations>,
  { relations }: { readonly relations: readonly RelationListRow[] },
) {
  context.touch('case', [input.caseId], ['people'])
  return accept({
    items: relations.map((row) => ({
      id: row.id,
      from: row.from_person,
      to: row.to_person,
      kind: row.kind,
      basis: row.basis,
      standing: row.standing,
      claimedBy: row.claimed_by,
      by: row.name,
      recordedAt: row.recorded_at,
      fromCase: row.from_case,
      findings: [...row.findings],
    })),
  })
}
