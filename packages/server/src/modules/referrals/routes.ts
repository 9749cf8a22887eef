import { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import {
  acceptReferral,
  answerForOutside,
  completeReferral,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import {
  listCaseReferrals,
  listReceivedReferrals,
  listRecipients,
} from '@amparo/contract/api/referrals/list-referrals'
import { answerRecall, answerRecallForOutside } from '@amparo/contract/api/referrals/recall'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { Role } from '@amparo/domain/access/vocabulary'
import { answeringRoles } from '@amparo/domain/referral/referral-moves'
import { defineRoute } from '../../http/route.ts'
import { answerCommand, answerRecallCommand, sendReferralCommand } from './commands.ts'
import { recordFeedbackCommand } from './feedback.ts'
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
    answerCommand(context, input.referralId, {
      answer: 'decline',
      cause: input.cause,
      reason: input.reason,
    }),
})
export const completeRoute = defineRoute({
  operation: completeReferral,
  access: { who: 'roles', roles: answerers },
  handle: (context, input) =>
    answerCommand(context, input.referralId, {
      answer: 'complete',
      given: input.given,
      outcome: input.outcome,
    }),
})
export const withdrawRoute = defineRoute({
  operation: withdrawReferral,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: (context, input) =>
    answerCommand(context, input.referralId, { answer: 'withdraw', reason: input.reason }),
})
/** The rule of sides refuses it where an organisation of the node answers for itself. */
export const answerOutsideRoute = defineRoute({
  operation: answerForOutside,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: (context, input) => answerCommand(context, input.referralId, input.said),
})
export const answerRecallRoute = defineRoute({
  operation: answerRecall,
  access: { who: 'roles', roles: answerers },
  handle: answerRecallCommand,
})
/** The rule of sides refuses it where an organisation of the node answers for itself. */
export const answerRecallOutsideRoute = defineRoute({
  operation: answerRecallForOutside,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: answerRecallCommand,
})
export const recordFeedbackRoute = defineRoute({
  operation: recordFeedback,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: recordFeedbackCommand,
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
