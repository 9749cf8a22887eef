import {
  answerHelp,
  listClosureChecks,
  recordClosureCheck,
} from '@amparo/contract/api/closure-checks/closure-checks'
import { defineRoute } from '../../http/route.ts'
import { answerHelpCommand, recordClosureCheckCommand } from './commands.ts'
import { closureCheckList } from './queries.ts'

export const listClosureChecksRoute = defineRoute({
  operation: listClosureChecks,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: closureCheckList,
})

export const recordClosureCheckRoute = defineRoute({
  operation: recordClosureCheck,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: recordClosureCheckCommand,
})

export const answerHelpRoute = defineRoute({
  operation: answerHelp,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: answerHelpCommand,
})
