import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { Instant } from '@amparo/domain/kernel/instant'
import { clockFacts, taskRow } from '../clock/refresh-tasks.ts'
import type { ClockRow } from '../clock/store.ts'
import { newId } from '../ids.ts'
import { handTaskRow } from '../modules/hand-tasks/store.ts'
import { caseRow } from '../modules/cases/case-row.ts'
import { referralColumns } from '../modules/referrals/store.ts'
import { reviewRow } from '../modules/reviews/store.ts'
import { riskRow } from '../modules/risk/store.ts'
import { CaseFile, type LoadedRows } from './case-file.ts'
import {
  foldConsent,
  foldNote,
  foldRegistration,
  foldRiskApproval,
  foldRiskDecision,
  foldRiskProposal,
} from './fold-steps.ts'
import {
  foldAcceptance,
  foldAction,
  foldHold,
  foldOffer,
  foldPlanApproval,
  foldPlanStart,
  foldPlanSubmission,
  foldPlanWriting,
  foldReferral,
  foldReview,
} from './fold-work.ts'
import {
  definitionOf,
  foldAnswers,
  foldAssessmentApproval,
  foldCompletion,
  foldFormStart,
} from './fold-assessment.ts'
import { foldAssignment } from './fold-assignment.ts'
import { foldTold } from './fold-journey.ts'
import { foldGap, foldServiceGiven } from './fold-services.ts'
import { foldHandTask } from './fold-task.ts'
import type { Step } from './step.ts'
import { placeOf, settingOf, type World } from './world.ts'

/** The story of one case. Its code and the instants of recording are the node's to give, so they come from outside. */
export type Story = {
  readonly code: string
  readonly steps: readonly Step[]
  /** When the database would have recorded a step; else the moment of the step. */
  readonly recordedAt?: (commandId: string) => string
}

/**
 * The rows that a story leaves, computed by the same functions as the commands and without a database. A test
 * performs the same stories through the commands and compares every table.
 */
export function foldStory(world: World, story: Story, tables: LoadedRows): void {
  const file = new CaseFile(tables)
  for (const step of story.steps) {
    file.begin(step, story.recordedAt?.(step.commandId) ?? step.at)
    foldStep(file, world, step, story.code)
  }
  addStateRows(file, world, story.steps)
}

function foldStep(file: CaseFile, world: World, step: Step, code: string): void {
  switch (step.do) {
    case 'registerChild':
      return foldRegistration(file, world, step, code)
    case 'recordConsent':
      return foldConsent(file, world, step)
    case 'proposeRiskLevel':
      return foldRiskProposal(file, world, step)
    case 'decideRisk':
      return foldRiskDecision(file, step)
    case 'approveRisk':
      return foldRiskApproval(file, step)
    case 'addNote':
      return foldNote(file, world, step)
    case 'startPlan':
      return foldPlanStart(file, step)
    case 'writePlan':
      return foldPlanWriting(file, step)
    case 'addAction':
      return foldAction(file, step)
    case 'submitPlan':
      return foldPlanSubmission(file, world, step)
    case 'approvePlan':
      return foldPlanApproval(file, step)
    case 'recordReview':
      return foldReview(file, world, step)
    case 'startAssessment':
      return foldFormStart(file, world, step)
    case 'saveAnswers':
      return foldAnswers(file, world, step)
    case 'completeAssessment':
      return foldCompletion(file, world, step)
    case 'approveAssessment':
      return foldAssessmentApproval(file, world, step)
    case 'sendReferral':
      return foldReferral(file, world, step)
    case 'acceptReferral':
      return foldAcceptance(file, step)
    case 'holdCase':
      return foldHold(file, world, step)
    case 'offerTransfer':
      return foldOffer(file, world, step)
    case 'addHandTask':
      return foldHandTask(file, world, step)
    case 'assignCase':
      return foldAssignment(file, world, step)
    case 'writeLeg':
    case 'writeStay':
    case 'writeLeaving':
    case 'writeDebt':
    case 'stateBirth':
    case 'writeSafeHours':
    case 'recordInterpreting':
      return foldTold(file, step)
    case 'recordGap':
      return foldGap(file, world, step)
    case 'recordService':
      return foldServiceGiven(file, world, step)
  }
}

/** The rows that later steps move are written once, as they stand at the end. */
function addStateRows(file: CaseFile, world: World, steps: readonly Step[]): void {
  const state = file.open()
  const lastOf = (...names: readonly Step['do'][]) => steps.findLast((step) => names.includes(step.do))
  if (file.risk) file.add('risk_assessments', riskRow(file.risk))
  if (file.plan) {
    const { plan, record, version } = file.plan
    file.add('plans', {
      id: plan.id,
      case_id: plan.caseId,
      goal: record.values['goal'],
      child_agreed: record.values['childAgreed'],
      review_on: record.values['reviewOn'],
      state: plan.state,
      made_by: plan.madeBy,
      submitted_by: plan.submittedBy ?? null,
      approval: plan.approval ?? null,
      approved_by: plan.approvedBy ?? null,
      approved_at: plan.approvedAt ?? null,
      changes_asked: plan.changesAsked,
      version,
      field_versions: record.versions,
      updated_at: lastOf('startPlan', 'writePlan', 'submitPlan', 'approvePlan')?.at,
    })
  }
  file.add(
    'plan_actions',
    ...file.actions.map(({ id, planId, fields, agreedDueOn }) => ({
      id,
      case_id: state.id,
      plan_id: planId,
      what: fields.what,
      owner: fields.owner,
      due_on: fields.dueOn,
      agreed_due_on: agreedDueOn,
      position: fields.position,
      state: 'planned',
    })),
  )
  file.add('plan_reviews', ...file.reviews.map(reviewRow))
  const started = steps.find((step) => step.do === 'startAssessment')
  if (file.form && started) {
    const { rows, rowVersions, assessment } = file.form
    file.add(
      'answers',
      ...rows.map((row) => ({
        id: row.id,
        case_id: state.id,
        section: definitionOf(world, row.formVersionId).data.section,
        form_version_id: row.formVersionId,
        root_id: row.rootId,
        upper_row_id: row.upperRowId,
        subform: row.subform,
        position: row.position,
        form_values: row.values,
        field_versions: row.versions,
        removed: row.removed,
        made_by: started.by.userId,
        state: assessment.state,
        approval: assessment.approval ?? null,
        approved_by: assessment.approvedBy ?? null,
        approved_at: assessment.approvedAt ?? null,
        version: rowVersions.get(row.id),
        updated_at: lastOf('startAssessment', 'saveAnswers', 'completeAssessment', 'approveAssessment')?.at,
      })),
    )
  }
  if (file.referral) file.add('referrals', { id: file.referral.id, ...referralColumns(file.referral) })
  file.add('grants', ...file.grants)
  file.add('hand_tasks', ...file.handTasks.map(handTaskRow))
  addTasks(file, world, steps.at(-1)?.at ?? state.registeredAt)
}

function addTasks(file: CaseFile, world: World, now: string): void {
  const state = file.open()
  const row = caseRow(state, { ...file.face, updatedAt: now })
  const place = placeOf(world, state.organisationId)
  const clock: ClockRow = {
    ...row,
    next_due_at: null,
    came_at: null,
    incidents: null,
    missing: null,
    death: null,
    custody: null,
    custody_reviews: null,
    sheet_out_since: null,
    came_again: null,
    duty: null,
    screenings: null,
    phase_since: null,
    rules_version: 0,
    country: place.country,
    time_zone: place.zone,
    risk_decided_at: file.risk?.decidedAt ?? null,
    risk_approved_at: file.risk?.approvedAt ?? null,
    risk_approval: null,
    assessment_approval: null,
    plan_approval: file.plan?.plan.approval ?? null,
    closure_approval: null,
    forms_waiting: null,
    assessment_moved_at: file.movedAt['AssessmentMoved'] ?? null,
    plan_moved_at: file.movedAt['PlanMoved'] ?? null,
    plan_agreed_at: file.movedAt['PlanApproved'] ?? null,
    closure_asked_at: null,
    outcomes_waiting: null,
    transfer_asked: null,
    transfer_out: file.transfer
      ? { id: file.transfer.id, since: file.transfer.offeredAt, urgency: file.transfer.urgency }
      : null,
    transfer_in: null,
    proposals_waiting: null,
    assignment_waiting: file.assignment ? { id: file.assignment.id, since: file.assignment.offeredAt } : null,
    holds: file.hold ? [{ from: file.hold.heldAt, until: null, review_on: file.hold.reviewOn }] : null,
    closure_reason: null,
    last_review_on: file.reviews.at(-1)?.reviewedOn ?? null,
    checks: null,
    open_actions: file.actions.flatMap(({ id, agreedDueOn }) =>
      agreedDueOn === null ? [] : [{ id, due_on: agreedDueOn }],
    ),
    hand_tasks: file.handTasks.map((task) => ({ id: task.id, due_on: task.dueOn, due_at: task.dueAt })),
    referrals_waiting:
      file.referral?.state === 'sent'
        ? [{ id: file.referral.id, sent_at: file.referral.sentAt, urgency: file.referral.urgency }]
        : null,
  } as ClockRow
  const { tasks } = tasksOfCase(clockFacts(clock), settingOf(world, state, now as Instant))
  const rows = tasks.map((task) => ({ id: newId() as string, case_id: state.id, ...taskRow(task) }))
  file.add('cases', { ...row, next_due_at: rows.map((one) => one.due_at).sort()[0] ?? null })
  file.add('tasks', ...rows)
}
