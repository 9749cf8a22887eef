import { countGaps, listGaps, recordGap } from '@amparo/contract/api/services/gaps'
import { listServicesGiven, recordService } from '@amparo/contract/api/services/service-records'
import {
  addService,
  checkService,
  correctService,
  listServices,
} from '@amparo/contract/api/services/services'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import { addServiceCommand, checkServiceCommand, correctServiceCommand } from './commands.ts'
import { recordGapCommand, recordServiceCommand } from './case-commands.ts'
import { gapCounts, gapList, serviceList, servicesGiven } from './queries.ts'
import { keeperRoles } from './keeper-roles.ts'

const finders: AccessRule = {
  who: 'roles',
  roles: ['caseworker', 'supervisor', 'manager', 'intake-volunteer'],
}
const keepers: AccessRule = { who: 'roles', roles: keeperRoles }
/** The row policies show to each the gaps of the cases whose referrals they read. */
const referrers: AccessRule = { who: 'roles', roles: ['caseworker', 'supervisor', 'manager'] }

export const listServicesRoute = defineRoute({
  operation: listServices,
  access: finders,
  handle: serviceList,
})
export const addServiceRoute = defineRoute({
  operation: addService,
  access: keepers,
  handle: addServiceCommand,
})
export const correctServiceRoute = defineRoute({
  operation: correctService,
  access: keepers,
  handle: correctServiceCommand,
})
export const checkServiceRoute = defineRoute({
  operation: checkService,
  access: keepers,
  handle: checkServiceCommand,
})
export const recordGapRoute = defineRoute({
  operation: recordGap,
  access: { who: 'case', section: 'referral', capability: 'contribute' },
  handle: recordGapCommand,
})
export const listGapsRoute = defineRoute({ operation: listGaps, access: referrers, handle: gapList })
export const countGapsRoute = defineRoute({ operation: countGaps, access: referrers, handle: gapCounts })
export const recordServiceRoute = defineRoute({
  operation: recordService,
  access: { who: 'case', section: 'plan', capability: 'contribute' },
  handle: recordServiceCommand,
})
export const listServicesGivenRoute = defineRoute({
  operation: listServicesGiven,
  access: { who: 'case', section: 'plan', capability: 'read' },
  handle: servicesGiven,
})
