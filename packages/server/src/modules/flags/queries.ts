import type { listFlags, myFlags } from '@amparo/contract/api/flags/flags'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { listFlagRows, listMyFlagRows, type FlagListRow } from './store.ts'

const usualPage = 20

export async function flagList(context: OperationContext, input: InputOf<typeof listFlags>) {
  const { state = 'standing' } = input
  const stands = state === 'standing'
  const start = startOfPage(input.cursor, { at: stands ? 'day' : 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listFlagRows(context.tx, input.caseId, {
    state,
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [
    (stands ? last.flagged_on : last.removed_at) ?? '',
    last.id,
  ])
  context.touch('case', [input.caseId], [...new Set(page.map(({ section }) => section))])
  return accept({
    items: page.map(presentFlag),
    next,
  })
}

export async function myFlagList(context: OperationContext, input: InputOf<typeof myFlags>) {
  const start = startOfPage(input.cursor, { at: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listMyFlagRows(context.tx, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.flagged_on, last.id])
  context.touch(
    'case',
    page.map((row) => row.case_id),
    ['summary', ...new Set(page.map(({ section }) => section))],
  )
  return accept({
    items: page.map((row) => ({
      ...presentFlag(row),
      caseId: row.case_id,
      code: row.code,
      callName: row.call_name,
    })),
    next,
  })
}

function presentFlag(row: FlagListRow) {
  return {
    id: row.id,
    section: row.section,
    on: row.flagged_on,
    reason: row.reason,
    by: row.name,
    setAt: row.set_at,
    removedBy: row.removed_name,
    removedAt: row.removed_at,
    removedWords: row.removed_words,
  }
}
