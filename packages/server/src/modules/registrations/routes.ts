import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { defineRoute } from '../../http/route.ts'
import { registerChildCommand } from './commands.ts'
import { childCaseList } from './queries.ts'

export const registerChildRoute = defineRoute({
  operation: registerChild,
  access: { who: 'roles', roles: ['caseworker', 'supervisor', 'intake-volunteer'] },
  handle: registerChildCommand,
})

export const listChildCasesRoute = defineRoute({
  operation: listChildCases,
  access: { who: 'case', section: 'course', capability: 'read' },
  handle: childCaseList,
})
