import type { Route } from '../../http/route.ts'
import {
  confirmOverrideRoute,
  consentNeededRoute,
  listConsentsRoute,
  recordConsentRoute,
  withdrawConsentRoute,
} from './routes.ts'

export { presentRecall } from './recalls.ts'
export { consentOfRow, findChildBirth, insertConsent, listConsentStates } from './store.ts'

export const consentRoutes: readonly Route[] = [
  consentNeededRoute,
  recordConsentRoute,
  withdrawConsentRoute,
  confirmOverrideRoute,
  listConsentsRoute,
]
