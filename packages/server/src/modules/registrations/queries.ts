import type { listChildCases as operation } from '@amparo/contract/api/cases/child-cases'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { firstCaseOf, mayFollow } from '@amparo/domain/case/decide-following'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { writeProblem } from '../../problems/write-problem.ts'
import { findCaseState, listCasesOfChild } from '../cases/index.ts'
import { followingFacts } from './follow.ts'
import { findCarried, listChildCases } from './store.ts'

/** The cases of a child, and whether another one may follow this; of those that the reader may not open only how many. */
export async function childCaseList(context: OperationContext, { caseId }: InputOf<typeof operation>) {
  const { tx, language, requestId } = context
  const state = await findCaseState(tx, caseId)
  if (!state) return refuse(problem('record.not-found'))
  const first = firstCaseOf(state)
  const ofChild = await listCasesOfChild(tx, first)
  const rows = await listChildCases(tx, first, caseId)
  const may = mayFollow(await followingFacts(context, state, ofChild))
  const carried = await findCarried(tx, caseId)
  context.touch('case', [caseId, ...rows.map(({ id }) => id)], ['course'])
  return accept({
    items: rows.map((row) => ({
      caseId: row.id,
      code: row.code,
      state: row.state,
      openedOn: row.opened_on,
      closedAt: row.closed_at,
      worker: row.worker,
    })),
    hidden: ofChild.filter(({ id }) => id !== caseId && !rows.some((row) => row.id === id)).length,
    carried: carried ?? null,
    standing: may.ok ? 'may' : (may.problem.code as string),
    instead: may.ok ? '' : writeProblem(may.problem, language, requestId, true).detail,
  })
}
