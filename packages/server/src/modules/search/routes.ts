import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import { askForContactCommand } from './commands.ts'
import { childSearch } from './queries.ts'

/** Whoever registers or supervises; nobody searches from an organisation with an enforcement role. */
const searchers: readonly Role[] = ['caseworker', 'supervisor', 'intake-volunteer']

export const searchChildrenRoute = defineRoute({
  operation: searchChildren,
  access: { who: 'roles', roles: searchers },
  // A bus of sixty children can be registered in an hour; a register cannot be read out in a day.
  limit: { most: 240, minutes: 60 },
  handle: childSearch,
})

export const askForContactRoute = defineRoute({
  operation: askForContact,
  access: { who: 'roles', roles: searchers },
  limit: { most: 60, minutes: 60 },
  handle: askForContactCommand,
})
