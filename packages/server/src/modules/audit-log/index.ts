import type { Route } from '../../http/route.ts'
import { exportAuditRoute, listAuditRoute, listOpenSessionsRoute, readSealRoute } from './routes.ts'

export const auditLogRoutes: readonly Route[] = [
  listAuditRoute,
  exportAuditRoute,
  readSealRoute,
  listOpenSessionsRoute,
]
