import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listChildJoins } from '@amparo/contract/api/child-joins/child-joins'
import { listHistory } from '@amparo/contract/api/history/list-history'

/** What shows which cases are of one child, and is asked for again when that changed. */
export const changedByJoins = [listChildJoins, listChildCases, openCase, ...caseLists, listHistory]
