import type { myTasks, supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Principal } from '@amparo/domain/access/principal'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import { addHours, endOfDay, localDay, type TimeZone } from '@amparo/domain/kernel/instant'
import { daysBetween, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { listAtOnce } from '../../access/list-at-once.ts'
import { listApprovalRows, noDue, type ApprovalRow } from '../../approvals/waiting.ts'
import { sectionsOfDue } from '../../clock/sections-of-due.ts'
import { zoneOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { countAlerts, findAlerts, findWaiting, showAlerts } from '../alerts/index.ts'
import { intakesOfToday } from '../intakes/index.ts'
import {
  getMyCounts,
  listChangedRows,
  listMyTaskRows,
  listTwoVersionsRows,
  type TaskListRow,
} from './store.ts'

const usualPage = 50
const firstItems = 5
/** How far back "changed by others" looks: a week off is seen whole. */
const changedHours = 24 * 7
const mostCounted = 100

export async function myTaskList(context: OperationContext, input: InputOf<typeof myTasks>) {
  const start = startOfPage(input.cursor, { dueAt: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const [rows, zone] = await Promise.all([
    listMyTaskRows(context.tx, {
      after,
      limit: limit + 1,
    }),
    zoneOf(context),
  ])
  const { page, next } = cutPage(rows, limit, (last) => [last.comes_at, last.id])
  touchCases(context, page)
  return accept({
    items: page.map((row) => presentTask(row, context, zone)),
    next,
  })
}

export async function approvalList(context: OperationContext, input: InputOf<typeof supervisorQueue>) {
  const start = startOfPage(input.cursor, { dueAt: 'instant', id: 'id', what: 'text' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  await listAtOnce(context)
  const rows = await listApprovalRows(context.tx, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [
    dueOf(last),
    last.case_id,
    `${last.what}${last.subject_id ?? ''}`,
  ])
  touchCases(context, page)
  return accept({
    items: page.map((row) => presentApproval(row, context)),
    next,
  })
}

export async function todayView(context: OperationContext) {
  const { tx, principal, now } = context
  const zone = await zoneOf(context)
  const today = localDay(now, zone)
  const until = endOfDay(today, zone)
  await listAtOnce(context)
  const asked = findWaiting(context)
  const [counts, due, allWaiting, changed, twoVersions, intakes, alerts] = await Promise.all([
    getMyCounts(tx, now, until),
    listMyTaskRows(tx, { after: undefined, limit: 2 * firstItems + 1 }),
    asked,
    listChangedRows(tx, addHours(now, -changedHours), mostCounted),
    listTwoVersionsRows(tx, firstItems),
    intakesOfToday(context, until),
    findAlerts(context, principal.roles.includes('supervisor') ? 'team' : 'mine', { waiting: asked }),
  ])
  const waiting = allWaiting.slice(0, mostCounted)
  const tasks = due.map((row) => presentTask(row, context, zone))
  touchCases(context, [
    ...due,
    ...waiting.slice(0, firstItems),
    ...changed.slice(0, firstItems),
    ...twoVersions,
  ])
  return accept({
    today,
    counts: {
      cases: counts.cases,
      overdue: counts.overdue,
      dueToday: counts.due_today,
      waitingForMe: waiting.length,
      waitingOverdue: waiting.filter((row) => dueOf(row) < now).length,
      waitingDueToday: waiting.filter((row) => dueOf(row) >= now && dueOf(row) <= until).length,
      referralsOverdue: counts.referrals_overdue,
      referralsDueToday: counts.referrals_due_today,
      changed: changed.length,
      twoVersions: counts.two_versions,
      intakes: intakes.all,
      intakesOverdue: intakes.overdue,
      intakesDueToday: intakes.dueToday,
      flags: counts.flags,
    },
    alerts: {
      now: showAlerts(context, alerts.filter(({ urgency }) => urgency === 'now').slice(0, firstItems)),
      counts: countAlerts(alerts),
    },
    intakes: intakes.first,
    overdue: tasks.filter((task) => task.overdue).slice(0, firstItems),
    due: tasks.filter((task) => !task.overdue).slice(0, firstItems),
    waitingForMe: waiting.slice(0, firstItems).map((row) => presentApproval(row, context)),
    changed: changed.slice(0, firstItems).map((row) => ({
      ...presentCase(row, principal),
      kind: row.kind,
      at: row.at,
      by: row.by,
    })),
    twoVersions: twoVersions.map((row) => ({ ...presentCase(row, principal), answers: row.answers })),
  })
}

type Reader = Pick<OperationContext, 'now' | 'principal'>

function presentTask(row: TaskListRow, { now, principal }: Reader, zone: TimeZone) {
  const overdue = row.comes_at < now
  return {
    ...presentCase(row, principal),
    ...(row.supported ? { riskLevel: undefined } : {}),
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    action: row.action,
    hand: row.hand,
    postponed: row.postponed,
    dueAt: row.due_at,
    overdue,
    overdueDays: overdue ? Math.max(0, daysBetween(row.why.dueOn as PlainDate, localDay(now, zone))) : 0,
    why: row.why,
  }
}

function presentApproval(row: ApprovalRow, { now, principal }: Reader) {
  const dueAt = row.due_at === noDue ? null : row.due_at
  return {
    ...presentCase(row, principal),
    what: row.what,
    subjectId: row.subject_id,
    ...(row.step ? { step: row.step } : {}),
    askedBy: row.asked_by,
    dueAt,
    overdue: dueAt !== null && dueAt < now,
  }
}

/** The cases of these lists are the reader's own or of her teams; a role reads about risk in both or in neither. */
function presentCase(
  row: Pick<TaskListRow, 'case_id' | 'code' | 'call_name' | 'risk_level'>,
  { roles }: Principal,
) {
  return {
    caseId: row.case_id,
    code: row.code,
    callName: row.call_name,
    ...(sectionsReadBy(roles).includes('risk') ? { riskLevel: row.risk_level } : {}),
  }
}

function dueOf(row: ApprovalRow): string {
  return row.due_at ?? noDue
}

function touchCases(
  context: OperationContext,
  rows: readonly { readonly case_id: string; readonly kind?: string; readonly action?: string | null }[],
): void {
  context.touch(
    'case',
    rows.map((row) => row.case_id),
    ['summary', ...sectionsOfDue(rows)],
  )
}
