import { listAssessments, openAssessment } from '@amparo/contract/api/assessments/assessment'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'

/** What is no longer true after any step of an assessment. */
export const assessmentChanges = [listAssessments, openAssessment, openCase, ...caseLists, listHistory]
