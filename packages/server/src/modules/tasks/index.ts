import type { Route } from '../../http/route.ts'
import { myTasksRoute, supervisorQueueRoute, todayRoute } from './routes.ts'

export const taskRoutes: readonly Route[] = [myTasksRoute, supervisorQueueRoute, todayRoute]
