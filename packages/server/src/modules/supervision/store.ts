import type { CaseId, OrganisationId, SupervisionId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { Agreement, SessionKind, SupervisionSession } from '@amparo/domain/supervision/session'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type SessionRow = {
  readonly id: string
  readonly organisation_id: string
  readonly supervisor_id: string
  readonly worker_id: string
  readonly held_on: string
  readonly kind: SessionKind
  readonly recorded_at: string
  readonly withdrawn_at: string | null
}

type KeptAgreement = Pick<Agreement, 'id' | 'words' | 'dueOn' | 'outcome'> & {
  readonly caseId: CaseId | null
  readonly doneAt: string | null
}

type TalkRow = {
  readonly cases: readonly CaseId[]
  readonly agreements: readonly KeptAgreement[]
  readonly feeling: string
  readonly withdrawn_because: string
  readonly version: number
}

const kept = (session: SupervisionSession) =>
  session.agreements.map((one) => ({ ...one, caseId: one.caseId ?? null, doneAt: one.doneAt ?? null }))

export async function insertSession(tx: WriteTx, session: SupervisionSession): Promise<void> {
  const between = {
    id: session.id as string,
    organisation_id: session.organisationId as string,
    supervisor_id: session.supervisorId as string,
    worker_id: session.workerId as string,
  }
  await tx.sql`insert into amparo.supervision_sessions ${tx.sql({
    ...between,
    held_on: session.on as string,
    kind: session.kind,
    recorded_at: session.recordedAt,
  })}`
  await tx.sql`insert into amparo.supervision_talks ${tx.sql({
    ...between,
    cases: [...session.cases],
    agreements: tx.sql.json(kept(session) as never),
    feeling: session.feeling,
  })}`
}

export async function updateSession(tx: WriteTx, session: SupervisionSession): Promise<void> {
  const changed = await tx.sql`
    update amparo.supervision_talks set agreements = ${tx.sql.json(kept(session) as never)},
      withdrawn_because = ${session.withdrawnBecause}, version = ${session.version}
    where id = ${session.id} and version < ${session.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('edit.outdated'))
  if (session.withdrawnAt !== undefined)
    await tx.sql`update amparo.supervision_sessions set withdrawn_at = ${session.withdrawnAt}
      where id = ${session.id}`
}

/** Of the two alone; for everybody else there is none. */
export async function lockSession(tx: WriteTx, id: string): Promise<SupervisionSession | undefined> {
  const [row] = await tx.sql<(SessionRow & TalkRow)[]>`
    select s.*, t.cases, t.agreements, t.feeling, t.withdrawn_because, t.version
    from amparo.supervision_talks t join amparo.supervision_sessions s on s.id = t.id
    where t.id = ${id} for update of t`
  return (
    row && {
      id: row.id as SupervisionId,
      organisationId: row.organisation_id as OrganisationId,
      supervisorId: row.supervisor_id as UserId,
      workerId: row.worker_id as UserId,
      on: row.held_on as PlainDate,
      kind: row.kind,
      cases: row.cases,
      agreements: row.agreements.map((one) => ({
        ...one,
        caseId: one.caseId ?? undefined,
        doneAt: one.doneAt ?? undefined,
      })),
      feeling: row.feeling,
      withdrawnAt: row.withdrawn_at ?? undefined,
      withdrawnBecause: row.withdrawn_because,
      recordedAt: row.recorded_at,
      version: row.version,
    }
  )
}

export type SessionListRow = SessionRow & {
  readonly worker: string | null
  readonly supervisor: string | null
  readonly mine: boolean
  readonly talk: TalkRow | null
}

/** Of one worker, the latest first; without what was said where the reader was not there. */
export async function listSessionRows(
  { sql }: ReadScope,
  workerId: string | undefined,
  {
    after,
    limit,
  }: { readonly after: { readonly on: string; readonly id: string } | undefined; readonly limit: number },
): Promise<SessionListRow[]> {
  return sql<SessionListRow[]>`
    select s.*, w.display_name as worker, v.display_name as supervisor,
      s.supervisor_id = (select amparo.my_user()) as mine,
      case when t.id is null then null else json_build_object('cases', t.cases, 'agreements', t.agreements,
        'feeling', t.feeling, 'withdrawn_because', t.withdrawn_because, 'version', t.version) end as talk
    from amparo.supervision_sessions s
    left join amparo.supervision_talks t on t.id = s.id
    left join amparo.users w on w.id = s.worker_id
    left join amparo.users v on v.id = s.supervisor_id
    where s.worker_id = ${workerId === undefined ? sql`(select amparo.my_user())` : sql`${workerId}`}
      ${after ? sql`and (s.held_on, s.id) < (${after.on}::date, ${after.id}::uuid)` : sql``}
    order by s.held_on desc, s.id desc limit ${limit}`
}

export type CaseCodeRow = { readonly id: CaseId; readonly code: string }

/** Those of these cases that the reader may read now. */
export async function listCodes({ sql }: ReadScope, caseIds: readonly string[]): Promise<CaseCodeRow[]> {
  if (caseIds.length === 0) return []
  return sql<CaseCodeRow[]>`
    select id, code from amparo.cases where id = any (${[...caseIds]}::uuid[]) order by code`
}

export type AgreedTaskRow = {
  readonly id: string
  readonly words: string
  readonly due_on: string
  readonly state: 'open' | 'done' | 'cancelled'
  readonly outcome: string
}

/** What became of agreements about cases, as far as the reader reads what is due on them. */
export async function listAgreedTasks({ sql }: ReadScope, ids: readonly string[]): Promise<AgreedTaskRow[]> {
  if (ids.length === 0) return []
  return sql<AgreedTaskRow[]>`
    select id, words, due_on, state, outcome from amparo.hand_tasks where id = any (${[...ids]}::uuid[])`
}

/** What the worker has in charge of what the reader reads. */
export async function listCasesOf({ sql }: ReadScope, workerId: string): Promise<CaseCodeRow[]> {
  return sql<CaseCodeRow[]>`
    select id, code from amparo.cases
    where worker_id = ${workerId} and organisation_id = (select amparo.my_organisation())
      and state in ('open', 'on-hold') order by code limit 300`
}
