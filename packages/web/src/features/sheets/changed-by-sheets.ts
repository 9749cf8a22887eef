import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  listRegistrationSheets,
  listSheets,
  overseeRegistrationSheets,
} from '@amparo/contract/api/sheets/sheets'
import { today } from '@amparo/contract/api/tasks/tasks'

/** What shows the sheets of a case, and is asked for again when one was printed or something was said of it. */
export const changedBySheets = [listSheets, openCase, listHistory, today, listAlerts]
export const changedByRegistrationSheets = [
  listRegistrationSheets,
  overseeRegistrationSheets,
  today,
  listAlerts,
]
