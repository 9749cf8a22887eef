import { holdCase, resumeCase, showHold } from '@amparo/contract/api/holds/holds'
import { defineRoute } from '../../http/route.ts'
import { holdCaseCommand, resumeCaseCommand } from './commands.ts'
import { holdView } from './queries.ts'

export const showHoldRoute = defineRoute({
  operation: showHold,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: holdView,
})

export const holdCaseRoute = defineRoute({
  operation: holdCase,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: holdCaseCommand,
})

export const resumeCaseRoute = defineRoute({
  operation: resumeCase,
  access: { who: 'case', section: 'course', capability: 'contribute', roles: ['caseworker', 'supervisor'] },
  handle: resumeCaseCommand,
})
