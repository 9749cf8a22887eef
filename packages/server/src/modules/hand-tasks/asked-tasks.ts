import { decideAskedTasks, type AskedTask } from '@amparo/domain/form-record/asked-tasks'
import type { Case } from '@amparo/domain/case/case'
import type { AnswerId, HandTaskId } from '@amparo/domain/kernel/brand'
import { evolveHandTask } from '@amparo/domain/task/hand-task'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { handTaskFact } from './commands.ts'
import { insertHandTask, listColleagueRows, listTasksFrom, updateHandTask } from './store.ts'

/** Sets what a filed form asks for, and takes back what it asks for no more. */
export async function setAskedTasks(
  context: OperationContext,
  state: Case,
  {
    fromRecord,
    asked,
    because,
  }: { readonly fromRecord: AnswerId; readonly asked: readonly AskedTask[]; readonly because: string },
): Promise<void> {
  const { tx, principal, now } = context
  const before = await listTasksFrom(tx, state.id, fromRecord)
  if (asked.length === 0 && before.length === 0) return
  const colleagues = (await listColleagueRows(tx, state.id)).map(({ id }) => id)
  const moves = decideAskedTasks(asked, {
    caseId: state.id,
    fromRecord,
    before,
    colleagues,
    worker: state.workerId,
    zone: await zoneOf(context),
    now,
    by: principal.userId,
    because,
    makeId: () => newId() as HandTaskId,
  })
  for (const { task: earlier, event } of moves) {
    const task = evolveHandTask(earlier, event)
    await (earlier ? updateHandTask(tx, task) : insertHandTask(tx, task))
    await context.append([handTaskFact(task, event)])
    context.touch('task', [task.caseId, task.id], ['course'])
  }
}
