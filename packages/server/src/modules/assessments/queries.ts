import type { listAssessments, openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { endedUnanswered } from '@amparo/domain/approval/unanswered'
import { approvalStanding, type ApprovalStanding } from '@amparo/domain/approval/may-approve'
import { mayAnswerAssessment, type Assessment } from '@amparo/domain/assessment/decide-assessment'
import type { Case } from '@amparo/domain/case/case'
import { restrictRows } from '@amparo/domain/form/answer-sections'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { findUserName } from '../../access/user-names.ts'
import { showSteps } from '../../approvals/show-steps.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { helpedByOf, listHelpersOf } from '../interpreters/index.ts'
import { filledView, findForm, findFormVersion, listFormWriters } from '../forms/index.ts'
import { assessmentOf } from './commands.ts'
import { reviewOf } from './review.ts'
import { listFormRows } from './store.ts'

export async function assessmentsOfCase(context: OperationContext, input: InputOf<typeof listAssessments>) {
  const [rows, state] = await Promise.all([
    listFormRows(context.tx, input.caseId),
    findCaseState(context.tx, input.caseId),
  ])
  context.touch('case', [input.caseId], ['assessment'])
  return accept({
    items: rows.map((row) => ({
      answerId: row.id,
      form: row.name,
      formVersionId: row.form_version_id,
      state: state ? endedUnanswered(state.state, row.state) : row.state,
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
  if (form?.use !== 'assessment' || !version) return refuse(problem('record.not-found'))
  const assessment = assessmentOf(form)
  const { approvedBy, approvedAt } = assessment
  const state = await findCaseState(context.tx, input.caseId)
  const rows = restrictRows(version.definition, form.rows, new Set(context.caseRights?.reads))
  context.touch('answer', [input.caseId, input.answerId], [form.section])
  return accept({
    answerId: assessment.id as string,
    formVersionId: form.formVersionId,
    definition: version.definition as unknown,
    ...helpedByOf(await listHelpersOf(context.tx, input.caseId, [assessment.id]), assessment.id),
    state: state ? endedUnanswered(state.state, assessment.state) : assessment.state,
    madeBy: await findUserName(context.tx, assessment.madeBy),
    approvedBy: approvedBy ? await findUserName(context.tx, approvedBy) : null,
    approvedAt: approvedAt ?? null,
    changesAsked: assessment.changesAsked,
    approval: await standingOf(context, state, assessment),
    approvalSteps: await showSteps(context.tx, assessment.approval, { riskLevel: state?.riskLevel }),
    review: await reviewOf(context, input.caseId, form, rows),
    ...(await filledView(context, form, rows)),
  })
}

async function standingOf(
  context: OperationContext,
  state: Case | undefined,
  assessment: Assessment,
): Promise<ApprovalStanding> {
  if (assessment.state !== 'completed') return 'nothing-waits'
  if (!state) return 'someone-else'
  const writers = await listFormWriters(context.tx, assessment.id)
  return approvalStanding(mayAnswerAssessment(assessment, context.principal, { case: state, writers }))
}
