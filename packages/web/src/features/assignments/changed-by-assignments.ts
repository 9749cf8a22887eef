import { myAssignments, showAssignment } from '@amparo/contract/api/assignments/assignments'
import { receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { today } from '@amparo/contract/api/tasks/tasks'
import { showTeam } from '@amparo/contract/api/team/team'
import { listTeamCases, showOpenWork } from '@amparo/contract/api/team/team-cases'

export const changedByAssignments = [
  showAssignment,
  myAssignments,
  receivedRequests,
  openCase,
  ...caseLists,
  listHistory,
  today,
  showTeam,
  listTeamCases,
  showOpenWork,
]
