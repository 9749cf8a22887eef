import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'

/** What is read anew after something was written about an incident. */
export const changedByIncidents = [listIncidents, openCase, listHistory, ...caseLists, myTasks, today]
