import type { Route } from '../../http/route.ts'
import { listAccompanimentsRoute, withdrawAccompanimentRoute, writeAccompanimentRoute } from './routes.ts'

export const accompanimentRoutes: readonly Route[] = [
  listAccompanimentsRoute,
  writeAccompanimentRoute,
  withdrawAccompanimentRoute,
]
