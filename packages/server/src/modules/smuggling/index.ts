import type { Route } from '../../http/route.ts'
import { listDebtsRoute, withdrawDebtRoute, writeDebtRoute } from './routes.ts'

export const smugglingRoutes: readonly Route[] = [listDebtsRoute, writeDebtRoute, withdrawDebtRoute]
