import type { AnswerId } from '../kernel/brand.ts'
import { jsonEquals, ownValue, type JsonValue } from '../kernel/json.ts'
import type { AnswerRow } from './answer-tree.ts'
import { questionsOf, type FormDefinition } from './form-definition.ts'
import { parseAnswers, type ParseContext } from './parse-answer.ts'

/** An answer that left its question, with the version of the form that asked it. */
export type EarlierAnswer = {
  readonly value: JsonValue
  readonly formVersionId: string
  /** Values that waited beside it for a choice nobody has to make any more. */
  readonly others?: readonly JsonValue[]
}

/** By field, the oldest first: a question may change more than once. */
export type EarlierAnswers = Readonly<Record<string, readonly EarlierAnswer[]>>

export type CarriedRow = {
  readonly row: AnswerRow
  readonly earlier: EarlierAnswers
  /** The fields that moved in this step. */
  readonly moved: readonly string[]
}

/**
 * A draft on a newer version of its form. The same question keeps its answer; where the question is gone, stands
 * somewhere else or can no longer be answered so, the old answer is kept beside, readable, and the question is
 * asked again. Nothing that was written is lost, and carrying twice changes nothing.
 */
export function carryAnswers(
  rows: readonly { readonly row: AnswerRow; readonly earlier: EarlierAnswers }[],
  to: { readonly formVersionId: string; readonly definition: FormDefinition },
  context: ParseContext,
): readonly CarriedRow[] {
  const places = new Map(
    questionsOf(to.definition).map(({ question, level }) => [question.id, level.at(-1) ?? '']),
  )
  const fits = (row: AnswerRow, field: string, value: JsonValue): boolean => {
    if (places.get(field) !== row.subform) return false
    if (value === null) return true
    const read = parseAnswers(to.definition, row.subform, { [field]: value }, context)
    return read.ok && jsonEquals(ownValue(read.value, field) ?? null, value)
  }
  return rows.map(({ row, earlier }) => {
    if (row.formVersionId === to.formVersionId) return { row, earlier, moved: [] }
    const moved = Object.entries(row.values)
      .filter(([field, value]) => !fits(row, field, value) || !othersFit(row, field, fits))
      .map(([field]) => field)
    return {
      row: moveOut({ ...row, formVersionId: to.formVersionId }, moved),
      earlier: keepBeside(row, earlier, moved),
      moved,
    }
  })
}

function othersFit(
  row: AnswerRow,
  field: string,
  fits: (row: AnswerRow, field: string, value: JsonValue) => boolean,
): boolean {
  return (ownValue(row.conflicts, field)?.others ?? []).every((other) => fits(row, field, other.value))
}

/** The answers that leave their questions, added to those that left before. */
export function keepBeside(
  row: Pick<AnswerRow, 'values' | 'conflicts' | 'formVersionId'>,
  earlier: EarlierAnswers,
  moved: readonly string[],
): EarlierAnswers {
  const added = moved.map((field) => {
    const others = (ownValue(row.conflicts, field)?.others ?? []).map((other) => other.value)
    const one: EarlierAnswer = {
      value: ownValue(row.values, field) ?? null,
      formVersionId: row.formVersionId,
      ...(others.length > 0 ? { others } : {}),
    }
    return [field, [...(ownValue(earlier, field) ?? []), one]] as const
  })
  return { ...earlier, ...Object.fromEntries(added) }
}

/** The row without these answers, as if they had never been asked for. */
export function moveOut<Row extends Pick<AnswerRow, 'values' | 'versions' | 'conflicts'>>(
  row: Row,
  moved: readonly string[],
): Row {
  const kept = <Value>(of: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !moved.includes(field)))
  return { ...row, values: kept(row.values), versions: kept(row.versions), conflicts: kept(row.conflicts) }
}

/** What a fact says of the carrying: which answers moved in which row; never the answers themselves. */
export function movedFields(
  carried: readonly CarriedRow[],
): readonly { readonly row: AnswerId; readonly fields: readonly string[] }[] {
  return carried
    .filter(({ moved }) => moved.length > 0)
    .map(({ row, moved }) => ({ row: row.id, fields: moved }))
}
