import {
  accountForRegistrationSheet,
  accountForSheet,
  answerRegistrationSheetLoss,
  answerSheetLoss,
  listRegistrationSheets,
  listSheets,
  overseeRegistrationSheets,
  printRegistrationSheet,
  turnUpRegistrationSheet,
  turnUpSheet,
} from '@amparo/contract/api/sheets/sheets'
import type { AccessRule } from '@amparo/domain/access/may-act'
import type { Role } from '@amparo/domain/access/vocabulary'
import { defineRoute } from '../../http/route.ts'
import {
  accountCommand,
  accountRegistrationCommand,
  answerLossCommand,
  answerRegistrationLossCommand,
  printRegistrationCommand,
  turnUpCommand,
  turnUpRegistrationCommand,
} from './commands.ts'
import { receiverRoles, registrationSheetList, sheetList } from './queries.ts'

/** As the forms themselves: each sheet belongs to the section of its form, and the row policies show those that she reads. */
const readers: AccessRule = { who: 'case', section: 'course', capability: 'read' }
const writers: AccessRule = { who: 'case', section: 'course', capability: 'contribute' }
const overseers: readonly Role[] = ['supervisor', 'manager']
const receivers: AccessRule = { who: 'roles', roles: receiverRoles }

export const sheetRoutes = [
  defineRoute({ operation: listSheets, access: readers, handle: sheetList }),
  defineRoute({ operation: accountForSheet, access: writers, handle: accountCommand }),
  defineRoute({ operation: turnUpSheet, access: writers, handle: turnUpCommand }),
  defineRoute({
    operation: answerSheetLoss,
    access: { ...readers, roles: overseers },
    handle: answerLossCommand,
  }),
  defineRoute({ operation: printRegistrationSheet, access: receivers, handle: printRegistrationCommand }),
  defineRoute({ operation: listRegistrationSheets, access: receivers, handle: registrationSheetList }),
  defineRoute({
    operation: overseeRegistrationSheets,
    access: { who: 'roles', roles: overseers },
    handle: registrationSheetList,
  }),
  defineRoute({
    operation: accountForRegistrationSheet,
    access: receivers,
    handle: accountRegistrationCommand,
  }),
  defineRoute({ operation: turnUpRegistrationSheet, access: receivers, handle: turnUpRegistrationCommand }),
  defineRoute({
    operation: answerRegistrationSheetLoss,
    access: { who: 'roles', roles: overseers },
    handle: answerRegistrationLossCommand,
  }),
]
