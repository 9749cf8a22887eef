import { assignmentProblems } from './assignment.ts'
import { attachmentProblems } from './attachment.ts'
import { auditProblems } from './audit.ts'
import { careProblems } from './care.ts'
import { caseRequestProblems } from './case-request.ts'
import { caseProblems } from './case.ts'
import { childJoinProblems } from './child-join.ts'
import { dangerProblems } from './danger.ts'
import { flagProblems } from './flag.ts'
import { followingProblems } from './following.ts'
import { formProblems } from './form.ts'
import { formRecordProblems } from './form-record.ts'
import { dateProblems } from './date.ts'
import { freezeProblems } from './freeze.ts'
import { importProblems } from './import.ts'
import { interpreterProblems } from './interpreter.ts'
import { pauseProblems } from './pause.ts'
import { intakeProblems } from './intake.ts'
import { journeyProblems } from './journey.ts'
import { peopleProblems } from './people.ts'
import { planAndReferralProblems } from './plan-and-referral.ts'
import { protocolProblems } from './protocol.ts'
import { requestProblems } from './request.ts'
import { savedListProblems } from './saved-list.ts'
import { searchProblems } from './search.ts'
import { serviceProblems } from './service.ts'
import { sheetProblems } from './sheet.ts'
import { signInProblems } from './sign-in.ts'
import { supportProblems } from './support.ts'
import { shadowingProblems } from './shadowing.ts'
import { supervisionProblems } from './supervision.ts'
import { transferProblems } from './transfer.ts'
import { taskProblems } from './task.ts'
import { writtenProblems } from './written.ts'

/**
 * Everything that Amparo refuses on purpose, one row per stable code; each area has its file beside this one.
 * Words follow the rule of the house: what happened · what was kept · what to do now; no blame, no child's
 * name. Only the server reads it: what travels is the code and the finished sentence.
 */
export const problemCatalogue = {
  ...assignmentProblems,
  ...attachmentProblems,
  ...auditProblems,
  ...careProblems,
  ...caseProblems,
  ...caseRequestProblems,
  ...childJoinProblems,
  ...dangerProblems,
  ...flagProblems,
  ...followingProblems,
  ...formProblems,
  ...formRecordProblems,
  ...freezeProblems,
  ...importProblems,
  ...intakeProblems,
  ...interpreterProblems,
  ...journeyProblems,
  ...planAndReferralProblems,
  ...protocolProblems,
  ...requestProblems,
  ...searchProblems,
  ...dateProblems,
  ...pauseProblems,
  ...peopleProblems,
  ...savedListProblems,
  ...serviceProblems,
  ...sheetProblems,
  ...signInProblems,
  ...supportProblems,
  ...shadowingProblems,
  ...supervisionProblems,
  ...transferProblems,
  ...taskProblems,
  ...writtenProblems,
} as const

export type ProblemCode = keyof typeof problemCatalogue
