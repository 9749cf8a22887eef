import type { ClosureReason } from '@amparo/domain/closure/closure-reasons'
import type { CaseWorker } from '@amparo/domain/closure/decide-reopening'
import type { Reopening, ReopeningReason } from '@amparo/domain/closure/reopening'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ReopeningRow = {
  readonly id: string
  readonly case_id: string
  readonly reason: ReopeningReason
  readonly explanation: string
  readonly worker_id: string
  readonly reopened_by: string
  readonly reopened_at: string
}

export function reopeningRow(reopening: Reopening): ReopeningRow {
  return {
    id: reopening.id,
    case_id: reopening.caseId,
    reason: reopening.reason,
    explanation: reopening.explanation,
    worker_id: reopening.workerId,
    reopened_by: reopening.reopenedBy,
    reopened_at: reopening.reopenedAt,
  }
}

export async function insertReopening(tx: WriteTx, reopening: Reopening): Promise<void> {
  await tx.sql`insert into amparo.reopenings ${tx.sql(reopeningRow(reopening))}`
}

/** How the case was closed last, and whether what opened it was erased since. */
export async function getClosedFacts(
  scope: ReadScope,
  caseId: string,
): Promise<{ readonly closedBecause: ClosureReason | undefined; readonly erased: boolean }> {
  const [row] = await scope.sql<{ reason: ClosureReason | null; erased: boolean }[]>`
    select (select l.reason from amparo.closures l where l.case_id = ${caseId} and l.state = 'approved'
        order by l.approved_at desc limit 1) as reason,
      exists (select from amparo.facts f
        left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
        where f.case_id = ${caseId} and f.stream_id = ${caseId} and f.section = 'course' and p.fact_id is null) as erased`
  return { closedBecause: row?.reason ?? undefined, erased: row?.erased ?? false }
}

export type WorkerRow = CaseWorker & { readonly name: string }

/** Everyone who may have a case in charge in the reader's organisation today. */
export async function listCaseWorkers({ sql }: ReadScope): Promise<WorkerRow[]> {
  return sql<WorkerRow[]>`
    select u.id as "userId", u.display_name as name,
      coalesce(array_agg(distinct m.team_id) filter (where m.team_id is not null), '{}') as teams
    from amparo.memberships m join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = (select amparo.my_organisation()) and m.role in ('caseworker', 'supervisor')
      and ${isLive({ sql })}
    group by u.id order by u.display_name, u.id limit 500`
}

export type SupersededRow = {
  readonly stream_kind: 'risk' | 'plan' | 'answer'
  readonly stream_id: string
  readonly stream_version: number
}

/** Ends what was found and agreed before, with the rights of the database and not of whoever asks; it tells no content. */
export async function supersedeWork(tx: WriteTx, caseId: string): Promise<SupersededRow[]> {
  return tx.sql<SupersededRow[]>`select * from amparo.supersede_work(${caseId})`
}

export type ReopeningListRow = ReopeningRow & {
  readonly worker_name: string | null
  readonly reopened_name: string | null
}

export async function listReopeningRows(scope: ReadScope, caseId: string): Promise<ReopeningListRow[]> {
  return scope.sql<ReopeningListRow[]>`
    select r.*, w.display_name as worker_name, b.display_name as reopened_name
    from amparo.reopenings r
    left join amparo.users w on w.id = r.worker_id
    left join amparo.users b on b.id = r.reopened_by
    where r.case_id = ${caseId} order by r.reopened_at desc, r.id desc limit 50`
}
