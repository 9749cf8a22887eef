import type { Route } from '../../http/route.ts'
import {
  acceptRoute,
  completeRoute,
  declineRoute,
  listCaseReferralsRoute,
  listReceivedRoute,
  listRecipientsRoute,
  sendRoute,
  withdrawRoute,
} from './routes.ts'

export { countReferralsOut } from './store.ts'

export const referralRoutes: readonly Route[] = [
  sendRoute,
  acceptRoute,
  declineRoute,
  completeRoute,
  withdrawRoute,
  listCaseReferralsRoute,
  listReceivedRoute,
  listRecipientsRoute,
]
