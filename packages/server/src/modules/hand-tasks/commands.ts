import type {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  giveHandTask,
} from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import type { SupportId, UserId } from '@amparo/domain/kernel/brand'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import {
  decideAddTask,
  decideGiveBack,
  decideGiveTask,
  decideTaskCancelled,
  decideTaskDone,
  leaverReturn,
  taskReturn,
  type AddHandTask,
} from '@amparo/domain/task/decide-hand-task'
import {
  evolveHandTask,
  type HandTask,
  type HandTaskAdded,
  type HandTaskEvent,
} from '@amparo/domain/task/hand-task'
import { zoneOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { lockCase } from '../cases/index.ts'
import {
  getHandTask,
  insertHandTask,
  listColleagueRows,
  listOpenTasksOf,
  listTasksElsewhere,
  listTasksBySupport,
  updateHandTask,
} from './store.ts'
import { closeTask, listSupporters, openNextTask, openTask } from './support-store.ts'

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
    ...(await sayer(context)),
    ...(await workersOn(context, state)),
  })
  if (!decided.ok) return decided
  const [event] = decided.value
  const task = evolveHandTask(undefined, event)
  await insertHandTask(context.tx, task)
  if (task.supportId) await openTask(context.tx, task.supportId, task.id)
  return save(context, task, event)
}

/**
 * What another record of the case says is done, or not needed any more; whoever ended it before has ended it. What that
 * record says stays there: a task is read by more people.
 */
export async function endTaskFor(
  context: OperationContext,
  caseId: string,
  taskId: string,
  how: 'done' | 'cancelled',
): Promise<void> {
  const task = await getHandTask(context.tx, caseId, taskId)
  if (task.state !== 'open') return
  const kind = how === 'done' ? 'HandTaskDone' : 'HandTaskCancelled'
  const event = { kind, outcome: '', by: context.principal.userId, at: context.now } as const
  await moveRight(context, task, evolveHandTask(task, event))
  await write(context, task, event)
}

export async function finishHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof finishHandTask>,
) {
  const state = await lockCase(context.tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const task = await getHandTask(context.tx, input.caseId, input.taskId)
  const worksHere = worksOn(context)
  const decided = decideTaskDone(task, input, {
    case: state,
    ...(await sayer(context)),
    worksHere,
    supporters: await listSupporters(context.tx, state.id),
    nextId: newId(),
  })
  if (!decided.ok) return decided
  const { done, next } = decided.value
  if (next) await insertNext(context, { ended: task, next, worksHere })
  return change(context, task, done)
}

/** Whoever supports the case writes the next one with the right of the present one, and keeps it where it is hers. */
async function insertNext(
  context: OperationContext,
  of: { readonly ended: HandTask; readonly next: HandTaskAdded; readonly worksHere: boolean },
) {
  const { tx, now } = context
  const following = evolveHandTask(undefined, of.next)
  if (!of.worksHere) await openNextTask(tx, of.ended.id, following.id)
  await insertHandTask(tx, following)
  await context.append([handTaskFact(following, of.next)])
  if (of.worksHere && following.supportId) await openTask(tx, following.supportId, following.id)
  if (!of.worksHere && !following.supportId) await closeTask(tx, following.id, now)
}

export async function cancelHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof cancelHandTask>,
) {
  return moveTask(context, input, (task, _state, said) => decideTaskCancelled(task, input, said))
}

export async function giveHandTaskCommand(context: OperationContext, input: InputOf<typeof giveHandTask>) {
  return moveTask(context, input, async (task, state, said) =>
    decideGiveTask(task, input, { ...said, ...(await workersOn(context, state)) }),
  )
}

export async function giveBackHandTaskCommand(
  context: OperationContext,
  input: InputOf<typeof giveBackHandTask>,
) {
  return moveTask(context, input, async (task, state, said) =>
    decideGiveBack(task, input, { ...said, ...(await workersOn(context, state)), worker: state.workerId }),
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
    await write(context, task, event)
  }
}

/** With a support goes back what its holder still had to do on the case; what it opened ends with it. How many. */
export async function returnTasks(
  context: OperationContext,
  { id, workerId }: Pick<Case, 'id' | 'workerId'>,
  supportId: SupportId,
): Promise<number> {
  const { tx, principal, now } = context
  let returned = 0
  for (const task of await listTasksBySupport(tx, id, supportId)) {
    const event = taskReturn(task, { supportId, worker: workerId, by: principal.userId, now })
    if (!event) continue
    await write(context, task, event)
    returned += 1
  }
  return returned
}

/** What somebody who left had to do on the cases of others, as far as who settles it answers for those; how many. */
export async function returnTasksOfLeaver(context: OperationContext, leaver: UserId): Promise<number> {
  const { tx, principal, now } = context
  let returned = 0
  for (const task of await listTasksElsewhere(tx, leaver)) {
    const { workerId } = await lockCase(tx, task.caseId)
    const event = leaverReturn(task, { leaver, worker: workerId, by: principal.userId, now })
    if (!event) continue
    await write(context, task, event)
    returned += 1
  }
  return returned
}

/** What follows from another act: nobody asked for the task itself, and none is named as touched. */
async function write(context: OperationContext, task: HandTask, event: HandTaskEvent): Promise<void> {
  const after = evolveHandTask(task, event)
  await updateHandTask(context.tx, after)
  await context.append([handTaskFact(after, event)])
}

/** Whoever answers for the case says what is to be done on it; a share never does. */
export function isOurs({ principal }: OperationContext, state: Pick<Case, 'organisationId'>): boolean {
  return state.organisationId === principal.organisationId
}

/** Whether her role lets her add to the steps of the case that is asked for; a support never does. */
export function worksOn({ caseRights }: OperationContext): boolean {
  return caseRights?.writes.includes('course') ?? false
}

async function workersOn({ tx }: OperationContext, state: Case) {
  const [colleagues, supporters] = await Promise.all([
    listColleagueRows(tx, state.id),
    listSupporters(tx, state.id),
  ])
  return { colleagues: colleagues.map(({ id }) => id), supporters }
}

async function sayer(context: OperationContext) {
  return { by: context.principal.userId, now: context.now, zone: await zoneOf(context) }
}

async function moveTask(
  context: OperationContext,
  input: { readonly caseId: string; readonly taskId: string },
  decide: (
    task: HandTask,
    state: Case,
    said: Awaited<ReturnType<typeof sayer>>,
  ) => Result<HandTaskEvent, Problem> | Promise<Result<HandTaskEvent, Problem>>,
) {
  const state = await lockCase(context.tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const task = await getHandTask(context.tx, input.caseId, input.taskId)
  const decided = await decide(task, state, await sayer(context))
  return decided.ok ? change(context, task, decided.value) : decided
}

async function change(context: OperationContext, task: HandTask, event: HandTaskEvent) {
  const after = evolveHandTask(task, event)
  await updateHandTask(context.tx, after)
  const saved = await save(context, after, event)
  await moveRight(context, task, after)
  return saved
}

/** What her support opened of it ends when it is done or another's, and last: with it the fact is written. */
async function moveRight({ tx, now }: OperationContext, before: HandTask, after: HandTask): Promise<void> {
  if (before.supportId && (after.supportId !== before.supportId || after.state !== 'open'))
    await closeTask(tx, after.id, now)
  if (after.supportId && after.supportId !== before.supportId) await openTask(tx, after.supportId, after.id)
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
