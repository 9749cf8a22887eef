import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { findPlan } from '@amparo/contract/api/plans/plan'

/** What is no longer true after any step of a plan. */
export const planChanges = [findPlan, openCase, listCases, listHistory]
