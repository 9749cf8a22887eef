import type { Route } from '../../http/route.ts'
import { consentNeededRoute, listConsentsRoute, recordConsentRoute, withdrawConsentRoute } from './routes.ts'

export { consentOfRow, findChildBirth, listConsentStates } from './store.ts'

export const consentRoutes: readonly Route[] = [
  consentNeededRoute,
  recordConsentRoute,
  withdrawConsentRoute,
  listConsentsRoute,
]
