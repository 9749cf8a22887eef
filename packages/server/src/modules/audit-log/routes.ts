import { exportAudit, listAudit, listOpenSessions, readSeal } from '@amparo/contract/api/audit/audit'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import { auditFile, lastSeal } from './proofs.ts'
import { auditList, openSessionList } from './queries.ts'

/** The row policy names the same two roles; reading the record is itself recorded. */
const readers: AccessRule = { who: 'roles', roles: ['auditor', 'privacy-lead'] }

export const listAuditRoute = defineRoute({ operation: listAudit, access: readers, handle: auditList })

export const listOpenSessionsRoute = defineRoute({
  operation: listOpenSessions,
  access: readers,
  handle: openSessionList,
})

export const exportAuditRoute = defineRoute({
  operation: exportAudit,
  access: readers,
  limit: { most: 30, minutes: 60 },
  handle: auditFile,
})

export const readSealRoute = defineRoute({ operation: readSeal, access: readers, handle: lastSeal })
