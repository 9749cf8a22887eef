import {
  changeSavedList,
  deleteSavedList,
  listSavedLists,
  saveList,
} from '@amparo/contract/api/cases/saved-lists'
import { defineRoute, type Route } from '../../http/route.ts'
import { changeSavedListCommand, deleteSavedListCommand, saveListCommand } from './commands.ts'
import { savedLists } from './queries.ts'

const listSavedListsRoute = defineRoute({
  operation: listSavedLists,
  access: { who: 'signed-in' },
  handle: savedLists,
})
const saveListRoute = defineRoute({
  operation: saveList,
  access: { who: 'signed-in' },
  handle: saveListCommand,
})
const changeSavedListRoute = defineRoute({
  operation: changeSavedList,
  access: { who: 'signed-in' },
  handle: changeSavedListCommand,
})
const deleteSavedListRoute = defineRoute({
  operation: deleteSavedList,
  access: { who: 'signed-in' },
  handle: deleteSavedListCommand,
})

export const savedListRoutes: readonly Route[] = [
  listSavedListsRoute,
  saveListRoute,
  changeSavedListRoute,
  deleteSavedListRoute,
]
