import type { TaskKind } from '@amparo/domain/clock/task'
import type { AnswerId, CaseId, HandTaskId, SupportId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { HandTask } from '@amparo/domain/task/hand-task'
import type { Postponement } from '@amparo/domain/task/postponement'
import type { Repeat } from '@amparo/domain/task/repeat'
import { isLive } from '../../access/live-membership.ts'
import { supportOver } from '../../clock/support-over.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type HandTaskRow = {
  readonly id: string
  readonly case_id: string
  readonly what: HandTask['what']
  readonly words: string
  readonly due_on: string
  readonly hour: string | null
  readonly due_at: string
  readonly repeat: Repeat | null
  readonly first_on: string
  readonly nth: number
  readonly assignee: string
  readonly given_by: string | null
  readonly support_id: string | null
  readonly returned_by: string | null
  readonly returned_words: string
  readonly from_record: string | null
  readonly state: HandTask['state']
  readonly outcome: string
  readonly recorded_by: string
  readonly recorded_at: string
  readonly ended_by: string | null
  readonly ended_at: string | null
  readonly version: number
}

export function handTaskRow(task: HandTask): HandTaskRow {
  return {
    id: task.id,
    case_id: task.caseId,
    what: task.what,
    words: task.words,
    due_on: task.dueOn,
    hour: task.hour ?? null,
    due_at: task.dueAt,
    repeat: task.repeat ?? null,
    first_on: task.firstOn,
    nth: task.nth,
    assignee: task.assignee,
    given_by: task.givenBy ?? null,
    support_id: task.supportId ?? null,
    returned_by: task.returnedBy ?? null,
    returned_words: task.returnedWords,
    from_record: task.fromRecord ?? null,
    state: task.state,
    outcome: task.outcome,
    recorded_by: task.by,
    recorded_at: task.at,
    ended_by: task.endedBy ?? null,
    ended_at: task.endedAt ?? null,
    version: task.version,
  }
}

function handTaskOfRow(row: HandTaskRow): HandTask {
  return {
    id: row.id as HandTaskId,
    caseId: row.case_id as CaseId,
    what: row.what,
    words: row.words,
    dueOn: row.due_on as PlainDate,
    hour: row.hour ?? undefined,
    dueAt: row.due_at,
    repeat: row.repeat ?? undefined,
    firstOn: row.first_on as PlainDate,
    nth: row.nth,
    assignee: row.assignee as UserId,
    givenBy: (row.given_by ?? undefined) as UserId | undefined,
    supportId: (row.support_id ?? undefined) as SupportId | undefined,
    returnedBy: (row.returned_by ?? undefined) as UserId | undefined,
    returnedWords: row.returned_words,
    fromRecord: (row.from_record ?? undefined) as AnswerId | undefined,
    state: row.state,
    outcome: row.outcome,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    endedBy: (row.ended_by ?? undefined) as UserId | undefined,
    endedAt: row.ended_at ?? undefined,
    version: row.version,
  }
}

export async function insertHandTask(tx: WriteTx, task: HandTask): Promise<void> {
  const { repeat, ...columns } = handTaskRow(task)
  const row = { ...columns, repeat: repeat && tx.sql.json(repeat) }
  await tx.sql`insert into amparo.hand_tasks ${tx.sql(row)}`
}

export async function getHandTask({ sql }: ReadScope, caseId: string, taskId: string): Promise<HandTask> {
  const [row] = await sql<HandTaskRow[]>`
    select * from amparo.hand_tasks where id = ${taskId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return handTaskOfRow(row)
}

/** What one person still has to do on one case. */
export async function listOpenTasksOf(
  { sql }: ReadScope,
  caseId: string,
  assignee: string,
): Promise<readonly HandTask[]> {
  const rows = await sql<HandTaskRow[]>`
    select * from amparo.hand_tasks
    where case_id = ${caseId} and assignee = ${assignee} and state = 'open' order by due_at, id`
  return rows.map(handTaskOfRow)
}

/** What one person still has to do by her role on open cases of others to which the reader may add. */
export async function listTasksElsewhere({ sql }: ReadScope, assignee: string): Promise<readonly HandTask[]> {
  const rows = await sql<HandTaskRow[]>`
    select h.* from amparo.hand_tasks h
    join amparo.cases c on c.id = h.case_id and c.state in ('open', 'on-hold')
    where h.assignee = ${assignee} and h.state = 'open' and h.support_id is null
      and c.worker_id is distinct from ${assignee} and amparo.may_add(h.case_id, 'course', h.id)
    order by h.case_id, h.due_at, h.id`
  return rows.map(handTaskOfRow)
}

/** What somebody still has to do on a case by one support of it. */
export async function listTasksBySupport(
  { sql }: ReadScope,
  caseId: string,
  supportId: string,
): Promise<readonly HandTask[]> {
  const rows = await sql<HandTaskRow[]>`
    select * from amparo.hand_tasks
    where case_id = ${caseId} and support_id = ${supportId} and state = 'open' order by due_at, id`
  return rows.map(handTaskOfRow)
}

/** What one filed form asked for, in all its versions. */
export async function listTasksFrom(
  { sql }: ReadScope,
  caseId: string,
  fromRecord: string,
): Promise<readonly HandTask[]> {
  const rows = await sql<HandTaskRow[]>`
    select * from amparo.hand_tasks where case_id = ${caseId} and from_record = ${fromRecord} order by due_at, id`
  return rows.map(handTaskOfRow)
}

export async function updateHandTask(tx: WriteTx, task: HandTask): Promise<void> {
  const { id, repeat: _repeat, ...columns } = handTaskRow(task)
  const changed = await tx.sql`update amparo.hand_tasks set ${tx.sql(columns)}
    where id = ${id} and version < ${task.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type HandTaskListRow = HandTaskRow & {
  readonly assignee_name: string | null
  readonly given_name: string | null
  readonly returned_name: string | null
  readonly name: string | null
  readonly ended_name: string | null
  readonly support_over: boolean
}

export type HandTaskPage = {
  readonly state: 'open' | 'ended' | 'all'
  readonly fromRecord: string | undefined
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The ended ones by when they ended, the latest first; the others by their day. */
export async function listHandTaskRows(
  scope: ReadScope,
  caseId: string,
  { state, fromRecord, after, limit }: HandTaskPage,
): Promise<HandTaskListRow[]> {
  const { sql } = scope
  const byDay = state !== 'ended'
  return sql<HandTaskListRow[]>`
    select h.*, a.display_name as assignee_name, g.display_name as given_name, r.display_name as returned_name,
      m.display_name as name, e.display_name as ended_name, ${supportOver(scope)} as support_over
    from amparo.hand_tasks h
    left join amparo.users a on a.id = h.assignee
    left join amparo.users g on g.id = h.given_by
    left join amparo.users r on r.id = h.returned_by
    left join amparo.users m on m.id = h.recorded_by
    left join amparo.users e on e.id = h.ended_by
    where h.case_id = ${caseId}
      ${state === 'open' ? sql`and h.state = 'open'` : state === 'ended' ? sql`and h.state <> 'open'` : sql``}
      ${fromRecord === undefined ? sql`` : sql`and h.from_record = ${fromRecord}`}
      ${after === undefined ? sql`` : byDay ? sql`and (h.due_at, h.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`and (h.ended_at, h.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by ${byDay ? sql`h.due_at, h.id` : sql`h.ended_at desc, h.id desc`} limit ${limit}`
}

export type ColleagueRow = { readonly id: UserId; readonly name: string }

/**
 * Who may add to the steps of a case now by her role: whoever has it in charge, and those of its organisation whose
 * role reaches it. The same table of rights that the row policies read says so, by the same clock. Whoever supports the
 * case reads the row of it only as it is shared with her.
 */
export async function listColleagueRows({ sql }: ReadScope, caseId: string): Promise<ColleagueRow[]> {
  return sql<ColleagueRow[]>`
    select distinct u.id, u.display_name as name
    from (
      select organisation_id, team_id, worker_id from amparo.cases where id = ${caseId}
      union all
      select organisation_id, team_id, worker_id from amparo.shared_cases(${caseId})
      where organisation_id = (select amparo.my_organisation())) c
    join amparo.memberships m on m.organisation_id = c.organisation_id and ${isLive({ sql })}
    join amparo.role_rights r on r.role = m.role and 'course' = any (r.writes)
    join amparo.users u on u.id = m.user_id and u.state = 'active'
    where r.reach = 'organisation' or (r.reach = 'team' and m.team_id = c.team_id)
      or (r.reach in ('own', 'team') and m.user_id = c.worker_id)
    order by u.display_name, u.id`
}

export type DueRow = {
  readonly kind: TaskKind
  readonly subject_id: string | null
  readonly due_at: string
  readonly why: { readonly dueOn: PlainDate }
}

export async function listDueRows({ sql }: ReadScope, caseId: string): Promise<DueRow[]> {
  return sql<DueRow[]>`
    select t.kind, t.subject_id, t.due_at, t.why from amparo.tasks t
    where t.case_id = ${caseId} and t.done_at is null order by t.due_at, t.id`
}

export function postponementRow(postponement: Postponement) {
  return {
    id: postponement.id,
    case_id: postponement.caseId,
    task: postponement.task,
    subject_id: postponement.subject ?? null,
    due_at: postponement.dueAt,
    until: postponement.until,
    until_at: postponement.untilAt,
    reason: postponement.reason,
    recorded_by: postponement.by,
    recorded_at: postponement.at,
  }
}

export async function insertPostponement(tx: WriteTx, postponement: Postponement): Promise<void> {
  await tx.sql`insert into amparo.task_postponements ${tx.sql(postponementRow(postponement))}`
}
