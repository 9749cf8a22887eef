import { endMissing, listMissing, reportMissing, takeMissingStep } from '@amparo/contract/api/missing/missing'
import { defineRoute } from '../../http/route.ts'
import { endMissingCommand, reportMissingCommand, takeMissingStepCommand } from './commands.ts'
import { missingList } from './queries.ts'

/** Whoever follows the case has to know at once: it stands where its steps stand. */
const writes = { who: 'case', section: 'course', capability: 'contribute' } as const

export const listMissingRoute = defineRoute({
  operation: listMissing,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: missingList,
})

export const reportMissingRoute = defineRoute({
  operation: reportMissing,
  access: writes,
  handle: reportMissingCommand,
})

export const takeMissingStepRoute = defineRoute({
  operation: takeMissingStep,
  access: writes,
  handle: takeMissingStepCommand,
})

export const endMissingRoute = defineRoute({
  operation: endMissing,
  access: writes,
  handle: endMissingCommand,
})
