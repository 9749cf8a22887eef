import type { Assignment } from '@amparo/domain/assignment/assignment'
import { evolveCaseRequest, isOverdue, type CaseRequest } from '@amparo/domain/case-request/case-request'
import {
  decideRequestAnswer,
  type AnswerRequest,
  type AnswerRequestFacts,
} from '@amparo/domain/case-request/decide-case-request'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { Transfer } from '@amparo/domain/transfer/transfer'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { lockCase } from '../cases/index.ts'
import { lockReceivedRequest, lockWaitingOn, stillAsks, updateCaseRequest } from './store.ts'

type CaseAnsweredFor = AnswerRequestFacts['case']

/** What somebody who answers for the case says to one request; the case is held until it is said. */
export async function saveAnswer(
  context: OperationContext,
  requestId: string,
  command: AnswerRequest,
): Promise<Result<CaseRequest, Problem>> {
  const { tx } = context
  const request = await lockReceivedRequest(tx, requestId)
  if (!request?.caseId) return refuse(problem('record.not-found'))
  return answer(context, request, command, await lockCase(tx, request.caseId))
}

async function answer(
  { tx, principal, now }: OperationContext,
  request: CaseRequest,
  command: AnswerRequest,
  state: CaseAnsweredFor,
): Promise<Result<CaseRequest, Problem>> {
  const decided = decideRequestAnswer(request, command, {
    case: state,
    by: principal,
    stillAsks: await stillAsks(tx, request.id),
    at: now,
  })
  if (!decided.ok) return decided
  const after = evolveCaseRequest(request, decided.value)
  await updateCaseRequest(tx, after)
  return accept(after)
}

/** The case is assigned to somebody who had asked for it: that is the answer. Undefined where nothing stands against it. */
export async function answerByAssignment(
  context: OperationContext,
  assignment: Pick<Assignment, 'id' | 'caseId' | 'to'>,
  state: CaseAnsweredFor,
): Promise<Problem | undefined> {
  for (const request of await lockWaitingOn(context.tx, assignment.caseId)) {
    if (request.by !== assignment.to || isOverdue(request, context.now)) continue
    const answered = await answer(context, request, { answer: 'give', assignmentId: assignment.id }, state)
    if (!answered.ok && answered.problem.code === 'case-request.own') return answered.problem
  }
  return undefined
}

/** The transfer of the case is offered to an organisation that had asked for it: that is the answer to all who asked there. */
export async function answerByTransfer(
  context: OperationContext,
  transfer: Pick<Transfer, 'id' | 'caseId' | 'to'>,
  state: CaseAnsweredFor,
): Promise<void> {
  for (const request of await lockWaitingOn(context.tx, transfer.caseId)) {
    if (request.from !== transfer.to) continue
    const command = { answer: 'offer', transferId: transfer.id, to: transfer.to } as const
    const answered = await answer(context, request, command, state)
    if (answered.ok) await notifyUser(context.tx, request.by)
  }
}
