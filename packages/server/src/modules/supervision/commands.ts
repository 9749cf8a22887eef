import type {
  finishAgreement,
  recordSession,
  withdrawSession,
} from '@amparo/contract/api/supervision/supervision'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, HandTaskId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  decideAgreementDone,
  decideSession,
  decideWithdrawSession,
  type SupervisionSession,
} from '@amparo/domain/supervision/session'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { addTaskFor } from '../hand-tasks/index.ts'
import { insertSession, listCasesOf, lockSession, updateSession } from './store.ts'
import { listSupervised } from './workers.ts'

/** What was agreed about a case is set on it as a task of the worker, in the same moment. */
export async function recordSessionCommand(context: OperationContext, input: InputOf<typeof recordSession>) {
  const { tx, principal, now } = context
  const { sessionId, agreements, on, ...command } = input
  const [workers, cases, today] = await Promise.all([
    listSupervised(tx),
    listCasesOf(tx, input.workerId),
    todayOf(context),
  ])
  const decided = decideSession(
    {
      ...command,
      id: sessionId,
      on: on as PlainDate,
      agreements: agreements.map(({ id, caseId, words, dueOn }) => ({
        id,
        caseId: caseId ?? undefined,
        words,
        dueOn: dueOn as PlainDate,
      })),
    },
    {
      organisationId: principal.organisationId,
      workers: workers.map(({ id }) => id),
      bothRead: cases.map(({ id }) => id),
      by: principal.userId,
      today,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const session = decided.value
  await insertSession(tx, session)
  for (const { id, caseId, words, dueOn } of agreements) {
    if (caseId === null) continue
    const set = await setTask(context, session.workerId, { id, caseId, words, dueOn })
    if (!set.ok) return set
  }
  await notifyUser(tx, session.workerId)
  return saved(context, session)
}

function setTask(
  context: OperationContext,
  assignee: UserId,
  agreed: { readonly id: string; readonly caseId: CaseId; readonly words: string; readonly dueOn: string },
): Promise<Result<unknown, Problem>> {
  const { id, caseId, words, dueOn } = agreed
  return addTaskFor(context, caseId, {
    taskId: id as HandTaskId,
    what: 'other',
    words,
    dueOn: dueOn as PlainDate,
    hour: undefined,
    repeat: undefined,
    assignee,
  })
}

export async function finishAgreementCommand(
  context: OperationContext,
  input: InputOf<typeof finishAgreement>,
) {
  return change(context, input.sessionId, (session) =>
    decideAgreementDone(session, input, { by: context.principal.userId, at: context.now }),
  )
}

export async function withdrawSessionCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawSession>,
) {
  return change(context, input.sessionId, (session) =>
    decideWithdrawSession(session, input.because, { by: context.principal.userId, at: context.now }),
  )
}

async function change(
  context: OperationContext,
  sessionId: string,
  decide: (session: SupervisionSession) => Result<SupervisionSession, Problem>,
) {
  const session = await lockSession(context.tx, sessionId)
  if (!session) return refuse(problem('record.not-found'))
  const decided = decide(session)
  if (!decided.ok) return decided
  await updateSession(context.tx, decided.value)
  return saved(context, decided.value)
}

function saved(context: OperationContext, session: SupervisionSession) {
  context.touch('supervision', [session.id, session.workerId], ['supervision'])
  return accept({
    id: session.id as string,
    version: session.version,
    outcome: 'applied' as const,
    conflicts: [],
  })
}
