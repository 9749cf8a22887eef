import type { listNoContacts } from '@amparo/contract/api/no-contacts/no-contacts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { askNoContacts, type NoContactListRow } from './store.ts'

export function loadNoContacts(scope: ReadScope, input: InputOf<typeof listNoContacts>) {
  return { rows: askNoContacts(scope, input.caseId) }
}

export function noContactList(
  context: ReadContext,
  input: InputOf<typeof listNoContacts>,
  { rows }: { readonly rows: readonly NoContactListRow[] },
) {
  context.touch('case', [input.caseId], ['threats'])
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      name: row.name,
      phones: row.phones,
      rules: row.rules,
      why: row.why,
      saidBy: row.said_by,
      fromCase: row.from_case,
      by: row.recorded_name,
      recordedAt: row.recorded_at,
      endedBecause: row.ended_because,
      endedAt: row.ended_at,
    })),
  })
}
