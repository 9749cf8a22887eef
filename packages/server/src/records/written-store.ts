import type { Accompaniment } from '@amparo/domain/accompaniment/accompaniment'
import type { BirthDecision, BirthStatement, OfPerson } from '@amparo/domain/child/birth'
import type { Death } from '@amparo/domain/death/death'
import type { FamilyTold } from '@amparo/domain/death/family-told'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import type { Interpreting } from '@amparo/domain/interpreter/interpreting'
import type { CustodyReview } from '@amparo/domain/journey/custody-review'
import type { JourneyLeg } from '@amparo/domain/journey/journey-leg'
import type { JourneyStay } from '@amparo/domain/journey/journey-stay'
import type { Leaving } from '@amparo/domain/journey/leaving'
import type { WrittenRecord } from '@amparo/domain/record/written-record'
import type { JsonObject } from '@amparo/domain/kernel/json'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { SafeHours } from '@amparo/domain/safety/safe-hours'
import type { SmugglingDebt } from '@amparo/domain/smuggling/smuggling-debt'
import type { ReadScope, WriteTx } from '../db/transaction.ts'

/** Tables of one shape, each with what it holds. */
export type ContentOf = {
  readonly journey_legs: JourneyLeg
  readonly journey_stays: JourneyStay
  readonly leaving_reasons: Leaving
  readonly smuggling_debts: SmugglingDebt
  readonly birth_statements: BirthStatement
  readonly birth_decisions: BirthDecision
  readonly person_births: OfPerson<BirthStatement>
  readonly person_birth_decisions: OfPerson<BirthDecision>
  readonly safe_hours: SafeHours
  readonly custody_reviews: CustodyReview
  readonly accompaniments: Accompaniment
  readonly deaths: Death
  readonly family_told: FamilyTold
  readonly interpretings: Interpreting
}
export type WrittenTable = keyof ContentOf

export type WrittenRow = {
  readonly id: string
  readonly case_id: string
  readonly content: JsonObject
  readonly recorded_by: string
  readonly recorded_at: string
  readonly withdrawn_because: string
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
  readonly version: number
}

export function writtenRow(one: WrittenRecord<unknown>): WrittenRow {
  return {
    id: one.id,
    case_id: one.caseId,
    content: one.content as JsonObject,
    recorded_by: one.by,
    recorded_at: one.at,
    withdrawn_because: one.withdrawnBecause,
    withdrawn_by: one.withdrawnBy ?? null,
    withdrawn_at: one.withdrawnAt ?? null,
    version: one.version,
  }
}

function writtenOfRow<Content>(row: WrittenRow): WrittenRecord<Content> {
  return {
    id: row.id,
    caseId: row.case_id as CaseId,
    content: row.content as Content,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    withdrawnBecause: row.withdrawn_because,
    withdrawnBy: (row.withdrawn_by ?? undefined) as UserId | undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    version: row.version,
  }
}

/** Everything of one kind that is told of a case, as it stands and as it was withdrawn. */
export async function listWritten<Table extends WrittenTable>(
  { sql }: ReadScope,
  table: Table,
  caseId: string,
): Promise<readonly WrittenRecord<ContentOf[Table]>[]> {
  const rows = await sql<WrittenRow[]>`
    select * from ${sql(`amparo.${table}`)} where case_id = ${caseId} order by id`
  return rows.map((row) => writtenOfRow<ContentOf[Table]>(row))
}

export async function insertWritten(
  tx: WriteTx,
  table: WrittenTable,
  one: WrittenRecord<unknown>,
): Promise<void> {
  const row = writtenRow(one)
  await tx.sql`insert into ${tx.sql(`amparo.${table}`)}
    ${tx.sql({ ...row, content: tx.sql.json(row.content as never) } as never)}`
}

export async function updateWritten(
  tx: WriteTx,
  table: WrittenTable,
  one: WrittenRecord<unknown>,
): Promise<void> {
  const { id, ...row } = writtenRow(one)
  const columns = { ...row, content: tx.sql.json(row.content as never) }
  const changed = await tx.sql`update ${tx.sql(`amparo.${table}`)} set ${tx.sql(columns as never)}
    where id = ${id} and version < ${one.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type WrittenListRow<Content> = Omit<WrittenRow, 'content'> & {
  readonly content: Content
  readonly recorded_name: string | null
}

/** What stands of it in the case that this one follows, as far as it came along; who wrote it there is no name here. */
export function askFormer<Table extends WrittenTable>({ sql }: ReadScope, table: Table, caseId: string) {
  return sql<WrittenListRow<ContentOf[Table]>[]>`
    select w.*, null as recorded_name from ${sql(`amparo.${table}`)} w
    where w.withdrawn_at is null
      and w.case_id in (select t.case_id from amparo.transfers t where t.receiving_case_id = ${caseId})
    order by w.id`
}

/** What stands first, in the order in which it was written, then what was withdrawn. */
export function askWritten<Table extends WrittenTable>({ sql }: ReadScope, table: Table, caseId: string) {
  return sql<WrittenListRow<ContentOf[Table]>[]>`
    select w.*, u.display_name as recorded_name from ${sql(`amparo.${table}`)} w
    left join amparo.users u on u.id = w.recorded_by
    where w.case_id = ${caseId} order by w.withdrawn_at nulls first, w.id`
}
