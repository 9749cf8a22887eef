import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { listSessions, showRhythm } from '@amparo/contract/api/supervision/supervision'

/** What shows talks of supervision, and what they agreed. */
export const changedBySupervision = [listSessions, showRhythm, listHandTasks]
