import type { Route } from './http/route.ts'
import { sheetRoutes } from './modules/sheets/index.ts'
import { alertRoutes } from './modules/alerts/index.ts'
import { assessmentRoutes } from './modules/assessments/index.ts'
import { assignmentRoutes } from './modules/assignments/index.ts'
import { attachmentRoutes } from './modules/attachments/index.ts'
import { childJoinRoutes } from './modules/child-joins/index.ts'
import { supportRoutes } from './modules/supports/index.ts'
import { auditLogRoutes } from './modules/audit-log/index.ts'
import { calendarRoutes } from './modules/calendar/index.ts'
import { caseRequestRoutes } from './modules/case-requests/index.ts'
import { caseRoutes } from './modules/cases/index.ts'
import { registrationRoutes } from './modules/registrations/index.ts'
import { safeHoursRoutes } from './modules/safe-hours/index.ts'
import { searchRoutes } from './modules/search/index.ts'
import { signInRoutes } from './modules/sign-in/index.ts'
import { closureCheckRoutes } from './modules/closure-checks/index.ts'
import { closureRoutes } from './modules/closures/index.ts'
import { consentRoutes } from './modules/consents/index.ts'
import { birthRoutes } from './modules/births/index.ts'
import { accompanimentRoutes } from './modules/accompaniments/index.ts'
import { custodyReviewRoutes } from './modules/custody-reviews/index.ts'
import { deathRoutes } from './modules/deaths/index.ts'
import { sameDayDutyRoutes } from './modules/same-day-duties/index.ts'
import { draftRoutes } from './modules/drafts/index.ts'
import { holdRoutes } from './modules/holds/index.ts'
import { familyRelationRoutes } from './modules/family-relations/index.ts'
import { fileReviewRoutes } from './modules/file-reviews/index.ts'
import { groupRoutes } from './modules/groups/index.ts'
import { flagRoutes } from './modules/flags/index.ts'
import { formRecordRoutes } from './modules/form-records/index.ts'
import { freezeRoutes } from './modules/freezes/index.ts'
import { formRoutes } from './modules/forms/index.ts'
import { handTaskRoutes } from './modules/hand-tasks/index.ts'
import { historyRoutes } from './modules/history/index.ts'
import { importRoutes } from './modules/imports/index.ts'
import { incidentRoutes } from './modules/incidents/index.ts'
import { missingRoutes } from './modules/missing/index.ts'
import { intakeRoutes } from './modules/intakes/index.ts'
import { interpreterRoutes } from './modules/interpreters/index.ts'
import { journeyRoutes } from './modules/journey/index.ts'
import { noteRoutes } from './modules/notes/index.ts'
import { noContactRoutes } from './modules/no-contacts/index.ts'
import { nodeStateRoutes } from './modules/node-state/index.ts'
import { casePeopleRoutes } from './modules/case-people/index.ts'
import { notificationRoutes } from './modules/notifications/index.ts'
import { organisationRoutes } from './modules/organisations/index.ts'
import { overviewRoutes } from './modules/overview/index.ts'
import { placeRoutes } from './modules/places/index.ts'
import { planRoutes } from './modules/plans/index.ts'
import { protocolRoutes } from './modules/protocols/index.ts'
import { referralRoutes } from './modules/referrals/index.ts'
import { reviewRoutes } from './modules/reviews/index.ts'
import { riskRoutes } from './modules/risk/index.ts'
import { ruleRoutes } from './modules/rules-register/index.ts'
import { savedListRoutes } from './modules/saved-lists/index.ts'
import { screeningRoutes } from './modules/screenings/index.ts'
import { smugglingRoutes } from './modules/smuggling/index.ts'
import { serviceRoutes } from './modules/services/index.ts'
import { shadowingRoutes } from './modules/shadowings/index.ts'
import { supervisionRoutes } from './modules/supervision/index.ts'
import { taskRoutes } from './modules/tasks/index.ts'
import { teamRoutes } from './modules/team/index.ts'
import { transferRoutes } from './modules/transfers/index.ts'
import { twoVersionsRoutes } from './modules/two-versions/index.ts'
import { usageRoutes } from './modules/usage/index.ts'

/** Every operation of this node: the inventory that a test walks, the API reference prints and the app serves. */
export const routes: readonly Route[] = [
  ...alertRoutes,
  ...assessmentRoutes,
  ...assignmentRoutes,
  ...attachmentRoutes,
  ...childJoinRoutes,
  ...supportRoutes,
  ...auditLogRoutes,
  ...calendarRoutes,
  ...registrationRoutes,
  ...caseRoutes,
  ...caseRequestRoutes,
  ...safeHoursRoutes,
  ...accompanimentRoutes,
  ...custodyReviewRoutes,
  ...sheetRoutes,
  ...deathRoutes,
  ...sameDayDutyRoutes,
  ...searchRoutes,
  ...signInRoutes,
  ...closureRoutes,
  ...closureCheckRoutes,
  ...consentRoutes,
  ...birthRoutes,
  ...draftRoutes,
  ...familyRelationRoutes,
  ...fileReviewRoutes,
  ...groupRoutes,
  ...flagRoutes,
  ...freezeRoutes,
  ...formRoutes,
  ...formRecordRoutes,
  ...handTaskRoutes,
  ...historyRoutes,
  ...holdRoutes,
  ...importRoutes,
  ...incidentRoutes,
  ...intakeRoutes,
  ...interpreterRoutes,
  ...journeyRoutes,
  ...missingRoutes,
  ...noteRoutes,
  ...noContactRoutes,
  ...nodeStateRoutes,
  ...casePeopleRoutes,
  ...notificationRoutes,
  ...organisationRoutes,
  ...overviewRoutes,
  ...placeRoutes,
  ...planRoutes,
  ...protocolRoutes,
  ...referralRoutes,
  ...reviewRoutes,
  ...riskRoutes,
  ...ruleRoutes,
  ...savedListRoutes,
  ...screeningRoutes,
  ...smugglingRoutes,
  ...serviceRoutes,
  ...shadowingRoutes,
  ...supervisionRoutes,
  ...taskRoutes,
  ...teamRoutes,
  ...transferRoutes,
  ...twoVersionsRoutes,
  ...usageRoutes,
]
