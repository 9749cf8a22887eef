import type { Route } from '../../http/route.ts'
import {
  acceptRoute,
  answerOutsideRoute,
  answerRecallOutsideRoute,
  answerRecallRoute,
  completeRoute,
  declineRoute,
  listCaseReferralsRoute,
  listReceivedRoute,
  listRecipientsRoute,
  recordFeedbackRoute,
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
  answerOutsideRoute,
  answerRecallOutsideRoute,
  answerRecallRoute,
  recordFeedbackRoute,
  listCaseReferralsRoute,
  listReceivedRoute,
  listRecipientsRoute,
]
