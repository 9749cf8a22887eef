import type { Closure } from '@amparo/domain/closure/closure'
import type { ClosureReason } from '@amparo/domain/closure/closure-reasons'
import type { Approval } from '@amparo/domain/approval/approval'
import type { CaseId, ClosureId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { referralsOutStates } from '@amparo/domain/referral/referral-moves'
import { openTransferStates } from '@amparo/domain/transfer/transfer-moves'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ClosureRow = {
  readonly id: string
  readonly case_id: string
  readonly reason: ClosureReason
  readonly explanation: string
  readonly child_told: string
  readonly requested_by: string
  readonly requested_at: string
  readonly approval: Approval | null
  readonly approved_by: string | null
  readonly approved_at: string | null
  readonly changes_asked: string
  readonly state: Closure['state']
  readonly version: number
}

export function closureRow(closure: Closure): ClosureRow {
  return {
    id: closure.id,
    case_id: closure.caseId,
    reason: closure.reason,
    explanation: closure.explanation,
    child_told: closure.childTold,
    requested_by: closure.requestedBy,
    requested_at: closure.requestedAt,
    approval: closure.approval ?? null,
    approved_by: closure.approvedBy ?? null,
    approved_at: closure.approvedAt ?? null,
    changes_asked: closure.changesAsked,
    state: closure.state,
    version: closure.version,
  }
}

export function closureOfRow(row: ClosureRow): Closure {
  return {
    id: row.id as ClosureId,
    caseId: row.case_id as CaseId,
    reason: row.reason,
    explanation: row.explanation,
    childTold: row.child_told,
    state: row.state,
    requestedBy: row.requested_by as UserId,
    requestedAt: row.requested_at,
    approval: row.approval ?? undefined,
    approvedBy: (row.approved_by ?? undefined) as UserId | undefined,
    approvedAt: row.approved_at ?? undefined,
    changesAsked: row.changes_asked,
    version: row.version,
  }
}

export async function getClosure(scope: ReadScope, caseId: string, closureId: string): Promise<Closure> {
  const [row] = await scope.sql<ClosureRow[]>`
    select * from amparo.closures where id = ${closureId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return closureOfRow(row)
}

export async function insertClosure(tx: WriteTx, closure: Closure): Promise<void> {
  await tx.sql`insert into amparo.closures ${tx.sql(columnsOf(tx, closure) as never)}`
}

export async function updateClosure(tx: WriteTx, closure: Closure): Promise<void> {
  const { id, ...columns } = columnsOf(tx, closure)
  const changed = await tx.sql`update amparo.closures set ${tx.sql(columns as never)}
    where id = ${id} and version < ${closure.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function columnsOf(tx: WriteTx, closure: Closure) {
  const row = closureRow(closure)
  return { ...row, approval: row.approval && tx.sql.json(row.approval as never) }
}

export type ClosureListRow = ClosureRow & {
  readonly requested_name: string | null
  readonly approved_name: string | null
}

export async function listClosureRows(scope: ReadScope, caseId: string): Promise<ClosureListRow[]> {
  return scope.sql<ClosureListRow[]>`
    select l.*, r.display_name as requested_name, a.display_name as approved_name
    from amparo.closures l
    left join amparo.users r on r.id = l.requested_by
    left join amparo.users a on a.id = l.approved_by
    where l.case_id = ${caseId} order by l.requested_at desc, l.id desc limit 50`
}

export type ClosingRow = {
  readonly referrals_out: readonly string[]
  readonly open_transfer: boolean
  readonly attempts: number
  readonly first_attempt: string | null
}

/**
 * What stands against closing. Tries count after a day: that of the last contact, or before a re-opening. They
 * have the days on which they happened at the place.
 */
export async function getClosingFacts(
  scope: ReadScope,
  caseId: string,
  after: string | undefined,
): Promise<ClosingRow> {
  const [row] = await scope.sql<ClosingRow[]>`
    select
      array(select coalesce(o.name, r.provider_name) from amparo.referrals r left join amparo.organisations o on o.id = r.to_organisation_id
        where r.case_id = ${caseId} and r.state = any (${[...referralsOutStates]}) order by r.sent_at) as referrals_out,
      exists (select from amparo.transfers t where t.case_id = ${caseId} and t.state = any (${[...openTransferStates]})) as open_transfer,
      count(*) as attempts, min(n.occurred_on) as first_attempt
    from amparo.notes n
    where n.case_id = ${caseId} and n.kind = 'attempt'
      and (${after ?? null}::date is null or n.occurred_on > ${after ?? null}::date)`
  if (!row) throw new Error('an aggregate without a row')
  return row
}

/** Whether a form of any part of the case waits for an answer; whoever ends it need not read which. */
export async function isFormLeft({ sql }: ReadScope, caseId: string): Promise<boolean> {
  const [row] = await sql<{ waits: boolean }[]>`select amparo.form_waits(${caseId}) as waits`
  return row?.waits ?? false
}
