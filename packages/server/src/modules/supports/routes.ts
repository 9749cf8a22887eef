import {
  acceptProposal,
  declineProposal,
  listProposals,
  proposeChange,
  withdrawProposal,
} from '@amparo/contract/api/supports/proposals'
import {
  acceptSupport,
  declineSupport,
  endSupport,
  inviteSupport,
  mySupports,
  showSupports,
  withdrawSupport,
} from '@amparo/contract/api/supports/supports'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { supporters } from '../../clock/support-over.ts'
import { defineRoute } from '../../http/route.ts'
import {
  acceptSupportCommand,
  declineSupportCommand,
  endSupportCommand,
  inviteSupportCommand,
  withdrawSupportCommand,
} from './commands.ts'
import { proposalList } from './proposal-queries.ts'
import {
  acceptProposalCommand,
  declineProposalCommand,
  proposeChangeCommand,
  withdrawProposalCommand,
} from './proposals.ts'
import { mySupportList, supportsView } from './queries.ts'

const courseReads: AccessRule = { who: 'case', section: 'course', capability: 'read' }
const courseAdds: AccessRule = { who: 'case', section: 'course', capability: 'contribute' }
/** Of the case she has what she was given; the rule lets nobody answer but her. */
const invited: AccessRule = { who: 'case', section: 'summary', capability: 'read', roles: supporters }
const planReads: AccessRule = { who: 'case', section: 'plan', capability: 'read' }
const planAdds: AccessRule = { who: 'case', section: 'plan', capability: 'contribute' }

export const showSupportsRoute = defineRoute({
  operation: showSupports,
  access: courseReads,
  handle: supportsView,
})
export const inviteSupportRoute = defineRoute({
  operation: inviteSupport,
  access: courseAdds,
  handle: inviteSupportCommand,
})
export const acceptSupportRoute = defineRoute({
  operation: acceptSupport,
  access: invited,
  handle: acceptSupportCommand,
})
export const declineSupportRoute = defineRoute({
  operation: declineSupport,
  access: invited,
  handle: declineSupportCommand,
})
export const withdrawSupportRoute = defineRoute({
  operation: withdrawSupport,
  access: courseAdds,
  handle: withdrawSupportCommand,
})
/** Whoever leads, supervises or supports; which of them, the rule says. */
export const endSupportRoute = defineRoute({
  operation: endSupport,
  access: courseReads,
  handle: endSupportCommand,
})
export const mySupportsRoute = defineRoute({
  operation: mySupports,
  access: { who: 'roles', roles: supporters },
  handle: mySupportList,
})
export const listProposalsRoute = defineRoute({
  operation: listProposals,
  access: planReads,
  handle: proposalList,
})
/** She reads the plan and adds nothing to it; her proposal is a record of its own. */
export const proposeChangeRoute = defineRoute({
  operation: proposeChange,
  access: planReads,
  handle: proposeChangeCommand,
})
export const withdrawProposalRoute = defineRoute({
  operation: withdrawProposal,
  access: planReads,
  handle: withdrawProposalCommand,
})
export const acceptProposalRoute = defineRoute({
  operation: acceptProposal,
  access: planAdds,
  handle: acceptProposalCommand,
})
export const declineProposalRoute = defineRoute({
  operation: declineProposal,
  access: planAdds,
  handle: declineProposalCommand,
})
