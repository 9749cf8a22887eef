import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { defineRoute } from '../../http/route.ts'
import { registerChildCommand } from './commands.ts'
import { caseList, caseView } from './queries.ts'

export const registerChildRoute = defineRoute({
  operation: registerChild,
  access: { who: 'roles', roles: ['caseworker', 'supervisor', 'intake-volunteer'] },
  handle: registerChildCommand,
})

export const listCasesRoute = defineRoute({
  operation: listCases,
  access: { who: 'signed-in' },
  handle: caseList,
})

export const openCaseRoute = defineRoute({
  operation: openCase,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: caseView,
})
