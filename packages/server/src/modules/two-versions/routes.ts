import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { defineRoute } from '../../http/route.ts'
import { chooseVersionCommand } from './commands.ts'
import { twoVersionsList } from './queries.ts'

export const listTwoVersionsRoute = defineRoute({
  operation: listTwoVersions,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: twoVersionsList,
})

/** Which section is asked for depends on the record: `chooseRecordValue` checks it. */
export const chooseVersionRoute = defineRoute({
  operation: chooseVersion,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: chooseVersionCommand,
})
