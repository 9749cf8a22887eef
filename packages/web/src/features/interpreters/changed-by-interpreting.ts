import { listHistory } from '@amparo/contract/api/history/list-history'
import { showInterpreters } from '@amparo/contract/api/interpreters/interpreting'

/** What shows who interpreted, and is asked for again when something of it was written or withdrawn. */
export const changedByInterpreting = [showInterpreters, listHistory]
