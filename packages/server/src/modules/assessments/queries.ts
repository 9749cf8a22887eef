import type { listAssessments, listForms, openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { approvalStanding, type ApprovalStanding } from '@amparo/domain/approval/may-approve'
import { mayAnswerAssessment, type Assessment } from '@amparo/domain/assessment/decide-assessment'
import { restrictRows } from '@amparo/domain/form/answer-sections'
import { dataRulesOf, optionsOf, questionsOf, useOf } from '@amparo/domain/form/form-definition'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { newerVersionOf } from './newer-version.ts'
import { reviewOf } from './review.ts'
import {
  findDisplayName,
  findForm,
  findFormVersion,
  listFormRows,
  listFormWriters,
  listPublishedForms,
  type StoredForm,
} from './store.ts'

export async function publishedForms(context: OperationContext, { use }: InputOf<typeof listForms>) {
  const all = await listPublishedForms(context.tx)
  const forms = use ? all.filter(({ definition }) => useOf(definition) === use) : all
  return accept({
    items: forms.map((form) => ({
      formVersionId: form.id,
      name: form.name,
      number: form.number,
      definition: form.definition as unknown,
    })),
  })
}

export async function assessmentsOfCase(context: OperationContext, input: InputOf<typeof listAssessments>) {
  const rows = await listFormRows(context.tx, input.caseId)
  context.touch('case', [input.caseId], ['assessment'])
  return accept({
    items: rows.map((row) => ({
      answerId: row.id,
      form: row.name,
      formVersionId: row.form_version_id,
      state: row.state,
      madeBy: row.made_by,
      updatedAt: row.updated_at,
      twoVersions: row.two_versions,
    })),
  })
}

/** What a reader may not see of a form is absent: its questions' answers, their versions and their conflicts. */
export async function assessmentView(context: OperationContext, input: InputOf<typeof openAssessment>) {
  const form = await findForm(context.tx, input.caseId, input.answerId)
  const version = form && (await findFormVersion(context.tx, form.formVersionId))
  if (!form || !version) return refuse(problem('record.not-found'))
  const { approvedBy, approvedAt } = form.assessment
  const rows = restrictRows(version.definition, form.rows, new Set(context.caseRights?.reads))
  context.touch('answer', [input.caseId, input.answerId], [form.section])
  return accept({
    answerId: form.assessment.id as string,
    formVersionId: form.formVersionId,
    definition: version.definition as unknown,
    state: form.assessment.state,
    madeBy: await findDisplayName(context.tx, form.assessment.madeBy),
    approvedBy: approvedBy ? await findDisplayName(context.tx, approvedBy) : null,
    approvedAt: approvedAt ?? null,
    changesAsked: form.assessment.changesAsked,
    approval: await standingOf(context, input.caseId, form.assessment),
    review: await reviewOf(context, input.caseId, form, rows),
    version: form.version,
    newer: await newerOf(context, form),
    earlier: await earlierOf(context, form),
    rows: rows.map((row) => ({
      id: row.id as string,
      upperRowId: row.upperRowId as string | null,
      subform: row.subform,
      position: row.position,
      values: row.values as Record<string, unknown>,
      versions: { ...row.versions },
      removed: row.removed,
      twoVersions: Object.keys(row.conflicts),
    })),
  })
}

async function newerOf(context: OperationContext, form: StoredForm) {
  const newer = await newerVersionOf(context, form)
  return newer ? { formVersionId: newer.id, number: newer.number } : null
}

/** Answers that a newer version no longer asks for, with the questions as they were; by section like the others. */
async function earlierOf(context: OperationContext, form: StoredForm) {
  const readable = new Set(context.caseRights?.reads)
  const found = []
  for (const [row, byField] of form.earlier)
    for (const [field, answers] of Object.entries(byField))
      for (const answer of answers) {
        const version = await findFormVersion(context.tx, answer.formVersionId)
        const question =
          version && questionsOf(version.definition).find((at) => at.question.id === field)?.question
        if (!version || !question || !readable.has(dataRulesOf(version.definition, question).section))
          continue
        found.push({
          row,
          field,
          number: version.number,
          question: {
            ...question,
            ...('options' in question ? { options: optionsOf(version.definition, question) } : {}),
          } as unknown,
          value: answer.value as unknown,
          others: [...(answer.others ?? [])] as unknown[],
        })
      }
  return found
}

async function standingOf(
  context: OperationContext,
  caseId: string,
  assessment: Assessment,
): Promise<ApprovalStanding> {
  if (assessment.state !== 'completed') return 'nothing-waits'
  const [state, writers] = await Promise.all([
    findCaseState(context.tx, caseId),
    listFormWriters(context.tx, assessment.id),
  ])
  if (!state) return 'someone-else'
  return approvalStanding(mayAnswerAssessment(assessment, context.principal, { case: state, writers }))
}
