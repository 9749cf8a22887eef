import {
  claimRelation,
  findRelation,
  listRelations,
} from '@amparo/contract/api/family-relations/family-relations'
import { defineRead, defineRoute } from '../../http/route.ts'
import { claimRelationCommand, findRelationCommand } from './commands.ts'
import { loadRelations, relationList } from './queries.ts'

export const listRelationsRoute = defineRead({
  operation: listRelations,
  access: { who: 'case', section: 'people', capability: 'read' },
  load: loadRelations,
  answer: relationList,
})

export const claimRelationRoute = defineRoute({
  operation: claimRelation,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: claimRelationCommand,
})

export const findRelationRoute = defineRoute({
  operation: findRelation,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: findRelationCommand,
})
