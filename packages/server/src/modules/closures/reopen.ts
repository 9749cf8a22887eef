import type { reopenCase, showReopening } from '@amparo/contract/api/closures/reopening'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { supervises } from '@amparo/domain/approval/may-approve'
import { firstCaseOf } from '@amparo/domain/case/decide-following'
import { decideReopening, mayReopen } from '@amparo/domain/closure/decide-reopening'
import { evolveReopening } from '@amparo/domain/closure/reopening'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { writeProblem } from '../../problems/write-problem.ts'
import {
  applyCaseEvents,
  findCaseState,
  listCasesOfChild,
  lockCase,
  lockCasesOfChild,
} from '../cases/index.ts'
import {
  getClosedFacts,
  insertReopening,
  listCaseWorkers,
  listReopeningRows,
  supersedeWork,
  type SupersededRow,
} from './reopening-store.ts'

export async function reopenCaseCommand(context: OperationContext, input: InputOf<typeof reopenCase>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const ofChild = await lockCasesOfChild(tx, firstCaseOf(state))
  const [closed, workers] = await Promise.all([getClosedFacts(tx, input.caseId), listCaseWorkers(tx)])
  const { caseId, reopeningId, reason, explanation, workerId } = input
  const decided = decideReopening(
    { reopeningId, reason, explanation, workerId },
    { case: state, by: principal, at: now, workers, ofChild, ...closed },
  )
  if (!decided.ok) return decided
  const { recorded, ...moved } = decided.value
  // Before the case is open: the database ends the earlier work of a closed case only.
  const ended = await supersedeWork(tx, caseId)
  await insertReopening(tx, evolveReopening(undefined, recorded))
  await context.append([
    recordFact(
      { caseId, streamKind: 'reopening', streamId: reopeningId, streamVersion: 1, section: 'course' },
      recorded,
    ),
    ...ended.map((row) => supersededFact(caseId, row)),
  ])
  await applyCaseEvents(context, state, [{ kind: 'CaseReopened', ...moved, at: now }])
  context.touch('reopening', [caseId, reopeningId], ['course'])
  return accept({ id: reopeningId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

const supersededKinds = {
  risk: 'RiskSuperseded',
  plan: 'PlanSuperseded',
  answer: 'AssessmentSuperseded',
} as const

/** That it ended is a step of the course: whoever opens a case again need not read what it was. */
function supersededFact(caseId: string, row: SupersededRow) {
  const { stream_kind: streamKind, stream_id: streamId, stream_version: streamVersion } = row
  return recordFact(
    { caseId, streamKind, streamId, streamVersion, section: 'course' },
    { kind: supersededKinds[streamKind] },
  )
}

export async function reopeningView(context: OperationContext, input: InputOf<typeof showReopening>) {
  const { tx, principal, language, requestId } = context
  const state = await findCaseState(tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [rows, closed, workers, ofChild] = await Promise.all([
    listReopeningRows(tx, input.caseId),
    getClosedFacts(tx, input.caseId),
    listCaseWorkers(tx),
    listCasesOfChild(tx, firstCaseOf(state)),
  ])
  const may = mayReopen({ case: state, by: principal, ofChild, ...closed })
  context.touch('case', [input.caseId], ['course'])
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      reason: row.reason,
      explanation: row.explanation,
      worker: row.worker_name,
      reopenedBy: row.reopened_name,
      reopenedAt: row.reopened_at,
    })),
    standing: may.ok ? 'may' : (may.problem.code as string),
    instead: may.ok ? '' : writeProblem(may.problem, language, requestId).detail,
    workerId: workers.find(({ userId }) => userId === state.workerId)?.userId ?? null,
    workers:
      may.ok && supervises(principal, state)
        ? workers.map(({ userId, name }) => ({ id: userId as string, name }))
        : [],
  })
}
