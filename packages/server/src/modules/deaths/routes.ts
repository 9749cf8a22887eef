import {
  readDeath,
  withdrawDeath,
  withdrawFamilyTold,
  writeDeath,
  writeFamilyTold,
} from '@amparo/contract/api/deaths/deaths'
import { defineRead, defineRoute } from '../../http/route.ts'
import {
  withdrawDeathCommand,
  withdrawFamilyToldCommand,
  writeDeathCommand,
  writeFamilyToldCommand,
} from './commands.ts'
import { deathOf, loadDeath } from './queries.ts'

const reads = { who: 'case', section: 'incidents', capability: 'read' } as const
const writes = { who: 'case', section: 'incidents', capability: 'contribute' } as const

export const readDeathRoute = defineRead({
  operation: readDeath,
  access: reads,
  load: loadDeath,
  answer: deathOf,
})
export const writeDeathRoute = defineRoute({
  operation: writeDeath,
  access: writes,
  handle: writeDeathCommand,
})
export const withdrawDeathRoute = defineRoute({
  operation: withdrawDeath,
  access: writes,
  handle: withdrawDeathCommand,
})
export const writeFamilyToldRoute = defineRoute({
  operation: writeFamilyTold,
  access: writes,
  handle: writeFamilyToldCommand,
})
export const withdrawFamilyToldRoute = defineRoute({
  operation: withdrawFamilyTold,
  access: writes,
  handle: withdrawFamilyToldCommand,
})
