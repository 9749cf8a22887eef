import {
  finishShadowingStep,
  listShadowings,
  recordShadowing,
  replyToShadowing,
  shadowingChoices,
  shadowingColleagues,
  withdrawShadowing,
} from '@amparo/contract/api/shadowing/shadowing'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import {
  finishStepCommand,
  recordShadowingCommand,
  replyToShadowingCommand,
  withdrawShadowingCommand,
} from './commands.ts'
import { colleagueList, shadowingChoiceView, shadowingList } from './queries.ts'

/** Who goes along: the supervisor, or an experienced colleague. */
const observers: readonly Role[] = ['caseworker', 'supervisor']
/** Who works with cases, and who oversees it; which of them and what of them the row policies say. */
const all: readonly Role[] = ['intake-volunteer', 'manager', ...observers]

export const shadowingRoutes = [
  defineRoute({ operation: listShadowings, access: { who: 'roles', roles: all }, handle: shadowingList }),
  defineRoute({
    operation: shadowingColleagues,
    access: { who: 'roles', roles: observers },
    handle: colleagueList,
  }),
  defineRoute({
    operation: shadowingChoices,
    access: { who: 'roles', roles: [...observers, 'manager'] },
    handle: shadowingChoiceView,
  }),
  defineRoute({
    operation: recordShadowing,
    access: { who: 'roles', roles: observers },
    handle: recordShadowingCommand,
  }),
  defineRoute({
    operation: replyToShadowing,
    access: { who: 'roles', roles: all },
    handle: replyToShadowingCommand,
  }),
  defineRoute({
    operation: finishShadowingStep,
    access: { who: 'roles', roles: all },
    handle: finishStepCommand,
  }),
  defineRoute({
    operation: withdrawShadowing,
    access: { who: 'roles', roles: observers },
    handle: withdrawShadowingCommand,
  }),
]
