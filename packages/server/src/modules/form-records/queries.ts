import type {
  FormRecordView,
  listFormRecords,
  openFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { approvalStanding, type ApprovalStanding } from '@amparo/domain/approval/may-approve'
import type { Case } from '@amparo/domain/case/case'
import { askedOfForm, mayAnswerForm } from '@amparo/domain/form-record/decide-form-approval'
import { isFormWaiting, type FormRecord } from '@amparo/domain/form-record/form-record'
import { availableFormActs } from '@amparo/domain/form-record/decide-form-record'
import { restrictRows } from '@amparo/domain/form/answer-sections'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { showSteps } from '../../approvals/show-steps.ts'
import { todayOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { helpedByOf, listHelpersOf } from '../interpreters/index.ts'
import { tasksFromRecord } from '../hand-tasks/index.ts'
import { filledView, findForm, findFormVersion, listFormWriters } from '../forms/index.ts'
import {
  findFirstVersion,
  findFormRecord,
  findFormRecordRow,
  isBeingCorrected,
  listFormRecordRows,
  type FormRecordListRow,
} from './store.ts'
import { workOf } from './work.ts'

const usualPage = 30

export async function formRecordList(context: OperationContext, input: InputOf<typeof listFormRecords>) {
  const start = startOfPage(input.cursor, { on: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listFormRecordRows(context.tx, input.caseId, {
    show: input.show ?? 'standing',
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.filled_on, last.id])
  const state = await findCaseState(context.tx, input.caseId)
  context.touch('case', [input.caseId], [...new Set(page.map(({ section }) => section))])
  return accept({ items: page.map((row) => ({ ...present(row, state), title: { ...row.title } })), next })
}

export async function formRecordView(context: OperationContext, input: InputOf<typeof openFormRecord>) {
  const { tx } = context
  const [row, record, form, state] = await Promise.all([
    findFormRecordRow(tx, input.caseId, input.answerId),
    findFormRecord(tx, input.caseId, input.answerId),
    findForm(tx, input.caseId, input.answerId),
    findCaseState(tx, input.caseId),
  ])
  const version = form && (await findFormVersion(tx, form.formVersionId))
  if (!row || !record || !form || !version) return refuse(problem('record.not-found'))
  const rows = restrictRows(version.definition, form.rows, new Set(context.caseRights?.reads))
  const { newer, ...filled } = await filledView(context, form, rows)
  const firstVersion = await findFirstVersion(tx, record.id)
  const writers = await listFormWriters(tx, record.id)
  const staysOnVersion = record.paper !== undefined || record.corrects !== undefined
  context.touch('answer', [input.caseId, input.answerId], [form.section])
  return accept({
    ...present(row, state),
    code: row.code,
    ...helpedByOf(await listHelpersOf(tx, input.caseId, [record.id]), record.id),
    firstVersion,
    tasks: (await tasksFromRecord(tx, input.caseId, firstVersion)).map((task) => ({ ...task })),
    definition: version.definition as unknown,
    acts: state
      ? [
          ...availableFormActs(
            record,
            {
              writers,
              beingCorrected: await isBeingCorrected(tx, record.id),
            },
            workOf(context, { case: state, form: version.definition.form }, await todayOf(context)),
          ),
        ]
      : [],
    approval: standingOf(context, record, state, writers),
    approvalSteps: await showSteps(tx, (state && askedOfForm(record, state)) ?? record.approval, {
      riskLevel: state?.riskLevel,
    }),
    ...filled,
    newer: staysOnVersion ? null : newer,
  })
}

function standingOf(
  { principal }: OperationContext,
  record: FormRecord,
  state: Case | undefined,
  writers: readonly string[],
): ApprovalStanding {
  if (!isFormWaiting(record)) return 'nothing-waits'
  return state ? approvalStanding(mayAnswerForm(record, principal, { case: state, writers })) : 'someone-else'
}

function approvalStateOf(row: FormRecordListRow, of: Case | undefined): FormRecordView['approvalState'] {
  const record: Pick<FormRecord, 'state' | 'approval' | 'approvedAt' | 'changesAsked'> = {
    state: row.state,
    approval: row.approval ?? undefined,
    approvedAt: row.approved_at ?? undefined,
    changesAsked: row.changes_asked,
  }
  if (row.approved_at !== null) return 'approved'
  if (row.changes_asked !== '') return 'changes-asked'
  if (!isFormWaiting(record)) return 'none'
  return of && !askedOfForm(record, of) ? 'unanswered' : 'waiting'
}

function present(row: FormRecordListRow, of: Case | undefined) {
  return {
    answerId: row.id,
    form: row.form,
    formVersionId: row.form_version_id,
    number: row.number,
    section: row.section,
    state: row.state,
    on: row.filled_on,
    paper: row.from_paper
      ? {
          filledOn: row.filled_on,
          place: row.paper_place,
          filledBy: row.paper_by,
          sheetNumber: row.sheet_number,
        }
      : null,
    begunBy: row.begun_name,
    filedBy: row.filed_name,
    filedAt: row.filed_at,
    checkedBy: row.checked_name,
    checkedAt: row.checked_at,
    approvalState: approvalStateOf(row, of),
    approvedBy: row.approved_name,
    approvedAt: row.approved_at,
    changesAsked: row.changes_asked,
    corrects: row.corrects,
    because: row.because,
    correctedBy: row.corrected_by,
    withdrawnBy: row.withdrawn_name,
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.withdrawn_because,
  }
}
