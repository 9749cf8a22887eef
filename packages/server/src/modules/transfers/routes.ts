import {
  acceptTransfer,
  approveTransferOffer,
  cancelTransfer,
  completeTransfer,
  declineTransfer,
  handOnTransfer,
  listCaseTransfers,
  listReceivedTransfers,
  listTransferSupervisors,
  listTransferWorkers,
  offerTransfer,
  previewTransfer,
  sendBackTransferOffer,
} from '@amparo/contract/api/transfers/transfers'
import type { AccessRule } from '@amparo/domain/access/may-act'
import type { Role } from '@amparo/domain/access/vocabulary'
import { acceptingRoles, answeringRoles } from '@amparo/domain/transfer/transfer-moves'
import { defineRoute } from '../../http/route.ts'
import { answerOfferCommand } from './approve-offer.ts'
import { acceptTransferCommand } from './accept.ts'
import {
  answerTransferCommand,
  cancelTransferCommand,
  handOnTransferCommand,
  offerTransferCommand,
} from './commands.ts'
import { transferPreview } from './preview.ts'
import { caseTransfers, receivedTransfers, transferSupervisors, transferWorkers } from './queries.ts'

/** Besides those who answer for the organisation: whoever got the case; the row policies know which one. */
const completers: readonly Role[] = ['caseworker', ...answeringRoles]

export const offerTransferRoute = defineRoute({
  operation: offerTransfer,
  access: { who: 'case', section: 'referral', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: offerTransferCommand,
})
export const previewTransferRoute = defineRoute({
  operation: previewTransfer,
  access: { who: 'case', section: 'referral', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: transferPreview,
})
const approvers: AccessRule = {
  who: 'case',
  section: 'referral',
  capability: 'contribute',
  roles: ['supervisor', 'manager'],
}
export const approveTransferOfferRoute = defineRoute({
  operation: approveTransferOffer,
  access: approvers,
  handle: (context, input) => answerOfferCommand(context, input, { approve: true, step: input.step }),
})
export const sendBackTransferOfferRoute = defineRoute({
  operation: sendBackTransferOffer,
  access: approvers,
  handle: (context, input) => answerOfferCommand(context, input, { approve: false, changes: input.changes }),
})
export const acceptTransferRoute = defineRoute({
  operation: acceptTransfer,
  access: { who: 'roles', roles: acceptingRoles },
  handle: acceptTransferCommand,
})
export const handOnTransferRoute = defineRoute({
  operation: handOnTransfer,
  access: { who: 'roles', roles: answeringRoles },
  handle: handOnTransferCommand,
})
export const listTransferSupervisorsRoute = defineRoute({
  operation: listTransferSupervisors,
  access: { who: 'roles', roles: answeringRoles },
  handle: transferSupervisors,
})
export const declineTransferRoute = defineRoute({
  operation: declineTransfer,
  access: { who: 'roles', roles: answeringRoles },
  handle: (context, input) =>
    answerTransferCommand(context, input.transferId, { answer: 'decline', words: input.words }),
})
export const completeTransferRoute = defineRoute({
  operation: completeTransfer,
  access: { who: 'roles', roles: completers },
  handle: (context, { transferId, arrival, words }) =>
    answerTransferCommand(context, transferId, { answer: 'complete', arrival, words }),
})
export const cancelTransferRoute = defineRoute({
  operation: cancelTransfer,
  access: { who: 'case', section: 'referral', capability: 'contribute', roles: completers },
  handle: cancelTransferCommand,
})
export const listCaseTransfersRoute = defineRoute({
  operation: listCaseTransfers,
  access: { who: 'case', section: 'referral', capability: 'read' },
  handle: caseTransfers,
})
export const listReceivedTransfersRoute = defineRoute({
  operation: listReceivedTransfers,
  access: { who: 'roles', roles: answeringRoles },
  handle: receivedTransfers,
})
export const listTransferWorkersRoute = defineRoute({
  operation: listTransferWorkers,
  access: { who: 'roles', roles: acceptingRoles },
  handle: transferWorkers,
})
