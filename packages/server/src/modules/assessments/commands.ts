import type { completeAssessment, startAssessment } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import {
  decideAssessmentAnswer,
  decideCompletion,
  evolveAssessment,
  type Assessment,
  type AssessmentEvent,
} from '@amparo/domain/assessment/decide-assessment'
import type { Case } from '@amparo/domain/case/case'
import { requireOpen } from '@amparo/domain/case/require-open'
import { documentOf, newAnswerRow } from '@amparo/domain/form/answer-tree'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { useOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { formContextOf } from './form-context.ts'
import {
  findForm,
  findFormVersion,
  insertRows,
  isAnswerKnown,
  listFormWriters,
  updateAssessment,
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
  // A record is kept on paper: it is no step of the case, and nobody approves it.
  if (version?.state !== 'published' || useOf(version.definition) !== 'assessment')
    return refuse(problem('record.not-found'))
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

export function outcomeOf(id: string, version: number) {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
