import type { findPlan } from '@amparo/contract/api/plans/plan'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { endedUnanswered } from '@amparo/domain/approval/unanswered'
import { approvalStanding, type ApprovalStanding } from '@amparo/domain/approval/may-approve'
import type { Case } from '@amparo/domain/case/case'
import { accept } from '@amparo/domain/kernel/result'
import { mayAnswerPlan } from '@amparo/domain/plan/decide-plan'
import { showSteps } from '../../approvals/show-steps.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { reviewOf } from './review.ts'
import {
  findPlanPeople,
  findPlanRow,
  listActionRows,
  listPlanWriters,
  planOf,
  type PlanRow,
} from './store.ts'

export async function planOfCase(context: OperationContext, input: InputOf<typeof findPlan>) {
  const row = await findPlanRow(context.tx, input.caseId)
  context.touch('case', [input.caseId], ['plan'])
  if (!row) return accept({ plan: null })
  const state = await findCaseState(context.tx, input.caseId)
  const [people, actions] = await Promise.all([
    findPlanPeople(context.tx, row.id),
    listActionRows(context.tx, row.id),
  ])
  return accept({
    plan: {
      id: row.id,
      goal: row.goal,
      childAgreed: row.child_agreed,
      reviewOn: row.review_on,
      state: state ? endedUnanswered(state.state, row.state) : row.state,
      madeBy: people?.made_by ?? null,
      submittedBy: people?.submitted_by ?? null,
      approvedBy: people?.approved_by ?? null,
      approvedAt: row.approved_at,
      changesAsked: row.changes_asked,
      approval: await standingOf(context, row, state),
      approvalSteps: await showSteps(context.tx, row.approval ?? undefined, { riskLevel: state?.riskLevel }),
      review: await reviewOf(context, row),
      version: row.version,
      fieldVersions: row.field_versions,
      twoVersions: people?.two_versions ?? [],
      actions: actions.map((action) => ({
        id: action.id,
        what: action.what,
        owner: action.owner,
        dueOn: action.due_on,
        position: action.position,
        state: action.state,
        doneOn: action.done_on,
        outcome: action.outcome,
        version: action.version,
        fieldVersions: action.field_versions,
        twoVersions: action.two_versions ?? [],
      })),
    },
  })
}

async function standingOf(
  context: OperationContext,
  row: PlanRow,
  state: Case | undefined,
): Promise<ApprovalStanding> {
  if (row.state !== 'submitted') return 'nothing-waits'
  if (!state) return 'someone-else'
  const writers = await listPlanWriters(context.tx, row.case_id)
  return approvalStanding(mayAnswerPlan(planOf(row), context.principal, { case: state, writers }))
}
