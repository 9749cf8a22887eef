import type { listAudit } from '@amparo/contract/api/audit/audit'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { endOfDay, startOfDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { zoneOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn } from '../sign-in/index.ts'
import { listAuditRows, listOpenSessionRows } from './store.ts'

const usualPage = 50
const mostSessions = 200

export async function auditList(context: OperationContext, input: InputOf<typeof listAudit>) {
  const start = startOfPage(input.cursor, { id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const zone = await zoneOf(context)
  const rows = await listAuditRows(
    context.tx,
    {
      actorId: input.actorId,
      subjectId: input.subjectId,
      decision: input.decision,
      purpose: input.purpose,
      area: input.area,
      from: input.from && startOfDay(input.from as PlainDate, zone),
      until: input.to && endOfDay(input.to as PlainDate, zone),
    },
    { afterId: after?.id, limit: limit + 1 },
  )
  const { page, next } = cutPage(rows, limit, (last) => [last.id])
  context.touch(
    'audit-entry',
    page.map((row) => row.id),
  )
  return accept({
    items: page.map((row) => ({
      id: row.id,
      at: row.recorded_at,
      actorId: row.actor_id,
      actor: row.actor,
      actorRoles: row.actor_roles,
      organisation: row.organisation,
      action: row.action,
      purpose: row.purpose,
      decision: row.decision,
      reason: row.reason,
      subjectKind: row.subject_kind,
      subjectIds: row.subject_ids,
      caseCodes: row.case_codes,
      userNames: row.user_names,
      subjects: row.subjects,
      fields: row.fields,
      place: row.place === null ? null : Number(row.place),
    })),
    next,
  })
}

export async function openSessionList(context: OperationContext) {
  const rows = await asSignIn(context.tx, (tx) =>
    listOpenSessionRows(tx, context.principal.organisationId, mostSessions + 1),
  )
  const shown = rows.slice(0, mostSessions)
  context.touch('user', [...new Set(shown.map((row) => row.user_id))])
  return accept({
    items: shown.map((row) => ({
      userId: row.user_id,
      displayName: row.display_name,
      device: row.device_label,
      strength: row.strength,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    })),
    more: rows.length > mostSessions,
  })
}
