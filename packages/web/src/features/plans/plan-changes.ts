import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { findPlan } from '@amparo/contract/api/plans/plan'

/** What is no longer true after any step of a plan. */
export const planChanges = [findPlan, openCase, ...caseLists, listHistory]
