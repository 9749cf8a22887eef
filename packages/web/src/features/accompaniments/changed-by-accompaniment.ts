import { listAccompaniments } from '@amparo/contract/api/accompaniments/accompaniments'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks } from '@amparo/contract/api/tasks/tasks'

/** What shows an accompaniment, or the task that comes with it. */
export const changedByAccompaniment = [listAccompaniments, openCase, listHistory, listHandTasks, myTasks]
