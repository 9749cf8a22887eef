import {
  addPerson,
  changeHolder,
  editPerson,
  listTakenOff,
  putPersonBack,
  takePersonOff,
} from '@amparo/contract/api/people/edit-person'
import { defineRead, defineRoute } from '../../http/route.ts'
import {
  addPersonCommand,
  changeHolderCommand,
  editPersonCommand,
  putPersonBackCommand,
  takePersonOffCommand,
} from './commands.ts'
import { loadTakenOff, takenOffList } from './queries.ts'

/** Whether identity or people is asked for depends on the person: `editRecord` checks her section. */
export const editPersonRoute = defineRoute({
  operation: editPerson,
  access: { who: 'case', section: 'summary', capability: 'read' },
  handle: editPersonCommand,
})

export const addPersonRoute = defineRoute({
  operation: addPerson,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: addPersonCommand,
})

export const takePersonOffRoute = defineRoute({
  operation: takePersonOff,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: takePersonOffCommand,
})

export const listTakenOffRoute = defineRead({
  operation: listTakenOff,
  access: { who: 'case', section: 'people', capability: 'read' },
  load: loadTakenOff,
  answer: takenOffList,
})

export const putPersonBackRoute = defineRoute({
  operation: putPersonBack,
  access: { who: 'case', section: 'people', capability: 'contribute' },
  handle: putPersonBackCommand,
})

export const changeHolderRoute = defineRoute({
  operation: changeHolder,
  access: { who: 'case', section: 'course', capability: 'contribute' },
  handle: changeHolderCommand,
})
