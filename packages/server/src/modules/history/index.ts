import { listHistory } from '@amparo/contract/api/history/list-history'
import { defineRoute, type Route } from '../../http/route.ts'
import { historyList } from './queries.ts'

export { writersOf } from './field-changes.ts'
export { listWrittenFacts } from './store.ts'

export const historyRoutes: readonly Route[] = [
  defineRoute({
    operation: listHistory,
    access: { who: 'case', section: 'summary', capability: 'read' },
    handle: historyList,
  }),
]
