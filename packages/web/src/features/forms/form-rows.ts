import { documentOf, type AnswerDocument, type AnswerRow } from '@amparo/domain/form/answer-tree'
import { rowField } from '@amparo/domain/form/merge-edit'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { jsonEquals, type JsonValue } from '@amparo/domain/kernel/json'

/** One row of a form on the screen: the form itself, or a row of a subform, with the versions that were seen. */
export type FormRow = {
  readonly id: string
  readonly upperRowId: string | null
  readonly subform: string
  readonly position: number
  readonly values: Readonly<Record<string, unknown>>
  readonly versions: Readonly<Record<string, number>>
  readonly removed: boolean
  readonly twoVersions: readonly string[]
}

/** A form as the server gave it; the version moves with every edit in it. */
export type OpenedForm = { readonly rows: readonly FormRow[]; readonly version: number }

/** What was changed and not yet sent; a second change of the same answer replaces the first. */
export type AnswerChange = {
  readonly addRows: readonly FormRow[]
  readonly fields: readonly { readonly row: string; readonly field: string; readonly value: JsonValue }[]
  readonly removeRows: readonly string[]
}

export const noChange: AnswerChange = { addRows: [], fields: [], removeRows: [] }

export function isNoChange(change: AnswerChange): boolean {
  return change.addRows.length + change.fields.length + change.removeRows.length === 0
}

/** The rows as the rules of a form read them. */
export function readRows(rows: readonly FormRow[]): AnswerDocument {
  const root = rows.find((row) => row.upperRowId === null)
  const asAnswers = rows.map((row): AnswerRow => ({
    ...row,
    id: row.id as AnswerId,
    rootId: (root?.id ?? '') as AnswerId,
    upperRowId: row.upperRowId as AnswerId | null,
    formVersionId: '',
    values: row.values as Readonly<Record<string, JsonValue>>,
    conflicts: {},
  }))
  return documentOf(asAnswers) ?? { id: '', values: {}, rows: {} }
}

export function withAnswer(
  rows: readonly FormRow[],
  id: string,
  field: string,
  value: JsonValue,
): readonly FormRow[] {
  return rows.map((row) => (row.id === id ? { ...row, values: { ...row.values, [field]: value } } : row))
}

/** A row of a subform that begins here; its being there is version 1, as the rules of merging count it. */
export function newRow(rows: readonly FormRow[], id: string, upperRowId: string, subform: string): FormRow {
  const beside = rows.filter((row) => row.upperRowId === upperRowId && row.subform === subform)
  const position = beside.reduce((most, row) => Math.max(most, row.position + 1), 0)
  return {
    id,
    upperRowId,
    subform,
    position,
    values: {},
    versions: { [rowField]: 1 },
    removed: false,
    twoVersions: [],
  }
}

/** The row and every row inside it. */
export function rowsInside(rows: readonly FormRow[], id: string): readonly FormRow[] {
  const nested = rows.filter((row) => row.upperRowId === id && !row.removed)
  return [...rows.filter((row) => row.id === id), ...nested.flatMap((row) => rowsInside(rows, row.id))]
}

/** One more change on top of those that wait. */
export function joined(change: AnswerChange, more: AnswerChange): AnswerChange {
  const later = (row: string, field: string) =>
    more.fields.some((one) => one.row === row && one.field === field)
  return {
    addRows: [...change.addRows, ...more.addRows],
    fields: [...change.fields.filter(({ row, field }) => !later(row, field)), ...more.fields],
    removeRows: [...change.removeRows, ...more.removeRows],
  }
}

/** The command: each answer with the version it was written over, each row with what was seen in it. */
export function commandOf(change: AnswerChange, rows: readonly FormRow[], before: readonly FormRow[]) {
  const versionOf = (id: string, field: string) => rows.find((row) => row.id === id)?.versions[field] ?? 0
  const ids = [...new Set(change.fields.map(({ row }) => row))]
  const setBefore = (id: string, field: string) => {
    const value = before.find((row) => row.id === id)?.values[field]
    return Array.isArray(value) ? { baseValue: value } : {}
  }
  return {
    addRows: change.addRows.map(({ id, upperRowId, subform, position }) => ({
      id: id as AnswerId,
      upperRowId: (upperRowId ?? '') as AnswerId,
      subform,
      position,
      values: {},
    })),
    fields: ids.map((id) => ({
      row: id as AnswerId,
      edits: Object.fromEntries(
        change.fields
          .filter(({ row }) => row === id)
          .map(({ field, value }) => [
            field,
            { value, base: versionOf(id, field), ...(Array.isArray(value) ? setBefore(id, field) : {}) },
          ]),
      ),
    })),
    removeRows: change.removeRows.map((id) => ({
      row: id as AnswerId,
      seen: Object.fromEntries(rowsInside(rows, id).map((row) => [row.id, row.versions])) as Record<
        AnswerId,
        Record<string, number>
      >,
    })),
  }
}

/** After the server took it: every answer that changed is one version further. */
export function afterSaving(
  rows: readonly FormRow[],
  change: AnswerChange,
  before: readonly FormRow[],
): readonly FormRow[] {
  const valueBefore = (id: string, field: string) =>
    before.find((row) => row.id === id)?.values[field] ?? null
  return rows.map((row) => {
    const changed = change.fields.filter(
      (one) => one.row === row.id && !jsonEquals(one.value, valueBefore(row.id, one.field) as JsonValue),
    )
    if (changed.length === 0) return row
    const versions = { ...row.versions }
    for (const { field } of changed) versions[field] = (versions[field] ?? 0) + 1
    return { ...row, versions }
  })
}

/** What the server has now, as far as this screen wrote it: the measure of what the next change changes. */
export function appliedTo(
  saved: readonly FormRow[],
  change: AnswerChange,
  rows: readonly FormRow[],
): readonly FormRow[] {
  const withRows = [...saved, ...change.addRows.filter((row) => !saved.some(({ id }) => id === row.id))]
  return change.fields
    .reduce<readonly FormRow[]>((all, { row, field, value }) => withAnswer(all, row, field, value), withRows)
    .map((row) => ({ ...row, versions: rows.find(({ id }) => id === row.id)?.versions ?? row.versions }))
}

/** Names one answer among all of a form. */
export function answerKey(row: string, field: string): string {
  return `${row} ${field}`
}

/**
 * A newer state of the form from the server, with what is not sent yet on top. An answer that waits keeps the
 * version it was written over: where somebody else answered the same meanwhile, both are kept and not one lost.
 */
export function takenOver(
  fetched: readonly FormRow[],
  shown: readonly FormRow[],
  pending: AnswerChange,
): { readonly rows: readonly FormRow[]; readonly replaced: readonly string[] } {
  const shownRow = (id: string) => shown.find((row) => row.id === id)
  const waiting = pending.fields.filter(({ row }) => fetched.some(({ id }) => id === row))
  const started = pending.addRows.flatMap(({ id }) => shownRow(id) ?? [])
  const rows = fetched.map((row) => {
    const values = { ...row.values }
    const versions = { ...row.versions }
    for (const { field, value } of waiting.filter((one) => one.row === row.id)) {
      values[field] = value
      versions[field] = shownRow(row.id)?.versions[field] ?? 0
    }
    return { ...row, values, versions, removed: row.removed || pending.removeRows.includes(row.id) }
  })
  const replaced = rows.flatMap((row) => {
    const before = shownRow(row.id)?.values ?? {}
    const fields = [...new Set([...Object.keys(before), ...Object.keys(row.values)])]
    const differs = (field: string) =>
      !jsonEquals((before[field] ?? null) as JsonValue, (row.values[field] ?? null) as JsonValue)
    return fields.filter(differs).map((field) => answerKey(row.id, field))
  })
  return { rows: [...rows, ...started], replaced }
}
