import type {
  finishShadowingStep,
  recordShadowing,
  replyToShadowing,
  withdrawShadowing,
} from '@amparo/contract/api/shadowing/shadowing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  decideReply,
  decideShadowing,
  decideStepDone,
  decideWithdrawShadowing,
} from '@amparo/domain/shadowing/decide-shadowing'
import type { Shadowing } from '@amparo/domain/shadowing/shadowing'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { listCasesOf } from '../supervision/index.ts'
import { insertShadowing, listColleagues, lockShadowing, updateShadowing } from './store.ts'

export async function recordShadowingCommand(
  context: OperationContext,
  input: InputOf<typeof recordShadowing>,
) {
  const { tx, principal, now } = context
  const { shadowingId, on, caseId, nextStep, ...command } = input
  const [colleagues, cases, today] = await Promise.all([
    listColleagues(tx),
    listCasesOf(tx, input.workerId),
    todayOf(context),
  ])
  const decided = decideShadowing(
    {
      ...command,
      id: shadowingId,
      on: on as PlainDate,
      caseId: caseId ?? undefined,
      nextStep: { words: nextStep.words, dueOn: nextStep.dueOn as PlainDate },
    },
    {
      organisationId: principal.organisationId,
      colleagues: colleagues.map(({ id }) => id),
      bothRead: cases.map(({ id }) => id),
      by: principal.userId,
      today,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const shadowing = decided.value
  await insertShadowing(tx, shadowing)
  await notifyUser(tx, shadowing.workerId)
  return saved(context, shadowing)
}

export async function replyToShadowingCommand(
  context: OperationContext,
  input: InputOf<typeof replyToShadowing>,
) {
  return change(context, input.shadowingId, (shadowing, hand) => decideReply(shadowing, input.reply, hand))
}

export async function finishStepCommand(
  context: OperationContext,
  input: InputOf<typeof finishShadowingStep>,
) {
  return change(context, input.shadowingId, (shadowing, hand) =>
    decideStepDone(shadowing, input.outcome, hand),
  )
}

export async function withdrawShadowingCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawShadowing>,
) {
  return change(context, input.shadowingId, (shadowing, hand) =>
    decideWithdrawShadowing(shadowing, input.because, hand),
  )
}

/** The other of the two learns that there is something to read. */
async function change(
  context: OperationContext,
  shadowingId: string,
  decide: (
    shadowing: Shadowing,
    hand: { readonly by: Shadowing['workerId']; readonly at: string },
  ) => Result<Shadowing, Problem>,
) {
  const { tx, principal, now } = context
  const shadowing = await lockShadowing(tx, shadowingId)
  if (!shadowing) return refuse(problem('record.not-found'))
  const decided = decide(shadowing, { by: principal.userId, at: now })
  if (!decided.ok) return decided
  await updateShadowing(tx, decided.value)
  const { observerId, workerId } = shadowing
  await notifyUser(tx, principal.userId === workerId ? observerId : workerId)
  return saved(context, decided.value)
}

function saved(context: OperationContext, shadowing: Shadowing) {
  context.touch('supervision', [shadowing.id, shadowing.workerId], ['supervision'])
  return accept({
    id: shadowing.id as string,
    version: shadowing.version,
    outcome: 'applied' as const,
    conflicts: [],
  })
}
