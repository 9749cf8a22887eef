import type { Route } from '../../http/route.ts'
import {
  answerContactRequestRoute,
  listContactRequestsRoute,
  listTeamCasesRoute,
  listTeamOverdueRoute,
  settleLeaverRoute,
  showOpenWorkRoute,
  showTeamRoute,
} from './routes.ts'

export { leading, ofMyTeams } from './store.ts'

export const teamRoutes: readonly Route[] = [
  showTeamRoute,
  listTeamOverdueRoute,
  listTeamCasesRoute,
  showOpenWorkRoute,
  settleLeaverRoute,
  listContactRequestsRoute,
  answerContactRequestRoute,
]
