import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { decideAddTask } from '@amparo/domain/task/decide-hand-task'
import { evolveHandTask } from '@amparo/domain/task/hand-task'
import { handTaskFact } from '../modules/hand-tasks/commands.ts'
import type { CaseFile } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'
import { placeOf, type World } from './world.ts'

export function foldHandTask(file: CaseFile, world: World, step: StepOf<'addHandTask'>) {
  const { by, at, input } = step
  const { caseId, hour, dueOn, ...command } = input
  const [event] = allowed(
    decideAddTask(
      { ...command, dueOn: dueOn as PlainDate, hour: hour ?? undefined, repeat: undefined },
      {
        case: file.open(),
        colleagues: [input.assignee],
        supporters: [],
        zone: placeOf(world, by.organisationId).zone,
        now: at,
        by: by.userId,
      },
    ),
  )
  const task = evolveHandTask(undefined, event)
  file.handTasks.push(task)
  file.append([handTaskFact(task, event)])
  file.end({ kind: 'task', ids: [caseId, task.id], fields: ['course'] }, { id: task.id, version: 1 })
}
