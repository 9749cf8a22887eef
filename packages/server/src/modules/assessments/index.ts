import type { Route } from '../../http/route.ts'
import {
  approveAssessmentRoute,
  askAssessmentChangesRoute,
  carryAnswersRoute,
  completeAssessmentRoute,
  listAssessmentsRoute,
  listFormsRoute,
  openAssessmentRoute,
  publishFormRoute,
  saveAnswersRoute,
  startAssessmentRoute,
} from './routes.ts'

export { answerKind } from './answer-kind.ts'

export const assessmentRoutes: readonly Route[] = [
  listFormsRoute,
  listAssessmentsRoute,
  openAssessmentRoute,
  startAssessmentRoute,
  saveAnswersRoute,
  completeAssessmentRoute,
  approveAssessmentRoute,
  askAssessmentChangesRoute,
  publishFormRoute,
  carryAnswersRoute,
]
