import type { Route } from '../../http/route.ts'
import { answerHelpRoute, listClosureChecksRoute, recordClosureCheckRoute } from './routes.ts'

export const closureCheckRoutes: readonly Route[] = [
  listClosureChecksRoute,
  recordClosureCheckRoute,
  answerHelpRoute,
]
