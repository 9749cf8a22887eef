import type {
  acceptSupport,
  declineSupport,
  endSupport,
  inviteSupport,
  withdrawSupport,
} from '@amparo/contract/api/supports/supports'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { localDay, startOfDay } from '@amparo/domain/kernel/instant'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import {
  decideInvitation,
  decideSupportAnswer,
  type AnswerSupport,
} from '@amparo/domain/support/decide-support'
import { evolveSupport, type Support } from '@amparo/domain/support/support'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { lockCase } from '../cases/index.ts'
import { returnTasks } from '../hand-tasks/index.ts'
import { conflictKey, insertConflict, listConflicted } from '../work-conflicts/index.ts'
import { endSupports, saveSupport, supportFact } from './ending.ts'
import {
  beginShares,
  endShares,
  insertSupport,
  listColleagues,
  lockStanding,
  lockSupport,
  offerShares,
} from './store.ts'

export async function inviteSupportCommand(context: OperationContext, input: InputOf<typeof inviteSupport>) {
  const { tx, principal, caseRights, now } = context
  const state = await lockCase(tx, input.caseId)
  const zone = await zoneOf(context)
  // What is over since its last day makes room for a new invitation.
  await endSupports(context, state)
  const [standing, colleagues, conflicted] = await Promise.all([
    lockStanding(tx, input.caseId),
    listColleagues(tx),
    listConflicted(tx, [input.caseId]),
  ])
  const { caseId: _caseId, from, until, ...command } = input
  const decided = decideInvitation(
    { ...command, from: from as PlainDate, until: (until ?? undefined) as PlainDate | undefined },
    {
      case: state,
      by: principal,
      reads: caseRights?.reads ?? [],
      colleagues: colleagues.map(({ id }) => id),
      conflicted: conflicted.has(conflictKey(input.caseId, input.userId)) ? [input.userId] : [],
      standing,
      today: localDay(now, zone),
      at: now,
    },
  )
  if (!decided.ok) return decided
  const support = evolveSupport(undefined, decided.value)
  await insertSupport(tx, support)
  await context.append([supportFact(support, decided.value)])
  const last = support.until
  await offerShares(tx, support, {
    organisationId: principal.organisationId,
    until: last ? startOfDay(addDays(last, 1), zone) : 'infinity',
  })
  await notifyUser(tx, support.userId)
  return outcomeOf(context, support)
}

export async function acceptSupportCommand(context: OperationContext, input: InputOf<typeof acceptSupport>) {
  const answered = await answer(context, input, { answer: 'accept' })
  if (!answered.ok) return answered
  const { after, zone } = answered.value
  await beginShares(context.tx, after.id, startOfDay(after.from, zone))
  await notifyUser(context.tx, after.invitedBy)
  return outcomeOf(context, after)
}

/** A conflict of interest that she names by declining is declared with it, so that nobody opens the case to her again. */
export async function declineSupportCommand(
  context: OperationContext,
  input: InputOf<typeof declineSupport>,
) {
  const { because, words } = input
  const answered = await answer(context, input, { answer: 'decline', because, words })
  if (!answered.ok) return answered
  const { after, code } = answered.value
  if (because === 'conflict') await insertConflict(context, { id: newId(), kind: 'case', about: code })
  await notifyUser(context.tx, after.invitedBy)
  return end(context, after)
}

export async function withdrawSupportCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawSupport>,
) {
  return endBy(context, input, { answer: 'withdraw', words: input.words })
}

export async function endSupportCommand(context: OperationContext, input: InputOf<typeof endSupport>) {
  const { because, words } = input
  return endBy(context, input, { answer: 'end', because, words })
}

async function endBy(context: OperationContext, input: Which, command: AnswerSupport) {
  const answered = await answer(context, input, command)
  if (!answered.ok) return answered
  const { after, workerId } = answered.value
  await returnTasks(context, { id: after.caseId, workerId }, after.id)
  const isHers = after.userId === context.principal.userId
  await notifyUser(context.tx, isHers ? after.invitedBy : after.userId)
  return end(context, after)
}

type Which = { readonly caseId: string; readonly supportId: string }

/** The fact is written with the right that the support still gives; what it gave ends after it. */
async function answer(context: OperationContext, { caseId, supportId }: Which, command: AnswerSupport) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, caseId)
  const [support, zone] = await Promise.all([lockSupport(tx, caseId, supportId), zoneOf(context)])
  if (!support) return refuse(problem('record.not-found'))
  const decided = decideSupportAnswer(support, command, {
    case: state,
    by: principal,
    today: localDay(now, zone),
    at: now,
  })
  if (!decided.ok) return decided
  return accept({
    after: await saveSupport(context, support, decided.value),
    zone,
    code: state.code,
    workerId: state.workerId,
  })
}

async function end(context: OperationContext, after: Support) {
  await endShares(context.tx, after, context.now)
  return outcomeOf(context, after)
}

function outcomeOf(context: OperationContext, { id, caseId, state, version }: Support) {
  context.touch('support', [caseId, id], [state])
  return accept({ id: id as string, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
