import type { CaseRequest } from '@amparo/domain/case-request/case-request'
import type { Case } from '@amparo/domain/case/case'
import type {
  AssignmentId,
  CaseId,
  CaseRequestId,
  OrganisationId,
  TeamId,
  UserId,
} from '@amparo/domain/kernel/brand'
import { stillAsks as askedStill, waitsForAnswer, waitsForMe } from '../../approvals/waiting.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export function caseRequestRow(request: CaseRequest) {
  return {
    id: request.id as string,
    code: request.code,
    case_id: (request.caseId ?? null) as string | null,
    holder_organisation_id: (request.holder ?? null) as string | null,
    held_by: (request.heldBy ?? null) as string | null,
    from_organisation_id: request.from as string,
    from_user_id: request.by as string,
    reason: request.reason,
    words: request.words,
    asked_at: request.askedAt,
    answer_due_at: request.answerDueAt,
    heard_by: (request.heard?.by ?? null) as string | null,
    heard_at: request.heard?.at ?? null,
    heard_words: request.heard?.words ?? '',
    state: request.state,
    answered_by: (request.answeredBy ?? null) as string | null,
    answered_at: request.answeredAt ?? null,
    declined_because: request.declinedBecause ?? null,
    answer_words: request.answerWords,
    answered_with: (request.answeredWith ?? null) as string | null,
    ended_because: request.endedBecause ?? null,
    version: request.version,
  }
}
export type CaseRequestRow = ReturnType<typeof caseRequestRow>

export function caseRequestOfRow(row: CaseRequestRow): CaseRequest {
  return {
    id: row.id as CaseRequestId,
    code: row.code,
    caseId: (row.case_id ?? undefined) as CaseId | undefined,
    holder: (row.holder_organisation_id ?? undefined) as OrganisationId | undefined,
    heldBy: (row.held_by ?? undefined) as UserId | undefined,
    from: row.from_organisation_id as OrganisationId,
    by: row.from_user_id as UserId,
    reason: row.reason,
    words: row.words,
    askedAt: row.asked_at,
    answerDueAt: row.answer_due_at,
    heard:
      row.heard_by === null || row.heard_at === null
        ? undefined
        : { by: row.heard_by as UserId, at: row.heard_at, words: row.heard_words },
    state: row.state,
    answeredBy: (row.answered_by ?? undefined) as UserId | undefined,
    answeredAt: row.answered_at ?? undefined,
    declinedBecause: row.declined_because ?? undefined,
    answerWords: row.answer_words,
    answeredWith: (row.answered_with ?? undefined) as AssignmentId | undefined,
    endedBecause: row.ended_because ?? undefined,
    version: row.version,
  }
}

/** The case behind a code, whoever has it: to address the request, and for nobody’s eyes. */
export async function findCaseOfCode(
  { sql }: ReadScope,
  code: string,
): Promise<Pick<Case, 'id' | 'organisationId' | 'workerId' | 'state'> | undefined> {
  const [row] = await sql<
    { id: CaseId; organisation_id: OrganisationId; worker_id: UserId | null; state: Case['state'] }[]
  >`select * from amparo.case_of_code(${code})`
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      workerId: row.worker_id ?? undefined,
      state: row.state,
    }
  )
}

function mine({ sql }: ReadScope) {
  return sql`r.from_user_id = (select amparo.my_user()) and r.from_organisation_id = (select amparo.my_organisation())`
}

/** What she asked for and may still look as if it waited. Held, so that asking twice at one moment is asking once. */
export async function listMyOpenRequests(tx: WriteTx, now: string): Promise<readonly CaseRequest[]> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(amparo.my_user()::text, 62))`
  const rows = await tx.sql<CaseRequestRow[]>`
    select r.* from amparo.case_requests r
    where ${mine(tx)} and r.state in ('asked', 'ended') and r.answer_due_at >= ${now}::timestamptz
    order by r.asked_at, r.id`
  return rows.map(caseRequestOfRow)
}

export async function insertCaseRequest(tx: WriteTx, request: CaseRequest): Promise<void> {
  await tx.sql`insert into amparo.case_requests ${tx.sql(caseRequestRow(request))}`
}

export async function updateCaseRequest(tx: WriteTx, request: CaseRequest): Promise<void> {
  const { id, ...columns } = caseRequestRow(request)
  await tx.sql`update amparo.case_requests set ${tx.sql(columns)}
    where id = ${id} and version = ${request.version - 1}`
}

export async function lockMyRequest(tx: WriteTx, id: string): Promise<CaseRequest | undefined> {
  const [row] = await tx.sql<CaseRequestRow[]>`
    select r.* from amparo.case_requests r where r.id = ${id} and ${mine(tx)} for update`
  return row && caseRequestOfRow(row)
}

/** One that is about a case of the reader’s reach: her own request about another’s case is not. */
export async function lockReceivedRequest(tx: WriteTx, id: string): Promise<CaseRequest | undefined> {
  const [row] = await tx.sql<CaseRequestRow[]>`
    select r.* from amparo.case_requests r
    join amparo.cases c on c.id = r.case_id and c.organisation_id = (select amparo.my_organisation())
    where r.id = ${id} for update of r`
  return row && caseRequestOfRow(row)
}

/** Those that wait for an answer about a case that the reader answers for. */
export async function lockWaitingOn(tx: WriteTx, caseId: string): Promise<readonly CaseRequest[]> {
  const rows = await tx.sql<CaseRequestRow[]>`
    select r.* from amparo.case_requests r where r.case_id = ${caseId} and r.state = 'asked'
    order by r.asked_at, r.id for update`
  return rows.map(caseRequestOfRow)
}

export async function stillAsks({ sql }: ReadScope, id: string): Promise<boolean> {
  const [row] = await sql<{ asks: boolean }[]>`select amparo.still_asks(${id}) as asks`
  return row?.asks ?? false
}

export async function endRequestsOf(tx: WriteTx, caseId: string): Promise<readonly string[]> {
  const rows = await tx.sql<{ from_user_id: string }[]>`select * from amparo.end_case_requests(${caseId})`
  return rows.map((row) => row.from_user_id)
}

type Page = {
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

export type MyRequestRow = CaseRequestRow & { readonly holder: string | null }

export async function listMyRequestRows(scope: ReadScope, { after, limit }: Page): Promise<MyRequestRow[]> {
  const { sql } = scope
  return sql<MyRequestRow[]>`
    select r.*, o.name as holder from amparo.case_requests r
    left join amparo.organisations o on o.id = r.holder_organisation_id
    where ${mine(scope)}
      ${after === undefined ? sql`` : sql`and (r.asked_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by r.asked_at desc, r.id desc limit ${limit}`
}

export type ReceivedRequestRow = CaseRequestRow & {
  readonly call_name: string
  readonly case_state: Case['state']
  readonly organisation_id: OrganisationId
  readonly team_id: TeamId | null
  readonly worker_id: UserId | null
  readonly by_name: string | null
  readonly worker_name: string | null
  readonly heard_name: string | null
  readonly answered_name: string | null
  readonly organisation: string
  readonly phone: string
  readonly still_asks: boolean
}

/** About cases of the reader’s reach: those that wait for her or at all by the soonest answer, those that are over by the newest. */
export async function listReceivedRequestRows(
  scope: ReadScope,
  {
    after,
    limit,
    only,
    of,
    now,
  }: Page & {
    readonly only: 'for-me' | 'waiting' | 'over'
    readonly of: string | undefined
    readonly now: string
  },
): Promise<ReceivedRequestRow[]> {
  const { sql } = scope
  const at = sql`${now}::timestamptz`
  const asks = sql`s.still_asks`
  const which = {
    'for-me': waitsForMe(scope, at, asks),
    waiting: waitsForAnswer(scope, at, asks),
    over: sql`not ${waitsForAnswer(scope, at, asks)}`,
  }
  const key = only === 'over' ? sql`r.asked_at` : sql`r.answer_due_at`
  const [beyond, order] = only !== 'over' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  return sql<ReceivedRequestRow[]>`
    select r.*, c.call_name, c.state as case_state, c.organisation_id, c.team_id, c.worker_id,
      u.display_name as by_name, w.display_name as worker_name, h.display_name as heard_name,
      a.display_name as answered_name, o.name as organisation, o.contact_phone as phone,
      s.still_asks
    from amparo.case_requests r
    join amparo.cases c on c.id = r.case_id and c.organisation_id = (select amparo.my_organisation())
    -- Without the offset it would be asked once more for the column.
    cross join lateral (select ${askedStill(scope)} as still_asks offset 0) s
    join amparo.organisations o on o.id = r.from_organisation_id
    left join amparo.users u on u.id = r.from_user_id
    left join amparo.users w on w.id = c.worker_id
    left join amparo.users h on h.id = r.heard_by
    left join amparo.users a on a.id = r.answered_by
    where ${which[only]}
      ${of === undefined ? sql`` : sql`and c.id = ${of}`}
      ${after === undefined ? sql`` : sql`and (${key}, r.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by ${key} ${order}, r.id ${order} limit ${limit}`
}
