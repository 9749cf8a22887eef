import type { Hold, HoldReason } from '@amparo/domain/hold/hold'
import type { CaseId, HoldId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type HoldRow = {
  readonly id: string
  readonly case_id: string
  readonly reason: HoldReason
  readonly explanation: string
  readonly review_on: string
  readonly held_by: string
  readonly held_at: string
  readonly resumed_by: string | null
  readonly resumed_at: string | null
  readonly because: string
  readonly version: number
}

export function holdRow(hold: Hold): HoldRow {
  return {
    id: hold.id,
    case_id: hold.caseId,
    reason: hold.reason,
    explanation: hold.explanation,
    review_on: hold.reviewOn,
    held_by: hold.heldBy,
    held_at: hold.heldAt,
    resumed_by: hold.resumedBy ?? null,
    resumed_at: hold.resumedAt ?? null,
    because: hold.because,
    version: hold.version,
  }
}

/** The pause that a case is in; the case is locked by the caller. */
export async function findCurrentHold(scope: ReadScope, caseId: string): Promise<Hold | undefined> {
  const [row] = await scope.sql<HoldRow[]>`
    select * from amparo.holds where case_id = ${caseId} and resumed_at is null`
  return (
    row && {
      id: row.id as HoldId,
      caseId: row.case_id as CaseId,
      reason: row.reason,
      explanation: row.explanation,
      reviewOn: row.review_on as PlainDate,
      heldBy: row.held_by as UserId,
      heldAt: row.held_at,
      resumedBy: undefined,
      resumedAt: undefined,
      because: row.because,
      version: row.version,
    }
  )
}

export async function insertHold(tx: WriteTx, hold: Hold): Promise<void> {
  await tx.sql`insert into amparo.holds ${tx.sql(holdRow(hold))}`
}

export async function endHold(tx: WriteTx, hold: Hold): Promise<void> {
  const { id, resumed_by, resumed_at, because, version } = holdRow(hold)
  const changed = await tx.sql`update amparo.holds set ${tx.sql({ resumed_by, resumed_at, because, version })}
    where id = ${id} and resumed_at is null returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type HoldListRow = HoldRow & {
  readonly held_name: string | null
  readonly resumed_name: string | null
}

export async function listHoldRows(scope: ReadScope, caseId: string): Promise<HoldListRow[]> {
  return scope.sql<HoldListRow[]>`
    select h.*, b.display_name as held_name, r.display_name as resumed_name
    from amparo.holds h
    left join amparo.users b on b.id = h.held_by
    left join amparo.users r on r.id = h.resumed_by
    where h.case_id = ${caseId} order by h.held_at desc, h.id desc limit 50`
}
