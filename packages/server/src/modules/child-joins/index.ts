import {
  compareChild,
  confirmJoin,
  listChildJoins,
  partChildren,
  proposeJoin,
  refuseJoin,
} from '@amparo/contract/api/child-joins/child-joins'
import { defineRoute, type Route } from '../../http/route.ts'
import { confirmJoinCommand, partChildrenCommand, proposeJoinCommand, refuseJoinCommand } from './commands.ts'
import { childToCompare, joinList } from './queries.ts'

const writing = { who: 'case', section: 'course', capability: 'contribute' } as const
const overseeing = { ...writing, roles: ['supervisor', 'manager'] } as const

export const childJoinRoutes: readonly Route[] = [
  defineRoute({
    operation: listChildJoins,
    access: { who: 'case', section: 'course', capability: 'read' },
    handle: joinList,
  }),
  defineRoute({ operation: compareChild, access: writing, handle: childToCompare }),
  defineRoute({ operation: proposeJoin, access: writing, handle: proposeJoinCommand }),
  defineRoute({ operation: confirmJoin, access: overseeing, handle: confirmJoinCommand }),
  defineRoute({ operation: refuseJoin, access: writing, handle: refuseJoinCommand }),
  defineRoute({ operation: partChildren, access: overseeing, handle: partChildrenCommand }),
]
