import type { listSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadSafeHours(scope: ReadScope, { caseId }: InputOf<typeof listSafeHours>) {
  return { rows: askWritten(scope, 'safe_hours', caseId) }
}

export function safeHoursList(
  context: ReadContext,
  input: InputOf<typeof listSafeHours>,
  { rows }: { readonly rows: readonly WrittenListRow<ContentOf['safe_hours']>[] },
) {
  context.touch('case', [input.caseId], ['people'])
  return accept({ items: rows.map(presentWritten) })
}
