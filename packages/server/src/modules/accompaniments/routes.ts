import {
  listAccompaniments,
  withdrawAccompaniment,
  writeAccompaniment,
} from '@amparo/contract/api/accompaniments/accompaniments'
import { defineRoute } from '../../http/route.ts'
import { withdrawAccompanimentCommand, writeAccompanimentCommand } from './commands.ts'
import { accompanimentList } from './queries.ts'

const writing = { who: 'case', section: 'referral', capability: 'contribute' } as const

export const listAccompanimentsRoute = defineRoute({
  operation: listAccompaniments,
  access: { who: 'case', section: 'referral', capability: 'read' },
  handle: accompanimentList,
})

export const writeAccompanimentRoute = defineRoute({
  operation: writeAccompaniment,
  access: writing,
  handle: writeAccompanimentCommand,
})

export const withdrawAccompanimentRoute = defineRoute({
  operation: withdrawAccompaniment,
  access: writing,
  handle: withdrawAccompanimentCommand,
})
