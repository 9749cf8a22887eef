import { listHistory } from '@amparo/contract/api/history/list-history'
import { defineRoute, type Route } from '../../http/route.ts'
import { historyList } from './queries.ts'

export const historyRoutes: readonly Route[] = [
  defineRoute({
    operation: listHistory,
    access: { who: 'case', section: 'summary', capability: 'read' },
    handle: historyList,
  }),
]
