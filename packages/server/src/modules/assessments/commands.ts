import type {
  completeAssessment,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import {
  decideAssessmentAnswer,
  decideCompletion,
  evolveAssessment,
  requireDraft,
  type Assessment,
  type AssessmentEvent,
} from '@amparo/domain/assessment/decide-assessment'
import type { Case } from '@amparo/domain/case/case'
import { requireOpen } from '@amparo/domain/case/require-open'
import { sectionsOfEdit, valuesOfSection } from '@amparo/domain/form/answer-sections'
import { documentOf, newAnswerRow, type AnswerRow } from '@amparo/domain/form/answer-tree'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { mergeEdit, rowField, type EditAnswers, type MergedAnswers } from '@amparo/domain/form/merge-edit'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { saveConflicts } from '../../records/store.ts'
import { todayOf } from '../../clock/today-of.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { formContextOf } from './form-context.ts'
import {
  findForm,
  findFormVersion,
  insertRows,
  isAnswerKnown,
  listFormWriters,
  touchRoot,
  updateAssessment,
  updateRow,
  type StoredForm,
} from './store.ts'

export async function startAssessmentCommand(
  context: OperationContext,
  input: InputOf<typeof startAssessment>,
) {
  const { tx, principal, now } = context
  const before = await lockCase(tx, input.caseId)
  const open = requireOpen(before)
  if (!open.ok) return open
  const [version, known] = await Promise.all([
    findFormVersion(tx, input.formVersionId),
    isAnswerKnown(tx, input.answerId),
  ])
  if (known) return refuse(problem('assessment.exists'))
  if (version?.state !== 'published') return refuse(problem('record.not-found'))
  const { section } = version.definition.data
  const root = newAnswerRow({
    id: input.answerId,
    formVersionId: version.id,
    rootId: input.answerId,
    upperRowId: null,
    subform: '',
    position: 0,
  })
  await insertRows(tx, [root], { caseId: input.caseId, section, madeBy: principal.userId, at: now })
  await context.append([
    formFact(input.caseId, input.answerId, 1, section, {
      kind: 'AssessmentStarted',
      answerId: input.answerId,
      formVersionId: version.id,
      by: principal.userId,
    }),
  ])
  // A second form beside a completed assessment does not undo what the case already has.
  await applyCaseEvents(
    context,
    before,
    before.assessmentState === 'none' ? [{ kind: 'AssessmentMoved', state: 'draft' }] : [],
  )
  context.touch('answer', [input.caseId, input.answerId], [section])
  return outcomeOf(input.answerId, 1)
}

export type Opened = {
  readonly before: Case
  readonly form: StoredForm
  readonly definition: FormDefinition
}

export async function openForm(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
): Promise<Result<Opened, Problem>> {
  // Both under way at once: the form is read after the lock was got, by a statement of its own.
  const [before, form] = await Promise.all([
    lockCase(context.tx, which.caseId),
    findForm(context.tx, which.caseId, which.answerId),
  ])
  const version = form && (await findFormVersion(context.tx, form.formVersionId))
  return form && version
    ? accept({ before, form, definition: version.definition })
    : refuse(problem('record.not-found'))
}

/**
 * Saves what one person wrote, field by field. Every row that moved is written, every conflict kept, and the
 * facts carry the part of each section apart, so that a reader of one never meets the content of another.
 */
export async function saveAnswersCommand(context: OperationContext, input: InputOf<typeof saveAnswers>) {
  const [opened, today] = await Promise.all([openForm(context, input), todayOf(context)])
  if (!opened.ok) return opened
  const { before, form, definition } = opened.value
  const draft = requireDraft(before, form.assessment)
  if (!draft.ok) return draft
  const { caseId, answerId, ...given } = input
  const edit = JSON.parse(JSON.stringify(given)) as EditAnswers
  const writable = new Set<string>(context.caseRights?.writes)
  if ([...sectionsOfEdit(definition, form.rows, edit)].some((section) => !writable.has(section)))
    return refuse(problem('access.not-allowed'))

  const mark = { edit: context.command.id, actor: context.principal.userId, madeAt: context.command.madeAt }
  const merged = mergeEdit(definition, form.rows, edit, mark, { today })
  if (!merged.ok) return merged
  const known = new Map(form.rows.map((row) => [row.id, row]))
  const added = merged.value.rows.filter((row) => !known.has(row.id))
  const moved = merged.value.rows.filter((row) => known.has(row.id) && known.get(row.id) !== row)
  if (added.length + moved.length === 0) return outcomeOf(answerId, form.version)

  await insertRows(context.tx, added, {
    caseId,
    section: form.section,
    madeBy: context.principal.userId,
    at: context.now,
  })
  const saved = moved.map((row) => saveMovedRow(context, caseId, form.section, known.get(row.id) ?? row, row))
  // After the rows, whose versions it counts on from.
  const touched = touchRoot(context.tx, answerId, context.now)
  const [version] = await Promise.all([touched, ...saved])
  await context.append(answersSaved(definition, caseId, answerId, version, form.section, merged.value, added))
  context.touch(
    'answer',
    [caseId, answerId],
    merged.value.applied.map((one) => one.field),
  )

  const conflicts = merged.value.conflicts.map((one) => `${one.row}.${one.field}`)
  if (conflicts.length > 0) context.markConflict()
  return accept({
    id: answerId as string,
    version,
    outcome: conflicts.length > 0 ? ('conflict' as const) : ('applied' as const),
    conflicts,
  })
}

async function saveMovedRow(
  context: OperationContext,
  caseId: string,
  section: Section,
  before: AnswerRow,
  after: AnswerRow,
): Promise<void> {
  await updateRow(context.tx, after, context.now)
  await saveConflicts(
    context.tx,
    { caseId, section, kind: 'answer', recordId: after.id, values: after.values },
    before.conflicts,
    after.conflicts,
    { userId: context.principal.userId, at: context.now },
  )
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
  for (const section of ['assessment', 'risk', 'people', 'identity', 'notes', 'consent'] as const)
    if (partOf(section).length > 0) sections.add(section)
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

export async function completeAssessmentCommand(
  context: OperationContext,
  input: InputOf<typeof completeAssessment>,
) {
  const opened = await openForm(context, input)
  if (!opened.ok) return opened
  const { before, form, definition } = opened.value
  const document = documentOf(form.rows)
  const evaluated = document && evaluateForm(definition, document, await formContextOf(context, input.caseId))
  const decided = decideCompletion(
    before,
    form.assessment,
    {
      missing: [...(evaluated?.missing ?? ['/']), ...(evaluated?.problems ?? []).map((one) => one.pointer)],
      openConflicts: form.rows.reduce((sum, row) => sum + Object.keys(row.conflicts).length, 0),
    },
    context.principal.userId,
  )
  if (!decided.ok) return decided
  return moveAssessment(context, input.caseId, opened.value, decided.value)
}

export async function answerAssessmentCommand(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
  answer: { readonly approve: true } | { readonly approve: false; readonly changes: string },
) {
  const opened = await openForm(context, which)
  if (!opened.ok) return opened
  const { before, form } = opened.value
  const writers = await listFormWriters(context.tx, which.answerId)
  const decided = decideAssessmentAnswer(form.assessment, answer, context.principal, {
    case: before,
    writers,
    at: context.now,
  })
  if (!decided.ok) return decided
  return moveAssessment(context, which.caseId, opened.value, decided.value)
}

async function moveAssessment(
  context: OperationContext,
  caseId: string,
  { before, form }: Opened,
  event: AssessmentEvent,
) {
  const after: Assessment = evolveAssessment(form.assessment, event)
  const version = form.version + 1
  await updateAssessment(context.tx, after, version, context.now)
  await context.append([formFact(caseId, after.id, version, form.section, event)])
  if (after.state !== 'superseded' && before.assessmentState !== after.state)
    await applyCaseEvents(context, before, [{ kind: 'AssessmentMoved', state: after.state }])
  context.touch('answer', [caseId, after.id], [form.section])
  return outcomeOf(after.id, version)
}

export function formFact(
  caseId: string,
  answerId: string,
  streamVersion: number,
  section: Section,
  event: { readonly kind: string } & Readonly<Record<string, unknown>>,
): NewFact {
  return recordFact({ caseId, streamKind: 'answer', streamId: answerId, streamVersion, section }, event)
}

function outcomeOf(id: string, version: number) {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
