import type { AnswerId } from '../kernel/brand.ts'
import { emptyRecord, type VersionedRecord } from '../kernel/field-versions.ts'
import type { JsonValue } from '../kernel/json.ts'

/**
 * The answers of one form, as they are stored: one row for the form and one for each row of its subforms, to
 * any depth, never one document. Two people who add rows, or fill different rows, never meet.
 */
export type AnswerRow = VersionedRecord & {
  readonly id: AnswerId
  readonly formVersionId: string
  readonly rootId: AnswerId
  /** `null` for the form itself. */
  readonly upperRowId: AnswerId | null
  /** The id of the subform question; empty for the form itself. */
  readonly subform: string
  readonly position: number
  /** Taken out of the form. The row and its values stay, and can come back. */
  readonly removed: boolean
}

/** The same as people read it: a document with rows inside rows. */
export type AnswerDocument = {
  readonly id: string
  readonly values: Readonly<Record<string, JsonValue>>
  readonly rows: Readonly<Record<string, readonly AnswerDocument[]>>
}

export function newAnswerRow(
  row: Pick<AnswerRow, 'id' | 'formVersionId' | 'rootId' | 'upperRowId' | 'subform' | 'position'>,
): AnswerRow {
  return { ...emptyRecord, ...row, removed: false }
}

/** Rows → document. Removed rows and what hangs below them are left out; equal positions go by id. */
export function documentOf(rows: readonly AnswerRow[]): AnswerDocument | undefined {
  const root = rows.find((row) => row.upperRowId === null)
  if (root === undefined) return undefined
  const below = Map.groupBy(
    rows.filter((row) => row.upperRowId !== null && !row.removed),
    (row) => row.upperRowId ?? '',
  )
  const build = (row: AnswerRow, above: ReadonlySet<string>): AnswerDocument => {
    // A row can stand below itself only in damaged data: it is then left out rather than walked for ever.
    const path = new Set([...above, row.id])
    const nested = (below.get(row.id) ?? []).filter((child) => !path.has(child.id)).toSorted(byPosition)
    const groups = Map.groupBy(nested, (child) => child.subform)
    return {
      id: row.id,
      values: row.values,
      rows: Object.fromEntries(
        [...groups].map(([subform, found]) => [subform, found.map((child) => build(child, path))]),
      ),
    }
  }
  return build(root, new Set())
}

function byPosition(left: AnswerRow, right: AnswerRow): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1)
}

/** Document → rows, for a form that is new here (an import, a copy): versions begin at 1 where there is a value. */
export function rowsOf(document: AnswerDocument, formVersionId: string): readonly AnswerRow[] {
  const rootId = document.id as AnswerId
  const walk = (
    from: AnswerDocument,
    upperRowId: AnswerId | null,
    subform: string,
    position: number,
  ): readonly AnswerRow[] => {
    const id = from.id as AnswerId
    const row: AnswerRow = {
      ...newAnswerRow({ id, formVersionId, rootId, upperRowId, subform, position }),
      values: from.values,
      versions: Object.fromEntries(Object.keys(from.values).map((field) => [field, 1])),
    }
    const nested = Object.entries(from.rows).flatMap(([name, rows]) =>
      rows.flatMap((child, index) => walk(child, id, name, index)),
    )
    return [row, ...nested]
  }
  return walk(document, null, '', 0)
}
