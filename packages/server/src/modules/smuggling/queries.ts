import type { listDebts } from '@amparo/contract/api/smuggling/smuggling'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadDebts(scope: ReadScope, { caseId }: InputOf<typeof listDebts>) {
  return { rows: askWritten(scope, 'smuggling_debts', caseId) }
}

export function debtList(
  context: ReadContext,
  input: InputOf<typeof listDebts>,
  { rows }: { readonly rows: readonly WrittenListRow<ContentOf['smuggling_debts']>[] },
) {
  context.touch('case', [input.caseId], ['smuggling'])
  return accept({ items: rows.map(presentWritten) })
}
