import {
  correctIntake,
  listIntakes,
  recordIntake,
  registerFromIntake,
  screenIntake,
  showIntake,
  withdrawIntake,
} from '@amparo/contract/api/intakes/intakes'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import {
  correctIntakeCommand,
  recordIntakeCommand,
  registerFromIntakeCommand,
  screenIntakeCommand,
  withdrawIntakeCommand,
} from './commands.ts'
import { intakeDetail, intakeList } from './queries.ts'

const receivers: AccessRule = { who: 'roles', roles: ['caseworker', 'supervisor', 'intake-volunteer'] }
/** A volunteer receives; whether there will be a case, somebody decides who answers for cases. */
const deciders: AccessRule = { who: 'roles', roles: ['caseworker', 'supervisor'] }

export const listIntakesRoute = defineRoute({
  operation: listIntakes,
  access: receivers,
  handle: intakeList,
})
export const showIntakeRoute = defineRoute({
  operation: showIntake,
  access: receivers,
  handle: intakeDetail,
})
export const recordIntakeRoute = defineRoute({
  operation: recordIntake,
  access: receivers,
  handle: recordIntakeCommand,
})
export const correctIntakeRoute = defineRoute({
  operation: correctIntake,
  access: receivers,
  handle: correctIntakeCommand,
})
export const screenIntakeRoute = defineRoute({
  operation: screenIntake,
  access: deciders,
  handle: screenIntakeCommand,
})
export const registerFromIntakeRoute = defineRoute({
  operation: registerFromIntake,
  access: receivers,
  handle: registerFromIntakeCommand,
})
export const withdrawIntakeRoute = defineRoute({
  operation: withdrawIntake,
  access: receivers,
  handle: withdrawIntakeCommand,
})
