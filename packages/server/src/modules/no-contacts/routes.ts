import { endNoContact, listNoContacts, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { defineRead, defineRoute } from '../../http/route.ts'
import { endNoContactCommand, recordNoContactCommand } from './commands.ts'
import { loadNoContacts, noContactList } from './queries.ts'

export const listNoContactsRoute = defineRead({
  operation: listNoContacts,
  access: { who: 'case', section: 'threats', capability: 'read' },
  load: loadNoContacts,
  answer: noContactList,
})

export const recordNoContactRoute = defineRoute({
  operation: recordNoContact,
  access: { who: 'case', section: 'threats', capability: 'contribute' },
  handle: recordNoContactCommand,
})

export const endNoContactRoute = defineRoute({
  operation: endNoContact,
  access: { who: 'case', section: 'threats', capability: 'contribute' },
  handle: endNoContactCommand,
})
