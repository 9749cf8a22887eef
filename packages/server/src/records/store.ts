import type { PendingQuery, Row } from 'postgres'
import type { OpenConflict, OtherValue } from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'

/** A value that waits beside the standing one of a field. */
export type OpenOther = OtherValue & { readonly field: string }

export type Conflicts = Readonly<Record<string, OpenConflict>>

/** The values that wait beside the standing ones of a record, by field. */
export async function listOpenConflicts(scope: ReadScope, recordId: string): Promise<Conflicts> {
  const [row] = await scope.sql<{ others: OpenOther[] | null }[]>`
    select ${openOthers(scope, scope.sql`${recordId}::uuid`)} as others`
  return conflictsOf(row?.others ?? [])
}

/** The same as a column of each record. */
export function openOthers({ sql }: ReadScope, recordId: PendingQuery<Row[]>) {
  return sql`(
    select json_agg(json_build_object('field', t.field, 'value', t.other, 'base', t.base, 'edit', t.other_command_id,
      'actor', t.other_by, 'madeAt', to_char(t.other_made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      order by t.recorded_at, t.id)
    from amparo.two_versions t where t.record_id = ${recordId} and t.chosen_at is null)`
}

export function conflictsOf(others: readonly OpenOther[]): Conflicts {
  const byField = Map.groupBy(others, ({ field }) => field)
  return Object.fromEntries(
    [...byField].map(([field, found]) => [
      field,
      { others: found.map(({ field: _field, ...other }) => other) },
    ]),
  )
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
