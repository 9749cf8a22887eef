import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFormRecords, openFormRecord } from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'

/** What is no longer true after any step of a form that is kept: filed, it may set tasks. */
export const recordChanges = [listFormRecords, openFormRecord, listHistory, openCase]
