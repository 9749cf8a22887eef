import type {
  carryFormAnswers,
  checkFormRecord,
  fileFormRecord,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ApprovalAnswer } from '@amparo/domain/approval/may-approve'
import { stillAsked } from '@amparo/domain/approval/unanswered'
import { decideFormAnswer } from '@amparo/domain/form-record/decide-form-approval'
import {
  decideCheckForm,
  decideFileForm,
  decideStartForm,
  decideWithdrawForm,
  requireFormDraft,
} from '@amparo/domain/form-record/decide-form-record'
import {
  evolveFormRecord,
  stands,
  type FormStarted,
  type PaperSource,
} from '@amparo/domain/form-record/form-record'
import { matchSheet } from '@amparo/domain/form-record/match-sheet'
import { askedTasks } from '@amparo/domain/form-record/asked-tasks'
import { documentOf, newAnswerRow } from '@amparo/domain/form/answer-tree'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import { openToAnswer } from '../../approvals/store.ts'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { setAskedTasks } from '../hand-tasks/index.ts'
import {
  carryToNewest,
  findFormVersion,
  formContextOf,
  formFact,
  insertRows,
  isAnswerKnown,
  listFormWriters,
  outcomeOf,
} from '../forms/index.ts'
import { followFiledScreening, isScreening, setAsideScreening } from '../screenings/index.ts'
import { followFiledTalk, isLifeTalk, setTalkAsideCommand } from '../same-day-duties/index.ts'
import {
  findFirstVersion,
  findFormRecord,
  insertFormRecord,
  isBeingCorrected,
  listTypedSheets,
} from './store.ts'
import { moveRecord, openRecord, workOf } from './work.ts'

export async function startFormCommand(context: OperationContext, input: InputOf<typeof startFormRecord>) {
  const before = await lockCase(context.tx, input.caseId)
  const [version, known, today] = await Promise.all([
    findFormVersion(context.tx, input.formVersionId),
    isAnswerKnown(context.tx, input.answerId),
    todayOf(context),
  ])
  if (known) return refuse(problem('form-record.exists'))
  const form = version?.definition.form ?? ''
  const number = input.paper?.sheetNumber ?? ''
  const typed = number === '' ? [] : await listTypedSheets(context.tx, input.caseId)
  const sheet = matchSheet(number, { code: before.code, form, typed })
  if (!sheet.ok) return sheet
  const decided = decideStartForm(
    {
      answerId: input.answerId,
      formVersionId: input.formVersionId,
      paper: input.paper && ({ ...input.paper, sheetNumber: sheet.value } as PaperSource),
    },
    version?.state === 'published' ? version.definition : undefined,
    workOf(context, { case: before, form }, today),
  )
  if (!decided.ok) return decided
  await insertRows(context.tx, [rootOf(decided.value)], {
    caseId: input.caseId,
    use: 'record',
    section: decided.value.section,
    madeBy: decided.value.by,
    at: context.now,
  })
  return beginRecord(context, decided.value)
}

/** The record and its first fact; the answers are there already. */
export async function beginRecord(context: OperationContext, started: FormStarted) {
  await insertFormRecord(context.tx, evolveFormRecord(undefined, started))
  const { caseId, answerId, section } = started
  await context.append([formFact(caseId, answerId, 1, section, started)])
  context.touch('answer', [caseId, answerId], [section])
  return outcomeOf(answerId, 1)
}

export function rootOf({
  answerId,
  formVersionId,
}: {
  readonly answerId: AnswerId
  readonly formVersionId: string
}) {
  return newAnswerRow({
    id: answerId,
    formVersionId,
    rootId: answerId,
    upperRowId: null,
    subform: '',
    position: 0,
  })
}

/** What was begun from a sheet, or to correct what was filed, stays on the version that was asked. */
export async function carryFormCommand(context: OperationContext, input: InputOf<typeof carryFormAnswers>) {
  const opened = await openRecord(context, input)
  if (!opened.ok) return opened
  const { record, work } = opened.value
  const draft = requireFormDraft(record, work)
  if (!draft.ok) return draft
  if (record.paper || record.corrects) return outcomeOf(record.id, record.version)
  return carryToNewest(context, input.caseId, opened.value)
}

/** What it corrects is replaced in the same moment: one version stands at any time. */
export async function fileFormCommand(context: OperationContext, input: InputOf<typeof fileFormRecord>) {
  const opened = await openRecord(context, input)
  if (!opened.ok) return opened
  const { before, form: opening, definition, record, work } = opened.value
  const document = documentOf(opening.rows)
  const evaluated = document && evaluateForm(definition, document, await formContextOf(context, input.caseId))
  const decided = decideFileForm(
    record,
    {
      missing: [...(evaluated?.missing ?? ['/']), ...(evaluated?.problems ?? []).map((one) => one.pointer)],
      openConflicts: opening.rows.reduce((sum, row) => sum + Object.keys(row.conflicts).length, 0),
    },
    work,
    await approvalFor(context, before, { form: definition.form }, before),
  )
  if (!decided.ok) return decided
  const corrected = record.corrects && (await findFormRecord(context.tx, input.caseId, record.corrects))
  if (corrected && stands(corrected))
    await moveRecord(context, corrected, { kind: 'FormReplaced', by: record.id })
  await setAskedTasks(context, opened.value.before, {
    fromRecord: await findFirstVersion(context.tx, record.id),
    asked: document ? askedTasks(definition, document, work.today) : [],
    because: record.because,
  })
  const filed = await moveRecord(context, record, decided.value)
  const { caseId, id: answerId, on, corrects } = record
  const form = { caseId, answerId, on, corrects, values: document?.values ?? {} }
  if (isLifeTalk(definition)) {
    const cared = await followFiledTalk(context, before, form)
    return cared.ok ? filed : cared
  }
  if (!isScreening(definition)) return filed
  const followed = await followFiledScreening(context, before, form)
  return followed.ok ? filed : followed
}

/** What a second person says of a form of which the organisation asks it. */
export async function answerFormCommand(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
  answer: ApprovalAnswer,
) {
  const opened = await openRecord(context, which)
  if (!opened.ok) return opened
  const { before, record } = opened.value
  const decided = decideFormAnswer(record, answer, context.principal, {
    case: before,
    writers: await listFormWriters(context.tx, record.id),
    at: context.now,
  })
  if (!decided.ok) return decided
  await openToAnswer(context.tx, record.section)
  const { approval } = evolveFormRecord(record, decided.value)
  const left = approval && stillAsked(before, approval)
  await tellNextApprover(context, before, left, { riskLevel: before.riskLevel }, [decided.value])
  return moveRecord(context, record, decided.value)
}

export async function checkFormCommand(context: OperationContext, input: InputOf<typeof checkFormRecord>) {
  const opened = await openRecord(context, input)
  if (!opened.ok) return opened
  const { record, work } = opened.value
  const decided = decideCheckForm(record, await listFormWriters(context.tx, record.id), work)
  return decided.ok ? moveRecord(context, record, decided.value) : decided
}

export async function withdrawFormCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawFormRecord>,
) {
  const opened = await openRecord(context, input)
  if (!opened.ok) return opened
  const { definition, record, work } = opened.value
  const beingCorrected = await isBeingCorrected(context.tx, record.id)
  const decided = decideWithdrawForm(record, input.because, beingCorrected, work)
  if (!decided.ok) return decided
  if (isScreening(definition)) await setAsideScreening(context, record.id, 'withdrawn')
  if (isLifeTalk(definition)) await setTalkAsideCommand(context, record.caseId, record.id)
  if (stands(record))
    await setAskedTasks(context, opened.value.before, {
      fromRecord: await findFirstVersion(context.tx, record.id),
      asked: [],
      because: input.because,
    })
  return moveRecord(context, record, decided.value)
}
