import type { showClosure } from '@amparo/contract/api/closures/closures'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { approvalStanding } from '@amparo/domain/approval/may-approve'
import { attemptsNeeded } from '@amparo/domain/closure/closure'
import { circumstancesOfClosure, mayAnswerClosure } from '@amparo/domain/closure/decide-closure'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { showStepsOfAll } from '../../approvals/show-steps.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { closingFacts } from './closing.ts'
import { closureOfRow, listClosureRows } from './store.ts'

export async function closureView(context: OperationContext, input: InputOf<typeof showClosure>) {
  const state = await findCaseState(context.tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [rows, facts] = await Promise.all([
    listClosureRows(context.tx, input.caseId),
    closingFacts(context, state),
  ])
  const steps = await showStepsOfAll(
    context.tx,
    rows.map((row) => ({
      approval: row.approval ?? undefined,
      circumstances: circumstancesOfClosure(row, state),
    })),
  )
  context.touch('case', [input.caseId], ['course'])
  return accept({
    items: rows.map((row, index) => ({
      id: row.id,
      version: row.version,
      reason: row.reason,
      explanation: row.explanation,
      childTold: row.child_told,
      state: row.state,
      requestedBy: row.requested_name,
      requestedAt: row.requested_at,
      approvedBy: row.approved_name,
      approvedAt: row.approved_at,
      changesAsked: row.changes_asked,
      approval: approvalStanding(
        mayAnswerClosure(closureOfRow(row), { case: state, approver: context.principal }),
      ),
      approvalSteps: steps[index] ?? [],
    })),
    referralsOut: facts.out.referralsOut.length,
    attempts: facts.attempts,
    attemptsNeeded,
    notContactableFrom: facts.notContactableFrom ?? null,
  })
}
