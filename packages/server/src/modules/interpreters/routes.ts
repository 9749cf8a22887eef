import {
  recordInterpreting,
  showInterpreters,
  withdrawInterpreting,
} from '@amparo/contract/api/interpreters/interpreting'
import {
  addInterpreter,
  correctInterpreter,
  listInterpreters,
} from '@amparo/contract/api/interpreters/register'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import {
  addInterpreterCommand,
  correctInterpreterCommand,
  recordInterpretingCommand,
  withdrawInterpretingCommand,
} from './commands.ts'
import { interpreterList, interpretersOfCase } from './queries.ts'

/** Whoever receives a child or works with her looks for somebody who speaks with her. */
const finders: AccessRule = {
  who: 'roles',
  roles: ['caseworker', 'supervisor', 'manager', 'intake-volunteer'],
}
const keepers: AccessRule = { who: 'roles', roles: ['supervisor', 'manager'] }
/** Who interpreted is how the organisation works: never part of what is shared with others. */
const writing: AccessRule = { who: 'case', section: 'course', capability: 'contribute' }

export const listInterpretersRoute = defineRoute({
  operation: listInterpreters,
  access: finders,
  handle: interpreterList,
})

export const addInterpreterRoute = defineRoute({
  operation: addInterpreter,
  access: keepers,
  handle: addInterpreterCommand,
})

export const correctInterpreterRoute = defineRoute({
  operation: correctInterpreter,
  access: keepers,
  handle: correctInterpreterCommand,
})

export const showInterpretersRoute = defineRoute({
  operation: showInterpreters,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: interpretersOfCase,
})

export const recordInterpretingRoute = defineRoute({
  operation: recordInterpreting,
  access: writing,
  handle: recordInterpretingCommand,
})

export const withdrawInterpretingRoute = defineRoute({
  operation: withdrawInterpreting,
  access: writing,
  handle: withdrawInterpretingCommand,
})
