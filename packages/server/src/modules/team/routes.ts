import { answerContactRequest, listContactRequests } from '@amparo/contract/api/team/contact-requests'
import { listTeamCases, settleLeaver, showOpenWork } from '@amparo/contract/api/team/team-cases'
import { listTeamOverdue, showTeam } from '@amparo/contract/api/team/team'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { answerContactRequestCommand } from './commands.ts'
import { contactRequestList, teamBoard, teamOverdue } from './queries.ts'
import { settleLeaverCommand } from './settling.ts'
import { openWork, teamCases } from './team-cases.ts'

const supervision: readonly Role[] = ['supervisor', 'manager']
/** Whoever may hold a case, and whoever may have asked from a hidden card. */
const inTouch: readonly Role[] = ['caseworker', 'supervisor', 'manager', 'intake-volunteer']

export const showTeamRoute = defineRoute({
  operation: showTeam,
  access: { who: 'roles', roles: supervision },
  handle: teamBoard,
})

export const listTeamOverdueRoute = defineRoute({
  operation: listTeamOverdue,
  access: { who: 'roles', roles: supervision },
  handle: teamOverdue,
})

export const listTeamCasesRoute = defineRoute({
  operation: listTeamCases,
  access: { who: 'roles', roles: supervision },
  handle: teamCases,
})

export const showOpenWorkRoute = defineRoute({
  operation: showOpenWork,
  access: { who: 'roles', roles: supervision },
  handle: openWork,
})

export const settleLeaverRoute = defineRoute({
  operation: settleLeaver,
  access: { who: 'roles', roles: supervision },
  handle: settleLeaverCommand,
})

export const listContactRequestsRoute = defineRoute({
  operation: listContactRequests,
  access: { who: 'signed-in' },
  handle: contactRequestList,
})

export const answerContactRequestRoute = defineRoute({
  operation: answerContactRequest,
  access: { who: 'roles', roles: inTouch },
  handle: answerContactRequestCommand,
})
