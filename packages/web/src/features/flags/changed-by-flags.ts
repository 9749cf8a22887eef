import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags, myFlags } from '@amparo/contract/api/flags/flags'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { today } from '@amparo/contract/api/tasks/tasks'

/** What shows flags, and is asked for again when one changed. */
export const changedByFlags = [listFlags, myFlags, openCase, listHistory, today]
