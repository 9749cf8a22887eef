import type {
  acceptAssignment,
  assignCase,
  giveBackAssignment,
  recordWish,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { evolveAssignment, type Assignment, type AssignmentEvent } from '@amparo/domain/assignment/assignment'
import { decideAnswer, decideOffer, type AnswerAssignment } from '@amparo/domain/assignment/decide-assignment'
import { whoMayTake } from '@amparo/domain/assignment/who-may-take'
import type { RecordedWish } from '@amparo/domain/assignment/worker-wish'
import { requireNotEnded } from '@amparo/domain/case/require-open'
import { localDay } from '@amparo/domain/kernel/instant'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { answerByAssignment, endCaseRequests } from '../case-requests/index.ts'
import { caseFacts, findCaseState, lockCase } from '../cases/index.ts'
import { giveOpenTasks } from '../hand-tasks/index.ts'
import { endSupports, endSupportsOfLeaver, notifySupporters } from '../supports/index.ts'
import { insertConflict, listConflicted } from '../work-conflicts/index.ts'
import { assignmentFact } from './assignment-fact.ts'
import { candidateOf, findChildFacts, listWorkers } from './candidates-store.ts'
import {
  endReading,
  findOfferedCase,
  hasOpenAssignment,
  insertAssignment,
  insertWish,
  lockAssignment,
  offerReading,
  takeOver,
  updateAssignment,
} from './store.ts'

/** Without a judged risk the clock runs as if it were high, as the others do. */
const riskUntilJudged = 'high'

export async function assignCaseCommand(context: OperationContext, input: InputOf<typeof assignCase>) {
  const { tx, principal, now } = context
  const { caseId, ...command } = input
  const state = await lockCase(tx, caseId)
  const setting = await settingFor(context, state)
  const [isOpen, workers, conflicted, child] = await Promise.all([
    hasOpenAssignment(tx, caseId),
    listWorkers(tx, localDay(now, setting.zone)),
    listConflicted(tx, [caseId]),
    findChildFacts(tx, caseId),
  ])
  const candidates = workers.map((worker) => candidateOf(worker, caseId, conflicted))
  const { parameters: limit } = requireRule(setting, 'caseload-limit')
  const { within } = requireRule(setting, 'assignment-answer-clock').parameters
  const asked = {
    teamId: state.teamId,
    workerId: state.workerId,
    risk: state.riskLevel,
    childLanguages: child.languages,
    wish: child.wish,
  }
  const decided = decideOffer(command, {
    case: state,
    by: principal,
    hasOpenAssignment: isOpen,
    candidates,
    standings: whoMayTake(candidates, asked, limit),
    answerDueAt: dueAt(
      within[state.riskLevel ?? riskUntilJudged],
      setting.now,
      setting.holidays,
      setting.zone,
    ).at,
    at: now,
  })
  if (!decided.ok) return decided
  const assignment = evolveAssignment(undefined, decided.value)
  const refused = await answerByAssignment(context, assignment, state)
  if (refused) return refuse(refused)
  await insertAssignment(tx, assignment)
  await offerReading(tx, assignment, principal.organisationId)
  await notifyUser(tx, assignment.to)
  if (assignment.from) await endSupportsOfLeaver(context, assignment.from)
  return save(context, assignment, decided.value)
}

/**
 * The case is hers before the fact is written: with the right that this gives her she writes it, takes the tasks of who
 * had it, and ends what she was given to look at.
 */
export async function acceptAssignmentCommand(
  context: OperationContext,
  input: InputOf<typeof acceptAssignment>,
) {
  const { tx, now } = context
  const answered = await answer(context, input, { answer: 'accept' })
  if (!answered.ok) return answered
  const { before, event } = answered.value
  const moved = await takeOver(tx, before.id)
  if (!moved) return refuse(problem('assignment.case-not-open'))
  const after = evolveAssignment(before, event)
  await updateAssignment(tx, after)
  await endReading(tx, after, now)
  await context.append(
    caseFacts({ id: after.caseId, version: moved.version - 1 }, [
      { kind: 'CaseAssigned', workerId: after.to, teamId: after.teamId },
    ]),
  )
  if (after.from) await giveOpenTasks(context, after.caseId, { from: after.from, to: after.to })
  const led = await findCaseState(tx, after.caseId)
  if (led) await endSupports(context, led)
  await notifySupporters(context, after.caseId)
  await endCaseRequests(context, after.caseId)
  if (after.from) await notifyUser(tx, after.from)
  await notifyUser(tx, after.offeredBy)
  return save(context, after, event)
}

/** A conflict of interest that she names by giving back is declared with it, so that nobody gives it to her again. */
export async function giveBackAssignmentCommand(
  context: OperationContext,
  input: InputOf<typeof giveBackAssignment>,
) {
  const { because, words } = input
  const answered = await answer(context, input, { answer: 'give-back', because, words })
  if (!answered.ok) return answered
  const { code } = answered.value
  if (because === 'conflict' && code)
    await insertConflict(context, { id: newId(), kind: 'case', about: code })
  return end(context, answered.value)
}

export async function withdrawAssignmentCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawAssignment>,
) {
  const answered = await answer(context, input, { answer: 'withdraw', words: input.words })
  if (!answered.ok) return answered
  await notifyUser(context.tx, answered.value.before.to)
  return end(context, answered.value)
}

type Answered = {
  readonly before: Assignment
  readonly event: AssignmentEvent
  readonly code: string | undefined
}

async function answer(
  context: OperationContext,
  { caseId, assignmentId }: { readonly caseId: string; readonly assignmentId: string },
  command: AnswerAssignment,
) {
  const { tx, principal, now } = context
  const [before, state] = await Promise.all([
    lockAssignment(tx, caseId, assignmentId),
    findOfferedCase(tx, caseId),
  ])
  if (!before || !state) return refuse(problem('record.not-found'))
  const decided = decideAnswer(before, command, {
    case: {
      state: state.state,
      organisationId: state.organisation_id as OrganisationId,
      teamId: state.team_id ?? undefined,
    },
    by: principal,
    at: now,
  })
  if (!decided.ok) return decided
  return accept<Answered>({ before, event: decided.value, code: state.code })
}

/** Her right to answer ends last: with it the fact is written. */
async function end(context: OperationContext, { before, event }: Answered) {
  const after = evolveAssignment(before, event)
  await updateAssignment(context.tx, after)
  const saved = await save(context, after, event)
  await endReading(context.tx, after, context.now)
  if (after.state === 'given-back') await notifyUser(context.tx, after.offeredBy)
  return saved
}

async function save(context: OperationContext, assignment: Assignment, event: AssignmentEvent) {
  await context.append([assignmentFact(assignment, event)])
  context.touch('assignment', [assignment.caseId, assignment.id], [assignment.state])
  return accept({
    id: assignment.id,
    version: assignment.version,
    outcome: 'applied' as const,
    conflicts: [],
  })
}

export async function recordWishCommand(context: OperationContext, input: InputOf<typeof recordWish>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const open = requireNotEnded(state)
  if (!open.ok) return open
  const wish: RecordedWish = { kind: 'WorkerWishRecorded', ...input, by: principal.userId, at: now }
  await insertWish(tx, wish)
  const of = { caseId: wish.caseId, streamKind: 'worker-wish', streamId: wish.wishId, streamVersion: 1 }
  await context.append([recordFact({ ...of, section: 'course' }, wish)])
  context.touch('worker-wish', [wish.caseId, wish.wishId], ['course'])
  return accept({ id: wish.wishId, version: 1, outcome: 'applied' as const, conflicts: [] })
}
