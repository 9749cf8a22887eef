import type { readDeath } from '@amparo/contract/api/deaths/deaths'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadDeath(scope: ReadScope, { caseId }: InputOf<typeof readDeath>) {
  return { deaths: askWritten(scope, 'deaths', caseId), told: askWritten(scope, 'family_told', caseId) }
}

export function deathOf(
  context: ReadContext,
  input: InputOf<typeof readDeath>,
  rows: {
    readonly deaths: readonly WrittenListRow<ContentOf['deaths']>[]
    readonly told: readonly WrittenListRow<ContentOf['family_told']>[]
  },
) {
  context.touch('case', [input.caseId], ['incidents'])
  return accept({ deaths: rows.deaths.map(presentWritten), told: rows.told.map(presentWritten) })
}
