import type { ClosureCheck } from '@amparo/domain/closure/closure-check'
import type { CaseId, ClosureCheckId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ClosureCheckRow = {
  readonly id: string
  readonly case_id: string
  readonly checked_on: string
  readonly how: ClosureCheck['how']
  readonly reached: boolean
  readonly outcome: ClosureCheck['outcome']
  readonly words: string
  readonly ends: boolean
  readonly recorded_by: string
  readonly recorded_at: string
  readonly answer: string
  readonly answered_by: string | null
  readonly answered_at: string | null
  readonly version: number
}

export function closureCheckRow(check: ClosureCheck): ClosureCheckRow {
  return {
    id: check.id,
    case_id: check.caseId,
    checked_on: check.checkedOn,
    how: check.how,
    reached: check.reached,
    outcome: check.outcome,
    words: check.words,
    ends: check.ends,
    recorded_by: check.by,
    recorded_at: check.at,
    answer: check.answer,
    answered_by: check.answeredBy ?? null,
    answered_at: check.answeredAt ?? null,
    version: check.version,
  }
}

export async function insertClosureCheck(tx: WriteTx, check: ClosureCheck): Promise<void> {
  await tx.sql`insert into amparo.closure_checks ${tx.sql(closureCheckRow(check))}`
}

export async function getClosureCheck(
  { sql }: ReadScope,
  caseId: string,
  checkId: string,
): Promise<ClosureCheck> {
  const [row] = await sql<ClosureCheckRow[]>`
    select * from amparo.closure_checks where id = ${checkId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return {
    id: row.id as ClosureCheckId,
    caseId: row.case_id as CaseId,
    checkedOn: row.checked_on as PlainDate,
    how: row.how,
    reached: row.reached,
    outcome: row.outcome,
    words: row.words,
    ends: row.ends,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    answer: row.answer,
    answeredBy: (row.answered_by ?? undefined) as UserId | undefined,
    answeredAt: row.answered_at ?? undefined,
    version: row.version,
  }
}

export async function updateClosureCheck(tx: WriteTx, check: ClosureCheck): Promise<void> {
  const { id, ...columns } = closureCheckRow(check)
  const changed = await tx.sql`update amparo.closure_checks set ${tx.sql(columns)}
    where id = ${id} and version < ${check.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** Days since the case was closed on which nobody was reached; none while it is open. */
export async function listTriedDays({ sql }: ReadScope, caseId: string): Promise<string[]> {
  const rows = await sql<{ checked_on: string }[]>`
    select distinct k.checked_on from amparo.closure_checks k
    join amparo.cases c on c.id = k.case_id and c.state = 'closed' and k.recorded_at >= c.closed_at
    where k.case_id = ${caseId} and k.outcome = 'not-reached' order by k.checked_on`
  return rows.map((row) => row.checked_on)
}

export type ClosureCheckListRow = ClosureCheckRow & {
  readonly name: string | null
  readonly answered_name: string | null
}

export async function listClosureCheckRows(
  { sql }: ReadScope,
  caseId: string,
  page: {
    readonly after: { readonly day: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ClosureCheckListRow[]> {
  return sql<ClosureCheckListRow[]>`
    select k.*, u.display_name as name, a.display_name as answered_name from amparo.closure_checks k
    left join amparo.users u on u.id = k.recorded_by
    left join amparo.users a on a.id = k.answered_by
    where k.case_id = ${caseId}
      ${page.after ? sql`and (k.checked_on, k.id) < (${page.after.day}::date, ${page.after.id}::uuid)` : sql``}
    order by k.checked_on desc, k.id desc limit ${page.limit}`
}
