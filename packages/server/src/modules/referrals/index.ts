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

export { beginShare, countReferralsOut, endGrants, findRecipient, offerShare } from './store.ts'

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
