import type { Route } from '../../http/route.ts'
import { listAuditRoute, listOpenSessionsRoute } from './routes.ts'

export const auditLogRoutes: readonly Route[] = [listAuditRoute, listOpenSessionsRoute]
