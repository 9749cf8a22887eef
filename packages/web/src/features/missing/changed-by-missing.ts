import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listMissing } from '@amparo/contract/api/missing/missing'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'

/** What is read anew after something was written about a search. */
export const changedByMissing = [listMissing, openCase, listHistory, ...caseLists, myTasks, today]
