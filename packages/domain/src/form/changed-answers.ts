import { jsonEquals, type JsonValue } from '../kernel/json.ts'
import type { AnswerDocument } from './answer-tree.ts'

/**
 * Which answers of a form differ from an earlier one of the same child. Rows of a subform have ids of their own in
 * each form, so they are compared as people read them: all together, by what they say.
 * Source: case management standard 2.1 (the supervisor reviews the assessment; a reassessment is compared with the last).
 */
export function changedAnswers(before: AnswerDocument, now: AnswerDocument): readonly string[] {
  const fields = [...new Set([...Object.keys(before.values), ...Object.keys(now.values)])]
  const subforms = [...new Set([...Object.keys(before.rows), ...Object.keys(now.rows)])]
  return [
    ...fields.filter((field) => !jsonEquals(before.values[field] ?? null, now.values[field] ?? null)),
    ...subforms.filter((subform) => !jsonEquals(saidIn(before, subform), saidIn(now, subform))),
  ]
}

function saidIn(document: AnswerDocument, subform: string): JsonValue {
  return (document.rows[subform] ?? []).map(said)
}

function said(row: AnswerDocument): JsonValue {
  const below = Object.fromEntries(Object.keys(row.rows).map((subform) => [subform, saidIn(row, subform)]))
  return [{ ...row.values }, below]
}
