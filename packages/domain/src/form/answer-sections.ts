import type { Section } from '../access/vocabulary.ts'
import type { AnswerId } from '../kernel/brand.ts'
import { ownValue } from '../kernel/json.ts'
import type { AnswerRow } from './answer-tree.ts'
import { dataRulesOf, oncePerForm, questionsOf, type FormDefinition } from './form-definition.ts'
import { rowField, type EditAnswers } from './merge-edit.ts'

/**
 * One form may hold questions of several sections: an assessment with its restricted part. What a reader may not see
 * is absent from every answer, its version and its conflict included; and every fact about an answer has exactly one
 * section. Relies on the definition that the answers were given on. Without it, the restricted part would be read by
 * whoever may read the form.
 */
function sectionOfField(definition: FormDefinition): (field: string) => Section {
  const found = sectionsByForm(definition)
  // An answer whose question this version does not know counts as restricted.
  return (field) => found.get(field) ?? 'risk'
}

const sectionsByForm = oncePerForm(
  (definition): ReadonlyMap<string, Section> =>
    new Map(
      questionsOf(definition).map(({ question }) => [question.id, dataRulesOf(definition, question).section]),
    ),
)

/** The rows that a reader of these sections may see, with nothing else in them. */
export function restrictRows(
  definition: FormDefinition,
  rows: readonly AnswerRow[],
  readable: ReadonlySet<Section>,
): readonly AnswerRow[] {
  const sectionOf = sectionOfField(definition)
  const maySee = (field: string) => readable.has(sectionOf(field))
  const seen = rows.filter((row) => row.subform === '' || maySee(row.subform))
  const ids = new Set<string>(seen.map((row) => row.id))
  // A row inside a row that may not be seen goes with it, however deep.
  for (let before = -1; before !== ids.size;) {
    before = ids.size
    for (const row of seen) if (row.upperRowId !== null && !ids.has(row.upperRowId)) ids.delete(row.id)
  }
  return seen
    .filter((row) => ids.has(row.id))
    .map((row) => {
      const mayRead = ([field]: readonly [string, unknown]) =>
        field === rowField ? maySee(row.subform) : maySee(field)
      return {
        ...row,
        values: Object.fromEntries(Object.entries(row.values).filter(mayRead)),
        versions: Object.fromEntries(Object.entries(row.versions).filter(mayRead)),
        conflicts: Object.fromEntries(Object.entries(row.conflicts).filter(mayRead)),
      }
    })
}

/** The sections that an edit writes in: whoever gives it needs to be allowed in each, and each gets its fact. */
export function sectionsOfEdit(
  definition: FormDefinition,
  rows: readonly AnswerRow[],
  edit: EditAnswers,
): ReadonlySet<Section> {
  const sectionOf = sectionOfField(definition)
  const subformOf = new Map<AnswerId, string>(rows.map((row) => [row.id, row.subform]))
  const found = new Set<Section>()
  for (const added of edit.addRows ?? []) {
    found.add(sectionOf(added.subform))
    for (const field of Object.keys(added.values)) found.add(sectionOf(field))
  }
  for (const { edits } of edit.fields ?? [])
    for (const field of Object.keys(edits)) found.add(sectionOf(field))
  for (const { row } of edit.removeRows ?? []) found.add(sectionOf(subformOf.get(row) ?? ''))
  return found
}

/** The part of changed values that belongs to one section, as the payload of its fact. */
export function valuesOfSection<Value>(
  definition: FormDefinition,
  values: Readonly<Record<string, Value>>,
  section: Section,
): Readonly<Record<string, Value>> {
  const sectionOf = sectionOfField(definition)
  const fields = Object.keys(values).filter((field) => sectionOf(field) === section)
  return Object.fromEntries(fields.map((field) => [field, ownValue(values, field) as Value]))
}
