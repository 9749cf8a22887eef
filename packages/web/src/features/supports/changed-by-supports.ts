import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { listProposals } from '@amparo/contract/api/supports/proposals'
import { mySupports, showSupports } from '@amparo/contract/api/supports/supports'
import { showTeam } from '@amparo/contract/api/team/team'
import { showOpenWork } from '@amparo/contract/api/team/team-cases'

export const changedBySupports = [
  showSupports,
  mySupports,
  openCase,
  ...caseLists,
  listHistory,
  showTeam,
  showOpenWork,
]

export const changedByProposals = [listProposals, findPlan, openCase, ...caseLists, listHistory]
