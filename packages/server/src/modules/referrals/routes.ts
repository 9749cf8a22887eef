import {
  acceptReferral,
  completeReferral,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import {
  listCaseReferrals,
  listReceivedReferrals,
  listRecipients,
} from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { answerCommand, sendReferralCommand } from './commands.ts'
import { caseReferrals, receivedReferrals, recipients } from './queries.ts'

/** Who answers for the receiving organisation; the row policies name the same roles in the grant. */
export const receivers: readonly Role[] = ['supervisor', 'manager', 'service-provider']

export const sendRoute = defineRoute({
  operation: sendReferral,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: sendReferralCommand,
})
export const acceptRoute = defineRoute({
  operation: acceptReferral,
  access: { who: 'roles', roles: receivers },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'accept', receiverId: input.receiverId }),
})
export const declineRoute = defineRoute({
  operation: declineReferral,
  access: { who: 'roles', roles: receivers },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'decline', reason: input.reason }),
})
export const completeRoute = defineRoute({
  operation: completeReferral,
  access: { who: 'roles', roles: ['caseworker', ...receivers] },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'complete', outcome: input.outcome }),
})
export const withdrawRoute = defineRoute({
  operation: withdrawReferral,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'withdraw', reason: input.reason }),
})
export const listCaseReferralsRoute = defineRoute({
  operation: listCaseReferrals,
  access: { who: 'case', section: 'referral', capability: 'read' },
  handle: caseReferrals,
})
export const listReceivedRoute = defineRoute({
  operation: listReceivedReferrals,
  access: { who: 'roles', roles: ['caseworker', ...receivers] },
  handle: receivedReferrals,
})
export const listRecipientsRoute = defineRoute({
  operation: listRecipients,
  access: { who: 'roles', roles: ['caseworker', ...receivers] },
  handle: recipients,
})
