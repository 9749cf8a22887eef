import type { Route } from '../../http/route.ts'
import {
  addHandTaskRoute,
  cancelHandTaskRoute,
  finishHandTaskRoute,
  giveBackHandTaskRoute,
  giveHandTaskRoute,
  listHandTasksRoute,
  postponeTaskRoute,
  taskChoicesRoute,
} from './routes.ts'

export { setAskedTasks } from './asked-tasks.ts'
export { tasksFromRecord } from './queries.ts'
export { addTaskFor, endTaskFor, giveOpenTasks, returnTasks, returnTasksOfLeaver } from './commands.ts'

export const handTaskRoutes: readonly Route[] = [
  listHandTasksRoute,
  taskChoicesRoute,
  addHandTaskRoute,
  finishHandTaskRoute,
  cancelHandTaskRoute,
  giveHandTaskRoute,
  giveBackHandTaskRoute,
  postponeTaskRoute,
]
