import type { listTeamOverdue } from '@amparo/contract/api/team/team'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { caseloadWeight } from '@amparo/domain/case/caseload-weight'
import { localDay, type Instant } from '@amparo/domain/kernel/instant'
import { daysBetween, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { sectionsOfDue } from '../../clock/sections-of-due.ts'
import { zoneOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { countOffers, listCaseloadRows, listContactRequestRows, listOverdueRows } from './store.ts'

const usualPage = 20

export async function teamBoard(context: OperationContext) {
  const [rows, offers, zone] = await Promise.all([
    listCaseloadRows(context.tx, context.now),
    countOffers(context.tx),
    zoneOf(context),
  ])
  const today = localDay(context.now, zone)
  context.touch(
    'user',
    rows.flatMap((row) => row.user_id ?? []),
  )
  return accept({
    items: rows.map((row) => ({
      userId: row.user_id,
      displayName: row.display_name,
      cases: row.cases,
      byRisk: row.by_risk,
      weight: caseloadWeight(row.by_risk),
      overdue: row.overdue,
      oldestOverdueDays:
        row.oldest_due_at === null
          ? 0
          : Math.max(0, daysBetween(localDay(row.oldest_due_at as Instant, zone), today)),
      withoutContact: row.without_contact,
      toAccept: row.to_accept,
      supports: row.supports,
      hasLeft: row.has_left,
    })),
    offers,
  })
}

export async function teamOverdue(context: OperationContext, input: InputOf<typeof listTeamOverdue>) {
  const start = startOfPage(input.cursor, { dueAt: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const [rows, zone] = await Promise.all([
    listOverdueRows(context.tx, context.now, {
      workerId: input.workerId,
      onlyContact: input.only === 'contact',
      after,
      limit: limit + 1,
    }),
    zoneOf(context),
  ])
  const today = localDay(context.now, zone)
  const { page, next } = cutPage(rows, limit, (last) => [last.due_at, last.id])
  context.touch(
    'case',
    page.map((row) => row.case_id),
    ['summary', ...sectionsOfDue(page)],
  )
  return accept({
    items: page.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      code: row.code,
      callName: row.call_name,
      riskLevel: row.risk_level,
      kind: row.kind,
      subjectId: row.subject_id,
      action: row.action,
      hand: row.hand,
      postponed: row.postponed,
      dueAt: row.due_at,
      overdue: true,
      overdueDays: Math.max(0, daysBetween(row.why.dueOn as PlainDate, today)),
      why: row.why,
      workerId: row.worker_id,
      worker: row.worker,
      lastContactAt: row.last_contact_at,
    })),
    next,
  })
}

export async function contactRequestList(context: OperationContext) {
  const rows = await listContactRequestRows(context.tx)
  context.touch(
    'case',
    rows.flatMap((row) => row.case_id ?? []),
    ['summary'],
  )
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      direction: row.is_mine ? ('sent' as const) : ('received' as const),
      caseId: row.case_id,
      code: row.code,
      callName: row.call_name,
      organisation: row.organisation ?? '',
      phone: row.phone ?? '',
      note: row.note ?? '',
      by: row.by,
      message: row.message,
      askedAt: row.asked_at,
    })),
  })
}
