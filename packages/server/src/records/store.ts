import type { OpenConflict, OtherValue } from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'

type OtherRow = {
  id: string
  record_id: string
  field: string
  other: JsonValue
  base: number
  other_by: string
  other_made_at: string
  other_command_id: string
}

export type Conflicts = Readonly<Record<string, OpenConflict>>

/** The values that wait beside the standing ones of a record, by field. */
export async function listOpenConflicts(scope: ReadScope, recordId: string): Promise<Conflicts> {
  const rows = await scope.sql<OtherRow[]>`
    select id, record_id, field, other, base, other_by, other_made_at, other_command_id from amparo.two_versions
    where record_id = ${recordId} and chosen_at is null order by recorded_at, id`
  const byField = Map.groupBy(rows, (row) => row.field)
  return Object.fromEntries([...byField].map(([field, others]) => [field, { others: others.map(toOther) }]))
}

/** The same for all rows of one filled form, by row. */
export async function listOpenConflictsUnder(
  scope: ReadScope,
  answerId: string,
): Promise<ReadonlyMap<string, Conflicts>> {
  const rows = await scope.sql<OtherRow[]>`
    select id, record_id, field, other, base, other_by, other_made_at, other_command_id from amparo.two_versions
    where record_id in (select id from amparo.answers where root_id = ${answerId}) and chosen_at is null
    order by recorded_at, id`
  return new Map(
    [...Map.groupBy(rows, (row) => row.record_id)].map(([recordId, found]) => [
      recordId,
      Object.fromEntries(
        [...Map.groupBy(found, (row) => row.field)].map(([field, others]) => [
          field,
          { others: others.map(toOther) },
        ]),
      ),
    ]),
  )
}

function toOther(row: OtherRow): OtherValue {
  return {
    value: row.other,
    base: row.base,
    edit: row.other_command_id,
    actor: row.other_by,
    madeAt: row.other_made_at,
  }
}

/** Writes what joined a conflict and ends what left it; the rows of ended ones stay with who chose and when. */
export async function saveConflicts(
  tx: WriteTx,
  record: {
    readonly caseId: string
    readonly section: string
    readonly kind: string
    readonly recordId: string
    readonly values: Readonly<Record<string, JsonValue>>
  },
  before: Conflicts,
  after: Conflicts,
  by: { readonly userId: string; readonly at: string },
): Promise<void> {
  const ended = pairsOf(before).filter(([field, other]) => !holds(after, field, other))
  const joined = pairsOf(after).filter(([field, other]) => !holds(before, field, other))
  for (const [field, other] of ended)
    await tx.sql`update amparo.two_versions set chosen_at = ${by.at}, chosen_by = ${by.userId}
      where record_id = ${record.recordId} and field = ${field} and other_command_id = ${other.edit} and chosen_at is null`
  if (joined.length === 0) return
  await tx.sql`insert into amparo.two_versions ${tx.sql(
    joined.map(([field, other]) => ({
      id: newId(),
      case_id: record.caseId,
      section: record.section,
      record_kind: record.kind,
      record_id: record.recordId,
      field,
      kept: tx.sql.json((record.values[field] ?? null) as never),
      other: tx.sql.json(other.value as never),
      base: other.base,
      other_by: other.actor,
      other_made_at: other.madeAt,
      other_command_id: other.edit,
    })) as never,
  )}`
}

function pairsOf(conflicts: Conflicts): [string, OtherValue][] {
  return Object.entries(conflicts).flatMap(([field, { others }]) =>
    others.map((other): [string, OtherValue] => [field, other]),
  )
}

function holds(conflicts: Conflicts, field: string, other: OtherValue): boolean {
  return conflicts[field]?.others.some((known) => known.edit === other.edit) ?? false
}
