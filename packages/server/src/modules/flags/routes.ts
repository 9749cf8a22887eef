import { listFlags, myFlags, removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import { defineRoute } from '../../http/route.ts'
import { removeFlagCommand, setFlagCommand } from './commands.ts'
import { flagList, myFlagList } from './queries.ts'

/** Each flag belongs to a section of its own: the row policies show those that the reader may read. */
export const listFlagsRoute = defineRoute({
  operation: listFlags,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: flagList,
})

export const myFlagsRoute = defineRoute({
  operation: myFlags,
  access: { who: 'signed-in' },
  handle: myFlagList,
})

/** The responsible organisation steers its own work; a share never does. */
export const setFlagRoute = defineRoute({
  operation: setFlag,
  access: { who: 'case', section: 'course', capability: 'contribute' },
  handle: setFlagCommand,
})

export const removeFlagRoute = defineRoute({
  operation: removeFlag,
  access: { who: 'case', section: 'course', capability: 'contribute' },
  handle: removeFlagCommand,
})
