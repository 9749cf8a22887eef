import type { Route } from '../../http/route.ts'
import {
  approveAssessmentRoute,
  askAssessmentChangesRoute,
  carryAnswersRoute,
  completeAssessmentRoute,
  listAssessmentsRoute,
  openAssessmentRoute,
  saveAnswersRoute,
  startAssessmentRoute,
} from './routes.ts'

export const assessmentRoutes: readonly Route[] = [
  listAssessmentsRoute,
  openAssessmentRoute,
  startAssessmentRoute,
  saveAnswersRoute,
  completeAssessmentRoute,
  approveAssessmentRoute,
  askAssessmentChangesRoute,
  carryAnswersRoute,
]
