import {
  finishAgreement,
  listSessions,
  recordSession,
  sessionChoices,
  showRhythm,
  withdrawSession,
} from '@amparo/contract/api/supervision/supervision'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { finishAgreementCommand, recordSessionCommand, withdrawSessionCommand } from './commands.ts'
import { rhythmView, sessionChoiceView, sessionList } from './queries.ts'

const supervision: readonly Role[] = ['supervisor', 'manager']
/** Who sits down with the people of a team. */
const supervisors: readonly Role[] = ['supervisor']
/** Who works with cases, and who oversees it; which talks and what of them the row policies say. */
const all: readonly Role[] = ['caseworker', 'intake-volunteer', ...supervision]

export const supervisionRoutes = [
  defineRoute({ operation: listSessions, access: { who: 'roles', roles: all }, handle: sessionList }),
  defineRoute({ operation: showRhythm, access: { who: 'roles', roles: supervision }, handle: rhythmView }),
  defineRoute({
    operation: sessionChoices,
    access: { who: 'roles', roles: supervision },
    handle: sessionChoiceView,
  }),
  defineRoute({
    operation: recordSession,
    access: { who: 'roles', roles: supervisors },
    handle: recordSessionCommand,
  }),
  defineRoute({
    operation: finishAgreement,
    access: { who: 'roles', roles: all },
    handle: finishAgreementCommand,
  }),
  defineRoute({
    operation: withdrawSession,
    access: { who: 'roles', roles: supervisors },
    handle: withdrawSessionCommand,
  }),
]
