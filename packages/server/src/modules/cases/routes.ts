import { listFilterChoices } from '@amparo/contract/api/cases/filter-choices'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { defineRead, defineRoute } from '../../http/route.ts'
import { filterChoices } from './filter-choices.ts'
import { caseCount, caseList, caseView, loadCaseCount, loadCaseList, loadCaseView } from './queries.ts'

export const listCasesRoute = defineRead({
  operation: listCases,
  access: { who: 'signed-in' },
  load: loadCaseList,
  answer: caseList,
})

export const listFilterChoicesRoute = defineRoute({
  operation: listFilterChoices,
  access: { who: 'signed-in' },
  handle: filterChoices,
})

export const openCaseRoute = defineRead({
  operation: openCase,
  access: { who: 'case', section: 'summary', capability: 'read' },
  load: loadCaseView,
  answer: caseView,
})

export const countCasesRoute = defineRead({
  operation: countCases,
  access: { who: 'signed-in' },
  load: loadCaseCount,
  answer: caseCount,
})
