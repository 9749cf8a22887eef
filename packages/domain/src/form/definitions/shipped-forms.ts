import type { FormDefinition } from '../form-definition.ts'
import { comprehensiveAssessment } from './comprehensive-assessment.ts'
import { registrationAdditions } from './registration-additions.ts'
import { riskScreening } from './risk-screening.ts'

/** The forms that a new node starts with. A country may publish versions of its own. */
export const shippedForms: readonly FormDefinition[] = [
  registrationAdditions,
  riskScreening,
  comprehensiveAssessment,
]
