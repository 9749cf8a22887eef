import { myTasks, supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import { defineRoute } from '../../http/route.ts'
import { approvalList, myTaskList, todayView } from './queries.ts'

/** Every list here starts from the reader's own cases or teams, and shows nothing to whoever has none. */
export const myTasksRoute = defineRoute({
  operation: myTasks,
  access: { who: 'signed-in' },
  handle: myTaskList,
})

export const supervisorQueueRoute = defineRoute({
  operation: supervisorQueue,
  access: { who: 'roles', roles: ['supervisor', 'manager'] },
  handle: approvalList,
})

export const todayRoute = defineRoute({
  operation: today,
  access: { who: 'signed-in' },
  handle: todayView,
})
