import {
  chooseBirth,
  findAge,
  readBirth,
  stateBirth,
  withdrawBirth,
} from '@amparo/contract/api/births/births'
import {
  choosePersonBirth,
  findPersonAge,
  readPersonBirth,
  statePersonBirth,
  withdrawPersonBirth,
} from '@amparo/contract/api/births/person-births'
import { defineRoute, type Route } from '../../http/route.ts'
import { chooseBirthCommand, findAgeCommand, stateBirthCommand, withdrawBirthCommand } from './commands.ts'
import { birthView, personBirthView } from './queries.ts'

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

const writingOfPeople = { who: 'case', section: 'people', capability: 'contribute' } as const

export const personBirthRoutes: readonly Route[] = [
  defineRoute({
    operation: readPersonBirth,
    access: { who: 'case', section: 'people', capability: 'read' },
    handle: personBirthView,
  }),
  defineRoute({ operation: statePersonBirth, access: writingOfPeople, handle: stateBirthCommand }),
  defineRoute({ operation: withdrawPersonBirth, access: writingOfPeople, handle: withdrawBirthCommand }),
  defineRoute({ operation: choosePersonBirth, access: writingOfPeople, handle: chooseBirthCommand }),
  defineRoute({ operation: findPersonAge, access: writingOfPeople, handle: findAgeCommand }),
]
