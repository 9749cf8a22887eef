import {
  addSameDayContact,
  answerLowerSameDayDuty,
  askToLowerSameDayDuty,
  decideSameDayDuty,
  openSameDayDuty,
  showSameDayDuty,
  takeSameDayStep,
} from '@amparo/contract/api/same-day-duties/same-day-duties'
import { defineRoute } from '../../http/route.ts'
import {
  addContactCommand,
  answerLowerCommand,
  askToLowerCommand,
  decideDutyCommand,
  openDutyCommand,
  takeStepCommand,
} from './commands.ts'
import { dutyOfCase } from './queries.ts'

const writes = { who: 'case', section: 'sealed-incidents', capability: 'contribute' } as const

export const showDutyRoute = defineRoute({
  operation: showSameDayDuty,
  access: { who: 'case', section: 'sealed-incidents', capability: 'read' },
  handle: dutyOfCase,
})
export const openDutyRoute = defineRoute({
  operation: openSameDayDuty,
  access: writes,
  handle: openDutyCommand,
})
export const decideDutyRoute = defineRoute({
  operation: decideSameDayDuty,
  access: writes,
  handle: decideDutyCommand,
})
export const takeStepRoute = defineRoute({
  operation: takeSameDayStep,
  access: writes,
  handle: takeStepCommand,
})
export const addContactRoute = defineRoute({
  operation: addSameDayContact,
  access: writes,
  handle: addContactCommand,
})
export const askToLowerRoute = defineRoute({
  operation: askToLowerSameDayDuty,
  access: writes,
  handle: askToLowerCommand,
})
export const answerLowerRoute = defineRoute({
  operation: answerLowerSameDayDuty,
  access: writes,
  handle: answerLowerCommand,
})
