import type {
  addAction,
  endAction,
  startPlan,
  submitPlan,
  writeAction,
  writePlan,
} from '@amparo/contract/api/plans/plan'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ApprovalAnswer } from '@amparo/domain/approval/may-approve'
import type { Case } from '@amparo/domain/case/case'
import { requireNotEnded, requireOpen } from '@amparo/domain/case/require-open'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { decidePlanAnswer, decideSubmission, decideWriting } from '@amparo/domain/plan/decide-plan'
import {
  evolvePlan,
  mostActions,
  type Plan,
  type PlanActionEvent,
  type PlanEvent,
} from '@amparo/domain/plan/plan'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import { openToAnswer } from '../../approvals/store.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { editRecord } from '../../records/edit-record.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { planActionKind, planKind } from './plan-kinds.ts'
import {
  agreeToDays,
  findActionRow,
  findPlanRow,
  insertAction,
  insertPlan,
  listActionRows,
  listPlanWriters,
  planOf,
  updateActionState,
  updatePlanState,
  type PlanRow,
} from './store.ts'

/** What the case's list shows of the plan; a plan with changes asked for is a draft to everybody else. */
export const planStateOfCase: Readonly<Record<Plan['state'], Case['planState']>> = {
  draft: 'draft',
  'changes-asked': 'draft',
  submitted: 'submitted',
  approved: 'approved',
  superseded: 'none',
}

type Opened = { readonly before: Case; readonly row: PlanRow; readonly plan: Plan }

async function openPlan(
  context: OperationContext,
  which: { readonly caseId: string; readonly planId: string },
): Promise<Result<Opened, Problem>> {
  const before = await lockCase(context.tx, which.caseId)
  const row = await findPlanRow(context.tx, which.caseId)
  return row?.id === which.planId
    ? accept({ before, row, plan: planOf(row) })
    : refuse(problem('record.not-found'))
}

export async function startPlanCommand(context: OperationContext, input: InputOf<typeof startPlan>) {
  const { tx, principal, now } = context
  const before = await lockCase(tx, input.caseId)
  const open = requireOpen(before)
  if (!open.ok) return open
  if (await findPlanRow(tx, input.caseId)) return refuse(problem('plan.exists'))
  const event: PlanEvent = {
    kind: 'PlanStarted',
    planId: input.planId,
    caseId: input.caseId,
    by: principal.userId,
  }
  await insertPlan(tx, evolvePlan(undefined, event), now)
  await context.append([planFact(input.caseId, input.planId, 1, event)])
  await applyCaseEvents(context, before, [{ kind: 'PlanMoved', state: 'draft' }])
  return outcomeOf(input.planId, 1)
}

export async function writePlanCommand(context: OperationContext, input: InputOf<typeof writePlan>) {
  const reopened = await reopenForWriting(context, input)
  if (!reopened.ok) return reopened
  return editRecord(context, planKind, { caseId: input.caseId, recordId: input.planId }, input.edits)
}

export async function writeActionCommand(context: OperationContext, input: InputOf<typeof writeAction>) {
  const reopened = await reopenForWriting(context, input)
  if (!reopened.ok) return reopened
  if (!(await findActionRow(context.tx, input.caseId, input.actionId)))
    return refuse(problem('plan.action-unknown'))
  return editRecord(context, planActionKind, { caseId: input.caseId, recordId: input.actionId }, input.edits)
}

export async function addActionCommand(context: OperationContext, input: InputOf<typeof addAction>) {
  const reopened = await reopenForWriting(context, input)
  if (!reopened.ok) return reopened
  const { caseId, planId, actionId, what, owner, dueOn, position } = input
  const actions = await listActionRows(context.tx, planId)
  if (actions.length >= mostActions)
    return refuse(problem('plan.too-many-actions', { values: { most: mostActions } }))
  const fields = { what, owner, dueOn: dueOn as PlainDate | null, position }
  await insertAction(context.tx, { id: actionId, caseId, planId, fields })
  await context.append([actionFact(caseId, actionId, 1, { kind: 'ActionAdded', actionId, planId, fields })])
  context.touch('plan', [caseId, planId, actionId], ['plan'])
  return outcomeOf(actionId, 1)
}

/** Progress is written at any time: a visit waits for no approval, and what somebody did during a pause was done. */
export async function endActionCommand(context: OperationContext, input: InputOf<typeof endAction>) {
  const opened = await openPlan(context, input)
  if (!opened.ok) return opened
  const open = requireNotEnded(opened.value.before)
  if (!open.ok) return open
  const action = await findActionRow(context.tx, input.caseId, input.actionId)
  if (!action) return refuse(problem('plan.action-unknown'))
  const version = action.version + 1
  await updateActionState(context.tx, action.id, {
    state: input.how,
    on: input.on,
    outcome: input.outcome,
    version,
  })
  await context.append([
    actionFact(input.caseId, action.id, version, {
      kind: input.how === 'done' ? 'ActionDone' : 'ActionDropped',
      on: input.on as PlainDate,
      outcome: input.outcome,
    }),
  ])
  context.touch('plan', [input.caseId, action.id], ['plan'])
  return outcomeOf(action.id, version)
}

export async function submitPlanCommand(context: OperationContext, input: InputOf<typeof submitPlan>) {
  const opened = await openPlan(context, input)
  if (!opened.ok) return opened
  const { before, row, plan } = opened.value
  const actions = await listActionRows(context.tx, plan.id)
  const decided = decideSubmission(
    before,
    plan,
    { goal: row.goal, actions: actions.map((action) => action.state) },
    {
      userId: context.principal.userId,
      at: context.now,
      approval: await approvalFor(context, before, { work: 'plan' }, before),
    },
  )
  if (!decided.ok) return decided
  return movePlan(context, opened.value, decided.value)
}

export async function answerPlanCommand(
  context: OperationContext,
  which: { readonly caseId: string; readonly planId: string },
  answer: ApprovalAnswer,
) {
  const opened = await openPlan(context, which)
  if (!opened.ok) return opened
  const { before, plan } = opened.value
  const writers = await listPlanWriters(context.tx, which.caseId)
  const actions = await listActionRows(context.tx, plan.id)
  const decided = decidePlanAnswer(plan, answer, context.principal, {
    case: before,
    writers,
    actions: actions.map((action) => ({ id: action.id, dueOn: action.due_on as PlainDate | null })),
    at: context.now,
  })
  if (!decided.ok) return decided
  await openToAnswer(context.tx, 'plan')
  return movePlan(context, opened.value, decided.value)
}

async function reopenForWriting(
  context: OperationContext,
  which: { readonly caseId: string; readonly planId: string },
): Promise<Result<'writable', Problem>> {
  const opened = await openPlan(context, which)
  if (!opened.ok) return opened
  const decided = decideWriting(opened.value.before, opened.value.plan)
  if (!decided.ok) return decided
  for (const event of decided.value) await movePlan(context, opened.value, event)
  return accept('writable')
}

async function movePlan(context: OperationContext, { before, row, plan }: Opened, event: PlanEvent) {
  const after = evolvePlan(plan, event)
  const version = row.version + 1
  await updatePlanState(context.tx, after, version, context.now)
  if (event.kind === 'PlanApproved') await agreeToDays(context.tx, plan.id)
  await context.append([planFact(plan.caseId, plan.id, version, event)])
  const state = planStateOfCase[after.state]
  await applyCaseEvents(context, before, before.planState === state ? [] : [{ kind: 'PlanMoved', state }])
  await tellNextApprover(context, before, after.approval, { riskLevel: before.riskLevel }, [event])
  context.touch('plan', [plan.caseId, plan.id], ['plan'])
  return outcomeOf(plan.id, version)
}

export function planFact(caseId: string, planId: string, streamVersion: number, event: PlanEvent) {
  return recordFact({ caseId, streamKind: 'plan', streamId: planId, streamVersion, section: 'plan' }, event)
}

export function actionFact(caseId: string, actionId: string, streamVersion: number, event: PlanActionEvent) {
  return recordFact(
    { caseId, streamKind: 'plan-action', streamId: actionId, streamVersion, section: 'plan' },
    event,
  )
}

function outcomeOf(id: string, version: number) {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
