import type { OpenConflict } from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import type { WholeFact } from './state-stream.ts'

/** A value that waits beside the standing one, as both the facts and the table say it. */
export type ConflictKey = {
  readonly record: string
  readonly field: string
  readonly edit: string
  readonly actor: string
  readonly value: JsonValue
  readonly base: number
}

export function conflictKeys(
  record: string,
  conflicts: Readonly<Record<string, OpenConflict>>,
): readonly ConflictKey[] {
  return Object.entries(conflicts).flatMap(([field, { others }]) =>
    others.map(({ edit, actor, value, base }) => ({ record, field, edit, actor, value, base })),
  )
}

export function sortKeys(keys: readonly ConflictKey[]): ConflictKey[] {
  const nameOf = (key: ConflictKey) => `${key.record} ${key.field} ${key.edit}`
  return keys.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

export function openByRecord<Row extends ConflictKey>(
  ids: readonly string[],
  rows: readonly Row[],
  recordOf: (row: Row) => string,
) {
  const found = Map.groupBy(rows, recordOf)
  const keyOf = ({ record, field, edit, actor, value, base }: Row) => ({
    record,
    field,
    edit,
    actor,
    value,
    base,
  })
  return new Map(ids.map((id) => [id, { open: sortKeys((found.get(id) ?? []).map(keyOf)) }]))
}

/** Writes the open ones again as the facts have them; what was chosen stays with who chose. */
export async function rewriteConflicts(
  { sql }: WriteTx,
  kind: string,
  records: readonly string[],
  open: readonly ConflictKey[],
  facts: readonly WholeFact[],
): Promise<void> {
  const known = await sql<{ id: string; record_id: string; field: string; edit: string }[]>`
    select id, record_id, field, other_command_id as edit from amparo.two_versions
    where record_id = any (${[...records]}::uuid[]) and chosen_at is null`
  const isKnown = (key: ConflictKey) => (row: (typeof known)[number]) =>
    row.record_id === key.record && row.field === key.field && row.edit === key.edit
  const stray = known.filter((row) => !open.some((key) => isKnown(key)(row)))
  await sql`delete from amparo.two_versions where id = any (${stray.map((row) => row.id)}::uuid[])`
  for (const key of open) {
    const values = { other: sql.json(key.value as never), other_by: key.actor, base: key.base }
    const row = known.find(isKnown(key))
    // The edit that made it is a fact of its own, with the clock of its device.
    const made = facts.find((fact) => fact.commandId === key.edit) ?? facts[0]
    if (row) await sql`update amparo.two_versions set ${sql(values as never)} where id = ${row.id}`
    else
      await sql`insert into amparo.two_versions ${sql({
        id: newId(),
        case_id: made?.caseId,
        section: made?.section,
        record_kind: kind,
        record_id: key.record,
        field: key.field,
        ...values,
        other_command_id: key.edit,
        other_made_at: made?.madeAt,
        recorded_at: made?.recordedAt,
      } as never)}`
  }
}
