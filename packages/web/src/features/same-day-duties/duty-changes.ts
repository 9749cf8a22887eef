import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { showRisk } from '@amparo/contract/api/risk/risk'
import { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'

export const changedByDuty = [showSameDayDuty, openCase, listHistory, showRisk, ...caseLists, myTasks, today]

export function draftOfDuty(what: string, of: string): string {
  return `duty-${what} ${of}`
}
