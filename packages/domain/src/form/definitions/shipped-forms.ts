import type { FormDefinition } from '../form-definition.ts'
import { caseConference } from './case-conference.ts'
import { closingChecklist } from './closing-checklist.ts'
import { comprehensiveAssessment } from './comprehensive-assessment.ts'
import { caregiverFeedback, childFeedback } from './feedback.ts'
import { followUpVisit } from './follow-up-visit.ts'
import { incident } from './incident.ts'
import { missingChild } from './missing-child.ts'
import { registrationAdditions } from './registration-additions.ts'
import { riskScreening } from './risk-screening.ts'
import { safetyPlan } from './safety-plan.ts'
import { separatedChildren } from './separated-children.ts'
import { suicideScreening } from './suicide-screening.ts'
import { traffickingScreening } from './trafficking-screening.ts'

/** The forms that a new node starts with, in the order of the work. A country may publish versions of its own. */
export const shippedForms: readonly FormDefinition[] = [
  registrationAdditions,
  separatedChildren,
  riskScreening,
  comprehensiveAssessment,
  safetyPlan,
  traffickingScreening,
  suicideScreening,
  followUpVisit,
  caseConference,
  closingChecklist,
  childFeedback,
  caregiverFeedback,
  incident,
  missingChild,
]
