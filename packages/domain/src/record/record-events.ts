import type { AppliedField, ConflictingField, VersionedRecord } from '../kernel/field-versions.ts'
import type { JsonValue } from '../kernel/json.ts'

/**
 * What can happen to a record that people edit field by field: an edit, with what of it stands and what waits
 * beside the standing value; and a choice between two versions.
 */
export type RecordEvent =
  | {
      readonly kind: 'FieldsEdited'
      readonly applied: readonly AppliedField[]
      readonly conflicts: readonly Omit<ConflictingField, 'standing'>[]
    }
  | {
      readonly kind: 'ValueChosen'
      readonly field: string
      readonly version: number
      readonly value: JsonValue
    }

/** The record after one more event; folding every event again gives the state row. */
export function evolveRecord(before: VersionedRecord, event: RecordEvent): VersionedRecord {
  const values = { ...before.values }
  const versions = { ...before.versions }
  const conflicts = { ...before.conflicts }
  const stands = (field: string, version: number, value: JsonValue) => {
    values[field] = value
    versions[field] = version
    delete conflicts[field]
  }
  if (event.kind === 'ValueChosen') {
    stands(event.field, event.version, event.value)
  } else {
    for (const { field, version, value } of event.applied) stands(field, version, value)
    for (const { field, version, others } of event.conflicts) {
      versions[field] = version
      conflicts[field] = { others }
    }
  }
  return { values, versions, conflicts }
}
