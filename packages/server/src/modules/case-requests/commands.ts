import type {
  askForCase,
  declineRequest,
  hearRequest,
  withdrawRequest,
} from '@amparo/contract/api/case-requests/case-requests'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { evolveCaseRequest, isInside, type CaseRequest } from '@amparo/domain/case-request/case-request'
import { decideRequest, decideWithdrawal } from '@amparo/domain/case-request/decide-case-request'
import { normaliseCaseCode } from '@amparo/domain/case/case-code'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { isEnforcing } from '../../access/enforcement.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyOrganisation, notifyUser } from '../../outbox/enqueue.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { saveAnswer } from './answers.ts'
import {
  findCaseOfCode,
  insertCaseRequest,
  listMyOpenRequests,
  lockMyRequest,
  updateCaseRequest,
} from './store.ts'

/** The clock is the asker's: a day that came from the case would say where it is. */
export async function askForCaseCommand(context: OperationContext, input: InputOf<typeof askForCase>) {
  const { tx, principal, now } = context
  const code = normaliseCaseCode(input.code)
  const [enforces, found, mine, setting] = await Promise.all([
    isEnforcing(tx),
    code === undefined ? undefined : findCaseOfCode(tx, code),
    listMyOpenRequests(tx, now),
    settingFor(context, { organisationId: principal.organisationId, placeCountry: undefined }),
  ])
  const { within } = requireRule(setting, 'case-request-clock').parameters
  const decided = decideRequest(input, {
    by: principal,
    enforces,
    found,
    mine,
    answerDueAt: dueAt(within, setting.now, setting.holidays, setting.zone).at,
    at: now,
  })
  if (!decided.ok) return decided
  const request = evolveCaseRequest(undefined, decided.value)
  await insertCaseRequest(tx, request)
  await notifyHolders(context, request)
  return outcomeOf(context, request)
}

/** Neutral, like every notice: there is something to look at. */
async function notifyHolders({ tx }: OperationContext, request: CaseRequest): Promise<void> {
  if (request.holder === undefined) return
  await notifyOrganisation(tx, request.holder)
  if (request.heldBy) await notifyUser(tx, request.heldBy)
}

export async function withdrawRequestCommand(
  context: OperationContext,
  { requestId }: InputOf<typeof withdrawRequest>,
) {
  const { tx, principal, now } = context
  const request = await lockMyRequest(tx, requestId)
  if (!request) return refuse(problem('record.not-found'))
  const decided = decideWithdrawal(request, { by: principal.userId, at: now })
  if (!decided.ok) return decided
  const after = evolveCaseRequest(request, decided.value)
  await updateCaseRequest(tx, after)
  return outcomeOf(context, after)
}

export async function hearRequestCommand(context: OperationContext, input: InputOf<typeof hearRequest>) {
  const answered = await saveAnswer(context, input.requestId, { answer: 'hear', words: input.words })
  return answered.ok ? outcomeOf(context, answered.value) : answered
}

export async function declineRequestCommand(
  context: OperationContext,
  input: InputOf<typeof declineRequest>,
) {
  const { requestId, because, words } = input
  const answered = await saveAnswer(context, requestId, { answer: 'decline', because, words })
  if (!answered.ok) return answered
  const after = answered.value
  await notifyUser(context.tx, after.by)
  if (isInside(after) && after.heldBy) await notifyUser(context.tx, after.heldBy)
  return outcomeOf(context, after)
}

/** The record of accesses names the case only where the reader answers for it. */
function outcomeOf(context: OperationContext, request: CaseRequest) {
  const { id, caseId, version, state } = request
  const answers = request.by !== context.principal.userId && caseId !== undefined
  context.touch('case-request', answers ? [caseId, id] : [id], [state])
  return accept({ id: id as string, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
