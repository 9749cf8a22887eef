import type { listTakenOff } from '@amparo/contract/api/people/edit-person'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { askTakenOff, type TakenOffRow } from './store.ts'

export function loadTakenOff(scope: ReadScope, input: InputOf<typeof listTakenOff>) {
  return { people: askTakenOff(scope, input.caseId) }
}

export function takenOffList(
  context: ReadContext,
  input: InputOf<typeof listTakenOff>,
  { people }: { readonly people: readonly TakenOffRow[] },
) {
  context.touch('case', [input.caseId], ['people'])
  return accept({
    items: people.map((row) => ({
      id: row.id,
      names: row.names,
      relation: row.relation,
      at: row.taken_off_at,
      by: row.by,
      reason: row.taken_off_because,
      words: row.taken_off_words,
    })),
  })
}
