import type { Route } from '../../http/route.ts'
import {
  answerContactRequestRoute,
  listContactRequestsRoute,
  listTeamCasesRoute,
  listTeamOverdueRoute,
  showOpenWorkRoute,
  showTeamRoute,
} from './routes.ts'

export const teamRoutes: readonly Route[] = [
  showTeamRoute,
  listTeamOverdueRoute,
  listTeamCasesRoute,
  showOpenWorkRoute,
  listContactRequestsRoute,
  answerContactRequestRoute,
]
