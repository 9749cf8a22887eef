import type { Route } from '../../http/route.ts'
import {
  answerContactRequestRoute,
  listContactRequestsRoute,
  listTeamOverdueRoute,
  showTeamRoute,
} from './routes.ts'

export const teamRoutes: readonly Route[] = [
  showTeamRoute,
  listTeamOverdueRoute,
  listContactRequestsRoute,
  answerContactRequestRoute,
]
