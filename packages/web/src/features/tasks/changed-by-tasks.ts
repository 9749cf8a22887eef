import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listHandTasks, taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'

/** What shows tasks, and is asked for again when one changed. */
export const changedByTasks = [
  listHandTasks,
  taskChoices,
  openCase,
  ...caseLists,
  listHistory,
  myTasks,
  today,
]
