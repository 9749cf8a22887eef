import type { listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { listClosureCheckRows, listTriedDays } from './store.ts'
import { triesOf } from './tries.ts'

const usualPage = 20

export async function closureCheckList(context: OperationContext, input: InputOf<typeof listClosureChecks>) {
  const start = startOfPage(input.cursor, { day: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const state = await findCaseState(context.tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const limit = input.limit ?? usualPage
  const [rows, triedOn, { tries }] = await Promise.all([
    listClosureCheckRows(context.tx, input.caseId, {
      after,
      limit: limit + 1,
    }),
    listTriedDays(context.tx, input.caseId),
    triesOf(context, state),
  ])
  const { page, next } = cutPage(rows, limit, (last) => [last.checked_on, last.id])
  context.touch('case', [input.caseId], ['course'])
  return accept({
    items: page.map((row) => ({
      id: row.id,
      checkedOn: row.checked_on,
      how: row.how,
      reached: row.reached,
      outcome: row.outcome,
      words: row.words,
      ends: row.ends,
      by: row.name,
      recordedAt: row.recorded_at,
      answer: row.answer,
      answeredBy: row.answered_name,
      answeredAt: row.answered_at,
    })),
    next,
    triedOn,
    tries: tries ?? null,
  })
}
