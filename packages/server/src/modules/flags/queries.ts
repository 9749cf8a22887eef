import type { listFlags, myFlags } from '@amparo/contract/api/flags/flags'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import type { OperationContext } from '../../http/route.ts'
import { listFlagRows, listMyFlagRows, type FlagListRow } from './store.ts'

const usualPage = 20

export async function flagList(context: OperationContext, input: InputOf<typeof listFlags>) {
  const { state = 'standing' } = input
  const stands = state === 'standing'
  const after =
    input.cursor === undefined ? undefined : readCursor(input.cursor, [stands ? 'day' : 'instant', 'id'])
  if (input.cursor !== undefined && !after) return refuse(badCursor())
  const limit = input.limit ?? usualPage
  const rows = await listFlagRows(context.tx, input.caseId, {
    state,
    after: after && { at: after[0] ?? '', id: after[1] ?? '' },
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  context.touch('case', [input.caseId], [...new Set(page.map(({ section }) => section))])
  return accept({
    items: page.map(presentFlag),
    next:
      rows.length > limit && last
        ? writeCursor([(stands ? last.flagged_on : last.removed_at) ?? '', last.id])
        : null,
  })
}

export async function myFlagList(context: OperationContext, input: InputOf<typeof myFlags>) {
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor, ['day', 'id'])
  if (input.cursor !== undefined && !after) return refuse(badCursor())
  const limit = input.limit ?? usualPage
  const rows = await listMyFlagRows(context.tx, {
    after: after && { at: after[0] ?? '', id: after[1] ?? '' },
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
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
    next: rows.length > limit && last ? writeCursor([last.flagged_on, last.id]) : null,
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

function badCursor() {
  return problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] })
}
