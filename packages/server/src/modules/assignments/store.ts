import type { Assignment } from '@amparo/domain/assignment/assignment'
import type { RecordedWish } from '@amparo/domain/assignment/worker-wish'
import type { RiskLevel } from '@amparo/domain/case/case'
import type { AssignmentId, CaseId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export function assignmentRow(assignment: Assignment) {
  return {
    id: assignment.id as string,
    case_id: assignment.caseId as string,
    from_user: (assignment.from ?? null) as string | null,
    to_user: assignment.to as string,
    team_id: (assignment.teamId ?? null) as string | null,
    reason: assignment.reason,
    words: assignment.words,
    must_know: assignment.mustKnow,
    told_child: assignment.toldChild,
    introducer: assignment.introducer,
    against: [...assignment.against],
    despite: assignment.despite,
    offered_by: assignment.offeredBy as string,
    offered_at: assignment.offeredAt,
    answer_due_at: assignment.answerDueAt,
    state: assignment.state,
    answered_by: (assignment.answeredBy ?? null) as string | null,
    answered_at: assignment.answeredAt ?? null,
    given_back_because: assignment.givenBackBecause ?? null,
    answer_words: assignment.answerWords,
    version: assignment.version,
  }
}
export type AssignmentRow = ReturnType<typeof assignmentRow>

function assignmentOfRow(row: AssignmentRow): Assignment {
  return {
    id: row.id as AssignmentId,
    caseId: row.case_id as CaseId,
    from: (row.from_user ?? undefined) as UserId | undefined,
    to: row.to_user as UserId,
    teamId: (row.team_id ?? undefined) as TeamId | undefined,
    reason: row.reason,
    words: row.words,
    mustKnow: row.must_know,
    toldChild: row.told_child,
    introducer: row.introducer,
    against: row.against,
    despite: row.despite,
    offeredBy: row.offered_by as UserId,
    offeredAt: row.offered_at,
    answerDueAt: row.answer_due_at,
    state: row.state,
    answeredBy: (row.answered_by ?? undefined) as UserId | undefined,
    answeredAt: row.answered_at ?? undefined,
    givenBackBecause: row.given_back_because ?? undefined,
    answerWords: row.answer_words,
    version: row.version,
  }
}

export async function insertAssignment(tx: WriteTx, assignment: Assignment): Promise<void> {
  await tx.sql`insert into amparo.assignments ${tx.sql(assignmentRow(assignment))}`
}

export async function updateAssignment(tx: WriteTx, assignment: Assignment): Promise<void> {
  const { id, ...columns } = assignmentRow(assignment)
  await tx.sql`update amparo.assignments set ${tx.sql(columns)}
    where id = ${id} and version = ${assignment.version - 1}`
}

/** Whoever answers at the same moment waits here, and then sees the answer. */
export async function lockAssignment(
  tx: WriteTx,
  caseId: string,
  id: string,
): Promise<Assignment | undefined> {
  const [row] = await tx.sql<AssignmentRow[]>`
    select * from amparo.assignments where id = ${id} and case_id = ${caseId} for update`
  return row && assignmentOfRow(row)
}

/** What of the case waits for somebody's answer. */
export async function lockOffer(tx: WriteTx, caseId: string): Promise<Assignment | undefined> {
  const [row] = await tx.sql<AssignmentRow[]>`
    select * from amparo.assignments where case_id = ${caseId} and state = 'offered' for update`
  return row && assignmentOfRow(row)
}

/** What waits for the answer of one person, as far as the reader reaches those cases. */
export async function listOffersTo(tx: WriteTx, userId: string): Promise<readonly Assignment[]> {
  const rows = await tx.sql<AssignmentRow[]>`
    select * from amparo.assignments where to_user = ${userId} and state = 'offered' order by id for update`
  return rows.map(assignmentOfRow)
}

export async function hasOpenAssignment({ sql }: ReadScope, caseId: string): Promise<boolean> {
  const [row] = await sql`select 1 from amparo.assignments where case_id = ${caseId} and state = 'offered'`
  return row !== undefined
}

export type OfferedCase = {
  readonly code: string
  readonly state: 'open' | 'on-hold' | 'transferred' | 'closed'
  readonly organisation_id: string
  readonly team_id: TeamId | null
}

/** The head of the case, for whoever supervises it or was given it to look at. */
export async function findOfferedCase({ sql }: ReadScope, caseId: string): Promise<OfferedCase | undefined> {
  const [row] = await sql<OfferedCase[]>`
    select code, state, organisation_id, team_id from amparo.cases where id = ${caseId}
    union all select code, state, organisation_id, team_id from amparo.shared_cases(${caseId}) limit 1`
  return row
}

/** What she reads to decide, and the one record that she answers; both end with her answer. */
const readBefore = ['summary', 'identity', 'people', 'risk'] as const

/** The invented stories write the same. */
export function readingOf(assignment: Assignment, organisationId: string) {
  const share = (capability: 'read' | 'contribute', sections: readonly string[], stream: string | null) => ({
    case_id: assignment.caseId as string,
    grantee_organisation_id: organisationId,
    purpose: 'referral',
    act: 'assignment',
    act_id: assignment.id as string,
    id: newId() as string,
    grantee_user_id: assignment.to as string,
    grantee_roles: [] as string[],
    capability,
    sections: [...sections],
    stream_id: stream,
    valid_from: assignment.offeredAt,
  })
  return [share('read', readBefore, null), share('contribute', ['course'], assignment.id)]
}

export async function offerReading(
  tx: WriteTx,
  assignment: Assignment,
  organisationId: string,
): Promise<void> {
  await tx.sql`insert into amparo.grants ${tx.sql(readingOf(assignment, organisationId))}`
}

export async function endReading(tx: WriteTx, assignment: Assignment, at: string): Promise<void> {
  await tx.sql`update amparo.grants set revoked_at = ${at}
    where case_id = ${assignment.caseId} and act = 'assignment' and act_id = ${assignment.id} and revoked_at is null`
}

/** The case is in her charge from here on, with every right of it; undefined where it cannot be. */
export async function takeOver(tx: WriteTx, assignmentId: string) {
  const [row] = await tx.sql<{ case_id: string; version: number }[]>`
    select * from amparo.take_over(${assignmentId})`
  return row
}

export type AssignmentListRow = AssignmentRow & {
  readonly from_name: string | null
  readonly to_name: string | null
  readonly offered_name: string | null
}

export async function listAssignmentRows({ sql }: ReadScope, caseId: string): Promise<AssignmentListRow[]> {
  return sql<AssignmentListRow[]>`
    select a.*, f.display_name as from_name, t.display_name as to_name, o.display_name as offered_name
    from amparo.assignments a
    left join amparo.users f on f.id = a.from_user
    left join amparo.users t on t.id = a.to_user
    left join amparo.users o on o.id = a.offered_by
    where a.case_id = ${caseId} order by a.offered_at desc, a.id desc limit 50`
}

export type MyAssignmentRow = AssignmentListRow & {
  readonly code: string
  readonly call_name: string
  readonly risk_level: RiskLevel | null
}

/** What waits for my answer; the head of each case comes with what I was given to read, or is mine to supervise. */
export async function listMyAssignmentRows(
  { sql }: ReadScope,
  page: { readonly after: { readonly at: string; readonly id: string } | undefined; readonly limit: number },
): Promise<MyAssignmentRow[]> {
  const { after } = page
  return sql<MyAssignmentRow[]>`
    select a.*, f.display_name as from_name, t.display_name as to_name, o.display_name as offered_name,
      h.code, h.call_name, h.risk_level
    from amparo.assignments a
    join amparo.shared_cases() h on h.id = a.case_id
    left join amparo.users f on f.id = a.from_user
    left join amparo.users t on t.id = a.to_user
    left join amparo.users o on o.id = a.offered_by
    where a.to_user = (select amparo.my_user()) and a.state = 'offered'
      ${after === undefined ? sql`` : sql`and (a.answer_due_at, a.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by a.answer_due_at, a.id limit ${page.limit}`
}

export function wishRow(wish: RecordedWish) {
  return {
    id: wish.wishId as string,
    case_id: wish.caseId as string,
    wish: wish.wish,
    words: wish.words,
    recorded_by: wish.by as string,
    recorded_at: wish.at,
  }
}
type WishRow = ReturnType<typeof wishRow>

export async function insertWish(tx: WriteTx, wish: RecordedWish): Promise<void> {
  await tx.sql`insert into amparo.worker_wishes ${tx.sql(wishRow(wish))}`
}

export async function findWish({ sql }: ReadScope, caseId: string) {
  const [row] = await sql<(WishRow & { readonly name: string | null })[]>`
    select w.*, u.display_name as name from amparo.worker_wishes w
    left join amparo.users u on u.id = w.recorded_by
    where w.case_id = ${caseId} order by w.recorded_at desc, w.id desc limit 1`
  return row
}
