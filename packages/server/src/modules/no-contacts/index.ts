import type { Route } from '../../http/route.ts'
import { endNoContactRoute, listNoContactsRoute, recordNoContactRoute } from './routes.ts'

export { carryNoContacts } from './carry-no-contacts.ts'

export const noContactRoutes: readonly Route[] = [
  listNoContactsRoute,
  recordNoContactRoute,
  endNoContactRoute,
]
