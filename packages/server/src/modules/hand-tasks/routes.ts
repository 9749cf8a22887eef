import {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  giveHandTask,
  listHandTasks,
  postponeTask,
  taskChoices,
} from '@amparo/contract/api/tasks/hand-tasks'
import { defineRoute } from '../../http/route.ts'
import {
  addHandTaskCommand,
  cancelHandTaskCommand,
  finishHandTaskCommand,
  giveBackHandTaskCommand,
  giveHandTaskCommand,
} from './commands.ts'
import { postponeTaskCommand } from './postponing.ts'
import { handTaskList, taskChoiceView } from './queries.ts'

const reads = { who: 'case', section: 'course', capability: 'read' } as const
const adds = { who: 'case', section: 'course', capability: 'contribute' } as const
/** Also hers who supports the case and reads its course; that the task is hers, the rule and the row policies say. */
const addsOrHas = reads

export const listHandTasksRoute = defineRoute({
  operation: listHandTasks,
  access: reads,
  handle: handTaskList,
})

export const taskChoicesRoute = defineRoute({
  operation: taskChoices,
  access: reads,
  handle: taskChoiceView,
})

export const addHandTaskRoute = defineRoute({
  operation: addHandTask,
  access: adds,
  handle: addHandTaskCommand,
})

export const finishHandTaskRoute = defineRoute({
  operation: finishHandTask,
  access: addsOrHas,
  handle: finishHandTaskCommand,
})

export const cancelHandTaskRoute = defineRoute({
  operation: cancelHandTask,
  access: adds,
  handle: cancelHandTaskCommand,
})

export const giveHandTaskRoute = defineRoute({
  operation: giveHandTask,
  access: adds,
  handle: giveHandTaskCommand,
})

export const giveBackHandTaskRoute = defineRoute({
  operation: giveBackHandTask,
  access: addsOrHas,
  handle: giveBackHandTaskCommand,
})

export const postponeTaskRoute = defineRoute({
  operation: postponeTask,
  access: adds,
  handle: postponeTaskCommand,
})
