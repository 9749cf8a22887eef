import { readNodeState } from '@amparo/contract/api/node/node-state'
import { defineRoute, type Route } from '../../http/route.ts'
import { nodeState } from './queries.ts'

export const nodeStateRoutes: readonly Route[] = [
  defineRoute({
    operation: readNodeState,
    access: { who: 'roles', roles: ['administrator', 'manager'] },
    handle: nodeState,
  }),
]
