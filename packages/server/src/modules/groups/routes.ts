import { groupChoices, joinGroup, leaveGroup, listGroups, nameHead } from '@amparo/contract/api/groups/groups'
import { defineRead, defineRoute } from '../../http/route.ts'
import { joinGroupCommand, leaveGroupCommand, nameHeadCommand } from './commands.ts'
import { choiceList, groupList, loadChoices, loadGroups } from './queries.ts'

const reading = { who: 'case', section: 'people', capability: 'read' } as const
const writing = { who: 'case', section: 'people', capability: 'contribute' } as const

export const listGroupsRoute = defineRead({
  operation: listGroups,
  access: reading,
  load: loadGroups,
  answer: groupList,
})

export const groupChoicesRoute = defineRead({
  operation: groupChoices,
  access: reading,
  load: loadChoices,
  answer: choiceList,
})

export const joinGroupRoute = defineRoute({
  operation: joinGroup,
  access: writing,
  handle: joinGroupCommand,
})

export const leaveGroupRoute = defineRoute({
  operation: leaveGroup,
  access: writing,
  handle: leaveGroupCommand,
})

export const nameHeadRoute = defineRoute({
  operation: nameHead,
  access: writing,
  handle: nameHeadCommand,
})
