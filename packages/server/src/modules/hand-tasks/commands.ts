import type {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  giveHandTask,
} from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import type { UserId } from '@amparo/domain/kernel/brand'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import {
  decideAddTask,
  decideGiveBack,
  decideGiveTask,
  decideTaskCancelled,
  decideTaskDone,
  type AddHandTask,
} from '@amparo/domain/task/decide-hand-task'
import { evolveHandTask, type HandTask, type HandTaskEvent } from '@amparo/domain/task/hand-task'
import { zoneOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { lockCase } from '../cases/index.ts'
import { getHandTask, insertHandTask, listColleagueRows, listOpenTasksOf, updateHandTask } from './store.ts'

export async function addHandTaskCommand(context: OperationContext, input: InputOf<typeof addHandTask>) {
  const { caseId, hour, repeat, dueOn, ...command } = input
  return addTaskFor(context, caseId, {
    ...command,
    dueOn: dueOn as PlainDate,
    hour: hour ?? undefined,
    repeat: repeat ? { ...repeat, lastOn: repeat.lastOn as PlainDate | undefined } : undefined,
  })
}

/** The same also for what people agree elsewhere, as in supervision. */
export async function addTaskFor(context: OperationContext, caseId: string, command: AddHandTask) {
  const state = await lockCase(context.tx, caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const decided = decideAddTask(command, {
    case: state,
    colleagues: await colleaguesOn(context, state),
    zone: await zoneOf(context),
    now: context.now,
    by: context.principal.userId,
  })
  if (!decided.ok) return decided
  const [event] = decided.value
  const task = evolveHandTask(undefined, event)
  await insertHandTask(context.tx, task)
  return save(context, task, event)
}

export async function finishHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof finishHandTask>,
) {
  const state = await lockCase(context.tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const task = await getHandTask(context.tx, input.caseId, input.taskId)
  const decided = decideTaskDone(task, input, {
    case: state,
    zone: await zoneOf(context),
    now: context.now,
    by: context.principal.userId,
    nextId: newId(),
  })
  if (!decided.ok) return decided
  const { done, next } = decided.value
  if (next) {
    const following = evolveHandTask(undefined, next)
    await insertHandTask(context.tx, following)
    await context.append([handTaskFact(following, next)])
  }
  return change(context, task, done)
}

export async function cancelHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof cancelHandTask>,
) {
  return moveTask(context, input, (task) => decideTaskCancelled(task, input, sayer(context)))
}

export async function giveHandTaskCommand(context: OperationContext, input: InputOf<typeof giveHandTask>) {
  return moveTask(context, input, async (task, state) =>
    decideGiveTask(task, input, { ...sayer(context), colleagues: await colleaguesOn(context, state) }),
  )
}

export async function giveBackHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof giveBackHandTask>,
) {
  return moveTask(context, input, async (task, state) =>
    decideGiveBack(task, input, {
      ...sayer(context),
      colleagues: await colleaguesOn(context, state),
      worker: state.workerId,
    }),
  )
}

/** With the case goes what its former worker still had to do on it. */
export async function giveOpenTasks(
  context: OperationContext,
  caseId: string,
  { from, to }: { readonly from: UserId; readonly to: UserId },
): Promise<void> {
  for (const task of await listOpenTasksOf(context.tx, caseId, from)) {
    const event = { kind: 'HandTaskGiven', to, by: context.principal.userId, at: context.now } as const
    const after = evolveHandTask(task, event)
    await updateHandTask(context.tx, after)
    await context.append([handTaskFact(after, event)])
  }
}

/** Whoever answers for the case says what is to be done on it; a share never does. */
export function isOurs({ principal }: OperationContext, state: Pick<Case, 'organisationId'>): boolean {
  return state.organisationId === principal.organisationId
}

async function colleaguesOn({ tx }: OperationContext, state: Case) {
  return (await listColleagueRows(tx, state.id)).map(({ id }) => id)
}

function sayer({ principal, now }: OperationContext) {
  return { by: principal.userId, now }
}

async function moveTask(
  context: OperationContext,
  input: { readonly caseId: string; readonly taskId: string },
  decide: (
    task: HandTask,
    state: Case,
  ) => Result<HandTaskEvent, Problem> | Promise<Result<HandTaskEvent, Problem>>,
) {
  const state = await lockCase(context.tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const task = await getHandTask(context.tx, input.caseId, input.taskId)
  const decided = await decide(task, state)
  return decided.ok ? change(context, task, decided.value) : decided
}

async function change(context: OperationContext, task: HandTask, event: HandTaskEvent) {
  const after = evolveHandTask(task, event)
  await updateHandTask(context.tx, after)
  return save(context, after, event)
}

async function save(context: OperationContext, task: HandTask, event: HandTaskEvent) {
  await context.append([handTaskFact(task, event)])
  context.touch('task', [task.caseId, task.id], ['course'])
  return accept({ id: task.id, version: task.version, outcome: 'applied' as const, conflicts: [] })
}

/** The invented stories write the same. */
export function handTaskFact(task: HandTask, event: HandTaskEvent) {
  const of = {
    caseId: task.caseId,
    streamKind: 'hand-task',
    streamId: task.id,
    streamVersion: task.version,
    section: 'course',
  } as const
  return recordFact(of, event)
}
