import {
  chooseBirth,
  findAge,
  readBirth,
  stateBirth,
  withdrawBirth,
} from '@amparo/contract/api/births/births'
import { defineRoute } from '../../http/route.ts'
import { chooseBirthCommand, findAgeCommand, stateBirthCommand, withdrawBirthCommand } from './commands.ts'
import { birthView } from './queries.ts'

const writing = { who: 'case', section: 'identity', capability: 'contribute' } as const

export const readBirthRoute = defineRoute({
  operation: readBirth,
  access: { who: 'case', section: 'identity', capability: 'read' },
  handle: birthView,
})

export const stateBirthRoute = defineRoute({
  operation: stateBirth,
  access: writing,
  handle: stateBirthCommand,
})

export const withdrawBirthRoute = defineRoute({
  operation: withdrawBirth,
  access: writing,
  handle: withdrawBirthCommand,
})

export const chooseBirthRoute = defineRoute({
  operation: chooseBirth,
  access: writing,
  handle: chooseBirthCommand,
})

export const findAgeRoute = defineRoute({ operation: findAge, access: writing, handle: findAgeCommand })
