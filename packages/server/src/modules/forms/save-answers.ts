import type { saveAnswers } from '@amparo/contract/api/assessments/assessment'
import type { Case } from '@amparo/domain/case/case'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sections as everySection, type Section } from '@amparo/domain/access/vocabulary'
import { sectionsOfEdit, valuesOfSection } from '@amparo/domain/form/answer-sections'
import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { mergeEdit, rowField, type EditAnswers, type MergedAnswers } from '@amparo/domain/form/merge-edit'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { localDay } from '@amparo/domain/kernel/instant'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { ReadScope, RowsOf } from '../../db/transaction.ts'
import type { NewFact } from '../../facts/fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { saveConflicts } from '../../records/store.ts'
import { lockCaseInZone } from '../cases/index.ts'
import { formFact, outcomeOf } from './form-fact.ts'
import { askForm, findFormVersion, formOf, insertRows, saveRows, type StoredForm } from './store.ts'

type Input = InputOf<typeof saveAnswers>

/** The form is read after the lock was got, by a statement of its own. */
export function loadForSaving(scope: ReadScope, { caseId, answerId }: Input) {
  return { locked: lockCaseInZone(scope, caseId), form: askForm(scope, caseId, answerId) }
}

/**
 * Saves what one person wrote, field by field. Every row that moved is written, every conflict kept, and the
 * facts carry the part of each section apart, so that a reader of one never meets the content of another. Nobody
 * waits for what is written: it travels with the commit. Who may write is the rule of the form’s use.
 */
export async function saveAnswersCommand(
  context: OperationContext,
  input: Input,
  { locked: [locked], form: rows }: RowsOf<ReturnType<typeof loadForSaving>>,
  mayWrite: (
    caseState: Pick<Case, 'state'>,
    form: StoredForm,
    definition: FormDefinition,
  ) => Result<unknown, Problem>,
) {
  const { tx, now, principal } = context
  const form = formOf(rows, input.answerId)
  const definition = form && (await findFormVersion(tx, form.formVersionId))?.definition
  if (!locked || !form || !definition) return refuse(problem('record.not-found'))
  const may = mayWrite(locked, form, definition)
  if (!may.ok) return may
  const { caseId, answerId, ...given } = input
  const edit = JSON.parse(JSON.stringify(given)) as EditAnswers
  const writable = new Set<string>(context.caseRights?.writes)
  const sections = [form.section, ...sectionsOfEdit(definition, form.rows, edit)]
  if (sections.some((section) => !writable.has(section))) return refuse(problem('access.not-allowed'))

  const mark = { edit: context.command.id, actor: principal.userId, madeAt: context.command.madeAt }
  const today = localDay(now, locked.time_zone)
  const merged = mergeEdit(definition, form.rows, edit, mark, { today })
  if (!merged.ok) return merged
  const known = new Map(form.rows.map((row) => [row.id, row]))
  const added = merged.value.rows.filter((row) => !known.has(row.id))
  const moved = merged.value.rows.filter((row) => known.has(row.id) && known.get(row.id) !== row)
  if (added.length + moved.length === 0) return outcomeOf(answerId, form.version)

  if (added.length > 0)
    context.write(
      insertRows(tx, added, {
        caseId,
        use: form.use,
        section: form.section,
        madeBy: principal.userId,
        at: now,
      }),
    )
  // The form's own version moves with every edit in it, whichever row was written.
  const written = merged.value.rows.filter((row) => row.id === answerId || moved.includes(row))
  context.write(saveRows(tx, written, now))
  for (const { id, values, conflicts } of moved)
    await saveConflicts(
      tx,
      { caseId, section: form.section, kind: 'answer', recordId: id, values },
      known.get(id)?.conflicts ?? {},
      conflicts,
      { userId: principal.userId, at: now },
    )
  const version = form.version + 1
  await context.append(answersSaved(definition, caseId, answerId, version, form.section, merged.value, added))
  context.touch(
    'answer',
    [caseId, answerId],
    merged.value.applied.map((one) => one.field),
  )

  const conflicts = merged.value.conflicts.map((one) => `${one.row}.${one.field}`)
  if (conflicts.length === 0) return outcomeOf(answerId, version)
  context.markConflict()
  return accept({ id: answerId as string, version, outcome: 'conflict' as const, conflicts })
}

/** One fact for each section that was written in; rows that came or went belong to the form's own. */
export function answersSaved(
  definition: FormDefinition,
  caseId: string,
  answerId: string,
  version: number,
  formSection: Section,
  merged: MergedAnswers,
  added: readonly AnswerRow[],
): NewFact[] {
  const written = new Map<AnswerId, Record<string, JsonValue>>()
  const versions = new Map<AnswerId, Record<string, number>>()
  const write = (row: AnswerId, field: string, value: JsonValue, to: number) => {
    written.set(row, { ...written.get(row), [field]: value })
    versions.set(row, { ...versions.get(row), [field]: to })
  }
  for (const { row, field, value, version: to } of merged.applied) write(row, field, value, to)
  for (const { row, field, others, version: to } of merged.conflicts)
    write(row, field, { others: others as unknown as JsonValue }, to)
  const sections = new Set<Section>([formSection])
  const parts = [...written].map(([row, values]) => ({ row, values }))
  const partOf = (section: Section) =>
    parts
      .map(({ row, values }) => {
        const { [rowField]: presence, ...fields } = values
        const own = valuesOfSection(definition, fields, section)
        const part =
          section === formSection && presence !== undefined ? { ...own, [rowField]: presence } : own
        const rose = Object.entries(versions.get(row) ?? {}).filter(([field]) => field in part)
        return { row, values: part, versions: Object.fromEntries(rose) }
      })
      .filter(({ values }) => Object.keys(values).length > 0)
  for (const section of everySection) if (partOf(section).length > 0) sections.add(section)
  return [...sections].map((section) =>
    formFact(caseId, answerId, version, section, {
      kind: 'AnswersSaved',
      rows: partOf(section),
      ...(section === formSection
        ? {
            added: added.map(({ id, upperRowId, subform, position }) => ({
              id,
              upperRowId,
              subform,
              position,
            })),
          }
        : {}),
    }),
  )
}
