import { emptyRecord, type OtherValue, type VersionedRecord } from '../kernel/field-versions.ts'
import { ownValue, type JsonValue } from '../kernel/json.ts'
import { keepBeside, moveOut, type EarlierAnswers } from './carry-answers.ts'
import { rowField } from './merge-edit.ts'

/** One row of a filled form as its facts tell it. */
export type FoldedRow = VersionedRecord & { readonly removed: boolean; readonly earlier: EarlierAnswers }

/** What a fact says of one field: the value that stands, or the others that wait beside it. */
export type WrittenValue = JsonValue | { readonly others: readonly OtherValue[] }

export type ChosenValue = { readonly field: string; readonly version: number; readonly value: JsonValue }

export const emptyFoldedRow: FoldedRow = { ...emptyRecord, removed: false, earlier: {} }

/** The row after one saving: each field that was written stands or waits, and rose by what the fact says. */
export function writeInRow(
  row: FoldedRow,
  written: Readonly<Record<string, WrittenValue>>,
  versions: Readonly<Record<string, number>> = {},
): FoldedRow {
  let next = row
  for (const [field, value] of Object.entries(written)) {
    const version = ownValue(versions, field) ?? (ownValue(row.versions, field) ?? 0) + 1
    next = isWaiting(value)
      ? {
          ...next,
          versions: { ...next.versions, [field]: version },
          conflicts: { ...next.conflicts, [field]: { others: value.others } },
        }
      : stands(next, { field, version, value })
  }
  return next
}

/**
 * What people chose since, as far as it follows on what is here: a choice names the version that it was made over,
 * so it can be told before which saving it came.
 */
export function chooseInRow(row: FoldedRow, chosen: readonly ChosenValue[]): FoldedRow {
  let next = row
  for (let moved = true; moved;) {
    const now = next
    const following = chosen.find(
      ({ field, version }) =>
        version === (ownValue(now.versions, field) ?? 0) + 1 && ownValue(now.conflicts, field) !== undefined,
    )
    moved = following !== undefined
    if (following) next = stands(next, following)
  }
  return next
}

/** The row on a newer version of its form: these answers left their questions and are kept beside. */
export function carryFields(row: FoldedRow, fields: readonly string[], formVersionId: string): FoldedRow {
  return { ...moveOut(row, fields), earlier: keepBeside({ ...row, formVersionId }, row.earlier, fields) }
}

function stands(row: FoldedRow, { field, version, value }: ChosenValue): FoldedRow {
  const { [field]: _ended, ...conflicts } = row.conflicts
  const versions = { ...row.versions, [field]: version }
  if (field === rowField) return { ...row, versions, conflicts, removed: value === 'removed' }
  return { ...row, versions, conflicts, values: { ...row.values, [field]: value } }
}

function isWaiting(value: WrittenValue): value is { readonly others: readonly OtherValue[] } {
  return typeof value === 'object' && value !== null && 'others' in value && Array.isArray(value['others'])
}
