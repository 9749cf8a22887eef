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
import { answeringRoles } from '@amparo/domain/referral/decide-referral'
import { defineRoute } from '../../http/route.ts'
import { answerCommand, sendReferralCommand } from './commands.ts'
import { caseReferrals, receivedReferrals, recipients } from './queries.ts'

/** Besides those who answer for the organisation: whoever took a referral on; the row policies know which one. */
const answerers: readonly Role[] = ['caseworker', ...answeringRoles]

export const sendRoute = defineRoute({
  operation: sendReferral,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: sendReferralCommand,
})
export const acceptRoute = defineRoute({
  operation: acceptReferral,
  access: { who: 'roles', roles: answeringRoles },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'accept', receiverId: input.receiverId }),
})
export const declineRoute = defineRoute({
  operation: declineReferral,
  access: { who: 'roles', roles: answeringRoles },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'decline', reason: input.reason }),
})
export const completeRoute = defineRoute({
  operation: completeReferral,
  access: { who: 'roles', roles: answerers },
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
  access: { who: 'roles', roles: answerers },
  handle: receivedReferrals,
})
export const listRecipientsRoute = defineRoute({
  operation: listRecipients,
  access: { who: 'roles', roles: answerers },
  handle: recipients,
})
