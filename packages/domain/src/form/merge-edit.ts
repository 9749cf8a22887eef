import type { AnswerId } from '../kernel/brand.ts'
import {
  chooseValue,
  mergeFields,
  versionOf,
  type AppliedField,
  type ConflictingField,
  type EditMark,
  type FieldEdit,
  type FieldVersions,
  type MergeRule,
} from '../kernel/field-versions.ts'
import { ownValue, type JsonValue } from '../kernel/json.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { newAnswerRow, type AnswerRow } from './answer-tree.ts'
import { oncePerForm, optionsOf, questionsOf, type FormDefinition } from './form-definition.ts'
import { parseAnswers, type ParseContext } from './parse-answer.ts'

/**
 * One person's changes to the answers of one form. Field by field as everywhere (kernel/field-versions); a row of
 * a subform is there or not as one more field of it, `@row`, so that taking a row out never takes along what
 * somebody else has just written in it: the row stays, and a person chooses.
 */
export type EditAnswers = {
  readonly addRows?: readonly NewRow[]
  readonly fields?: readonly { readonly row: AnswerId; readonly edits: Readonly<Record<string, FieldEdit>> }[]
  readonly removeRows?: readonly RemovedRow[]
}

export type NewRow = {
  readonly id: AnswerId
  readonly upperRowId: AnswerId
  readonly subform: string
  readonly position: number
  readonly values: Readonly<Record<string, unknown>>
}

export type RemovedRow = {
  readonly row: AnswerId
  /** The versions that the person saw, of this row and of every row inside it. */
  readonly seen: Readonly<Record<string, FieldVersions>>
}

export type MergedAnswers = {
  readonly rows: readonly AnswerRow[]
  readonly applied: readonly (AppliedField & { readonly row: AnswerId })[]
  readonly conflicts: readonly (ConflictingField & { readonly row: AnswerId })[]
  readonly unchanged: readonly { readonly row: AnswerId; readonly field: string }[]
}

/** Whether a row is part of the form, kept like a field so that two people can disagree about it. */
export const rowField = '@row'
const mostRowsOfForm = 2000

/**
 * Applies an edit to the rows of one form. Refused as a whole where it cannot be read: an unknown question, an
 * answer of the wrong kind, a row that is not of this form. What is readable is never refused: it applies, or it
 * is kept as an open conflict.
 */
export function mergeEdit(
  definition: FormDefinition,
  rows: readonly AnswerRow[],
  edit: EditAnswers,
  mark: EditMark,
  context: ParseContext,
): Result<MergedAnswers, Problem> {
  const work = new Working(definition, rows, mark)
  for (const [index, added] of (edit.addRows ?? []).entries()) {
    const values = parseAnswers(definition, added.subform, added.values, context)
    if (!values.ok) return refuse(below(values.problem, `/addRows/${index}/values`))
    if (!work.add(added, values.value)) return refuse(unknownRow(`/addRows/${index}`))
  }
  for (const [index, { row, edits }] of (edit.fields ?? []).entries()) {
    const subform = work.find(row)?.subform
    if (subform === undefined) return refuse(unknownRow(`/fields/${index}`))
    const given = Object.fromEntries(Object.entries(edits).map(([field, it]) => [field, it.value]))
    const values = parseAnswers(definition, subform, given, context)
    if (!values.ok) return refuse(below(values.problem, `/fields/${index}/edits`))
    const parsed = Object.entries(edits).map(
      ([field, it]) => [field, { ...it, value: ownValue(values.value, field) ?? null }] as const,
    )
    work.write(row, Object.fromEntries(parsed))
  }
  for (const [index, removed] of (edit.removeRows ?? []).entries()) {
    if (!work.remove(removed)) return refuse(unknownRow(`/removeRows/${index}`))
  }
  return accept(work.result())
}

/**
 * A person has seen all versions of an answer, or of a row's being there, and chooses. The value is read like any
 * other answer; `@row` takes `present` or `removed`.
 */
export function chooseAnswer(
  definition: FormDefinition,
  rows: readonly AnswerRow[],
  choice: {
    readonly row: AnswerId
    readonly field: string
    readonly value: unknown
    readonly base: number
  },
  context: ParseContext,
): Result<readonly AnswerRow[], Problem> {
  const row = rows.find((it) => it.id === choice.row)
  if (row === undefined) return refuse(unknownRow('/row'))
  const { field, base } = choice
  let chosen: Result<AnswerRow, Problem>
  if (field === rowField) {
    if (choice.value !== 'present' && choice.value !== 'removed') return refuse(unknownRow('/value'))
    const presence = chooseValue(row, { field, base, value: choice.value })
    if (!presence.ok) return presence
    chosen = accept({ ...presence.value, values: row.values, removed: choice.value === 'removed' })
  } else {
    const values = parseAnswers(definition, row.subform, { [field]: choice.value }, context)
    if (!values.ok) return values
    chosen = chooseValue(row, { field, base, value: ownValue(values.value, field) ?? null })
  }
  if (!chosen.ok) return chosen
  const { value } = chosen
  return accept(rows.map((it) => (it.id === value.id ? value : it)))
}

/** Multiple choices and files merge as sets; every other answer, narratives too, is one piece. */
function mergeRulesOf(definition: FormDefinition): (field: string) => MergeRule {
  const sets = mergedSets(definition)
  return (field) => sets.get(field) ?? { kind: 'whole' }
}

const mergedSets = oncePerForm((definition) => {
  const sets = new Map<string, MergeRule>()
  for (const { question } of questionsOf(definition)) {
    if (question.kind === 'attachment') sets.set(question.id, { kind: 'set' })
    if (question.kind !== 'choices') continue
    const exclusive = optionsOf(definition, question)
      .filter((option) => option.exclusive)
      .map((option) => option.id)
    sets.set(question.id, { kind: 'set', exclusive })
  }
  return sets
})

/** In which subform each subform stands; `''` for the form itself. */
const levelsOfSubforms = oncePerForm(
  (definition): ReadonlyMap<string, string> =>
    new Map(
      questionsOf(definition)
        .filter((at) => at.question.kind === 'subform')
        .map((at) => [at.question.id, at.level.at(-1) ?? '']),
    ),
)

class Working {
  readonly #rows: Map<string, AnswerRow>
  readonly #mark: EditMark
  readonly #ruleOf: (field: string) => MergeRule
  readonly #levels: ReadonlyMap<string, string>
  readonly #applied: MergedAnswers['applied'][number][] = []
  readonly #conflicts: MergedAnswers['conflicts'][number][] = []
  readonly #unchanged: MergedAnswers['unchanged'][number][] = []

  constructor(definition: FormDefinition, rows: readonly AnswerRow[], mark: EditMark) {
    this.#rows = new Map(rows.map((row) => [row.id, row]))
    this.#mark = mark
    this.#ruleOf = mergeRulesOf(definition)
    this.#levels = levelsOfSubforms(definition)
  }

  find(id: string): AnswerRow | undefined {
    return this.#rows.get(id)
  }

  /** False where the row cannot stand there. A row that is already here is written to: the command came twice. */
  add(added: NewRow, values: Readonly<Record<string, JsonValue>>): boolean {
    const upper = this.find(added.upperRowId)
    if (upper === undefined || this.#levels.get(added.subform) !== upper.subform) return false
    const known = this.find(added.id)
    if (known !== undefined && (known.upperRowId !== upper.id || known.subform !== added.subform))
      return false
    if (known === undefined) {
      if (this.#rows.size >= mostRowsOfForm || !Number.isSafeInteger(added.position)) return false
      const { formVersionId, rootId } = upper
      const { id, subform, position } = added
      this.#rows.set(id, newAnswerRow({ id, formVersionId, rootId, upperRowId: upper.id, subform, position }))
      this.#presence(added.id, 'present', 0, true)
    }
    this.write(
      added.id,
      Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, base: 0 }])),
    )
    return true
  }

  write(id: AnswerId, edits: Readonly<Record<string, FieldEdit>>): void {
    const row = this.find(id)
    if (row === undefined) return
    const merged = mergeFields(row, edits, this.#mark, this.#ruleOf)
    this.#rows.set(id, merged.record)
    this.#applied.push(...merged.applied.map((it) => ({ ...it, row: id })))
    this.#conflicts.push(...merged.conflicts.map((it) => ({ ...it, row: id })))
    this.#unchanged.push(...merged.unchanged.map((field) => ({ field, row: id })))
    if (merged.applied.length + merged.conflicts.length > 0) this.#keepWritten(merged.record)
  }

  /** Somebody wrote in a row that another person took out: both know something, so a person looks. */
  #keepWritten(row: AnswerRow): void {
    const seen = new Set<string>()
    let at: AnswerRow | undefined = row
    while (at !== undefined && !seen.has(at.id)) {
      seen.add(at.id)
      if (at.removed) this.#presence(at.id, 'present', -1)
      at = at.upperRowId === null ? undefined : this.find(at.upperRowId)
    }
  }

  remove({ row: id, seen }: RemovedRow): boolean {
    const row = this.find(id)
    if (row === undefined || row.upperRowId === null) return false
    const inside = this.#inside(row)
    const sawAll = inside.every((it) => {
      const known = ownValue(seen, it.id)
      if (known === undefined) return false
      return Object.entries(it.versions).every(([field, version]) => version <= (ownValue(known, field) ?? 0))
    })
    this.#presence(id, 'removed', sawAll ? versionOf(row, rowField) : -1)
    return true
  }

  /** The row and every row inside it that is part of the form. */
  #inside(row: AnswerRow): readonly AnswerRow[] {
    const found = new Map([[row.id, row]])
    const byUpper = Map.groupBy(this.#rows.values(), (it) => it.upperRowId ?? '')
    const queue = [row.id]
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      for (const nested of byUpper.get(id) ?? []) {
        if (nested.removed || found.has(nested.id)) continue
        found.set(nested.id, nested)
        queue.push(nested.id)
      }
    }
    return [...found.values()]
  }

  #presence(id: AnswerId, value: 'present' | 'removed', base: number, isNew = false): void {
    const row = this.find(id)
    if (row === undefined) return
    const standing = row.removed ? 'removed' : 'present'
    const record = { ...row, values: isNew ? {} : { [rowField]: standing } }
    const merged = mergeFields(record, { [rowField]: { value, base } }, this.#mark, () => ({ kind: 'whole' }))
    const now = ownValue(merged.record.values, rowField)
    this.#rows.set(id, { ...merged.record, values: row.values, removed: now === 'removed' })
    this.#applied.push(...merged.applied.map((it) => ({ ...it, row: id })))
    this.#conflicts.push(...merged.conflicts.map((it) => ({ ...it, row: id })))
    this.#unchanged.push(...merged.unchanged.map((field) => ({ field, row: id })))
  }

  result(): MergedAnswers {
    return {
      rows: [...this.#rows.values()],
      applied: this.#applied,
      conflicts: this.#conflicts,
      unchanged: this.#unchanged,
    }
  }
}

function below(from: Problem, pointer: string): Problem {
  const fields = (from.fields ?? []).map((field) => ({ ...field, pointer: `${pointer}${field.pointer}` }))
  return { ...from, fields }
}

function unknownRow(pointer: string): Problem {
  return problem('form.answer-unreadable', {
    fields: [{ pointer, reason: 'row-unknown' }],
    values: { count: 1 },
  })
}
