import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFormRecords, openFormRecord } from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listScreenings } from '@amparo/contract/api/screenings/screenings'

/** What is no longer true after any step of a form that is kept; a screening moves what is due. */
export const recordChanges = [
  listFormRecords,
  openFormRecord,
  listHistory,
  listScreenings,
  listIncidents,
  openCase,
]
