import type {
  carryAnswers,
  completeAssessment,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ApprovalAnswer } from '@amparo/domain/approval/may-approve'
import {
  assessmentStates,
  decideAssessmentAnswer,
  decideCompletion,
  evolveAssessment,
  requireDraft,
  type Assessment,
  type AssessmentEvent,
  type AssessmentState,
} from '@amparo/domain/assessment/decide-assessment'
import { requireOpen } from '@amparo/domain/case/require-open'
import { documentOf, newAnswerRow } from '@amparo/domain/form/answer-tree'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { useOf } from '@amparo/domain/form/form-definition'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import { openToAnswer } from '../../approvals/store.ts'
import type { OperationContext } from '../../http/route.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import {
  carryToNewest,
  findFormVersion,
  formContextOf,
  formFact,
  insertRows,
  isAnswerKnown,
  listFormWriters,
  openForm,
  outcomeOf,
  type OpenedForm,
  type StoredForm,
} from '../forms/index.ts'
import { updateAssessment } from './store.ts'

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
  await insertRows(tx, [root], {
    caseId: input.caseId,
    use: 'assessment',
    section,
    madeBy: principal.userId,
    at: now,
  })
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

/** Where an assessment stands; a form that is kept as a record never comes here. */
export function assessmentOf(form: StoredForm): Assessment {
  const { id, state, madeBy, approval, approvedBy, approvedAt, changesAsked } = form
  if (!isAssessmentState(state)) throw new Error(`${state} is no state of an assessment`)
  return { id, state, madeBy, approval, approvedBy, approvedAt, changesAsked }
}

function isAssessmentState(state: StoredForm['state']): state is AssessmentState {
  return assessmentStates.some((known) => known === state)
}

export async function carryAssessmentCommand(context: OperationContext, input: InputOf<typeof carryAnswers>) {
  const opened = await openForm(context, input, 'assessment')
  if (!opened.ok) return opened
  const draft = requireDraft(opened.value.before, opened.value.form)
  return draft.ok ? carryToNewest(context, input.caseId, opened.value) : draft
}

export async function completeAssessmentCommand(
  context: OperationContext,
  input: InputOf<typeof completeAssessment>,
) {
  const opened = await openForm(context, input, 'assessment')
  if (!opened.ok) return opened
  const { before, form, definition } = opened.value
  const document = documentOf(form.rows)
  const evaluated = document && evaluateForm(definition, document, await formContextOf(context, input.caseId))
  const decided = decideCompletion(
    before,
    assessmentOf(form),
    {
      missing: [...(evaluated?.missing ?? ['/']), ...(evaluated?.problems ?? []).map((one) => one.pointer)],
      openConflicts: form.rows.reduce((sum, row) => sum + Object.keys(row.conflicts).length, 0),
    },
    context.principal.userId,
    await approvalFor(context, before, { work: 'assessment' }, before),
  )
  if (!decided.ok) return decided
  return moveAssessment(context, input.caseId, opened.value, decided.value)
}

export async function answerAssessmentCommand(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
  answer: ApprovalAnswer,
) {
  const opened = await openForm(context, which, 'assessment')
  if (!opened.ok) return opened
  const { before, form } = opened.value
  const writers = await listFormWriters(context.tx, which.answerId)
  const decided = decideAssessmentAnswer(assessmentOf(form), answer, context.principal, {
    case: before,
    writers,
    at: context.now,
  })
  if (!decided.ok) return decided
  await openToAnswer(context.tx, form.section)
  return moveAssessment(context, which.caseId, opened.value, decided.value)
}

async function moveAssessment(
  context: OperationContext,
  caseId: string,
  { before, form }: OpenedForm,
  event: AssessmentEvent,
) {
  const after: Assessment = evolveAssessment(assessmentOf(form), event)
  const version = form.version + 1
  await updateAssessment(context.tx, after, version, context.now)
  await context.append([formFact(caseId, after.id, version, form.section, event)])
  if (after.state !== 'superseded' && before.assessmentState !== after.state)
    await applyCaseEvents(context, before, [{ kind: 'AssessmentMoved', state: after.state }])
  await tellNextApprover(context, before, after.approval, { riskLevel: before.riskLevel }, [event])
  context.touch('answer', [caseId, after.id], [form.section])
  return outcomeOf(after.id, version)
}
