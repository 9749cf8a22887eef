import type { Approval } from '@amparo/domain/approval/approval'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { Plan, PlanActionFields, PlanActionState, PlanFields } from '@amparo/domain/plan/plan'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type PlanRow = {
  readonly id: Plan['id']
  readonly case_id: Plan['caseId']
  readonly goal: string
  readonly child_agreed: string
  readonly review_on: string | null
  readonly state: Exclude<Plan['state'], 'superseded'>
  readonly made_by: Plan['madeBy']
  readonly submitted_by: Plan['madeBy'] | null
  readonly approval: Approval | null
  readonly approved_by: Plan['madeBy'] | null
  readonly approved_at: string | null
  readonly changes_asked: string
  readonly version: number
  readonly field_versions: Record<string, number>
}

export type ActionRow = {
  readonly id: string
  readonly plan_id: string
  readonly what: string
  readonly owner: string
  readonly due_on: string | null
  readonly position: number
  readonly state: PlanActionState
  readonly done_on: string | null
  readonly outcome: string
  readonly version: number
  readonly field_versions: Record<string, number>
}

/** The one plan of a case; everyone who writes in it holds the case's lock. */
export async function findPlanRow(scope: ReadScope, caseId: string): Promise<PlanRow | undefined> {
  const [row] = await scope.sql<PlanRow[]>`
    select * from amparo.plans where case_id = ${caseId} and state <> 'superseded' order by id desc limit 1`
  return row
}

export function planOf(row: PlanRow): Plan {
  return {
    id: row.id,
    caseId: row.case_id,
    state: row.state,
    madeBy: row.made_by,
    submittedBy: row.submitted_by ?? undefined,
    approval: row.approval ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    approvedAt: row.approved_at ?? undefined,
    changesAsked: row.changes_asked,
  }
}

export async function insertPlan(tx: WriteTx, plan: Plan, at: string): Promise<void> {
  await tx.sql`insert into amparo.plans (id, case_id, state, made_by, updated_at)
    values (${plan.id}, ${plan.caseId}, ${plan.state}, ${plan.madeBy}, ${at})`
}

export async function updatePlanState(tx: WriteTx, plan: Plan, version: number, at: string): Promise<void> {
  requireOne(
    await tx.sql`update amparo.plans set state = ${plan.state}, submitted_by = ${plan.submittedBy ?? null},
      approval = ${plan.approval ? tx.sql.json(plan.approval as never) : null}, approved_by = ${plan.approvedBy ?? null}, approved_at = ${plan.approvedAt ?? null},
      changes_asked = ${plan.changesAsked}, version = ${version}, updated_at = ${at} where id = ${plan.id} returning id`,
  )
}

/** The days as they stand are the ones that count from now on, until the plan is approved again. */
export async function agreeToDays(tx: WriteTx, planId: string): Promise<void> {
  await tx.sql`update amparo.plan_actions set agreed_due_on = due_on
    where plan_id = ${planId} and agreed_due_on is distinct from due_on`
}

type Moved = { readonly version: number; readonly fieldVersions: Readonly<Record<string, number>> }

export async function updatePlanFields(
  tx: WriteTx,
  planId: string,
  fields: PlanFields,
  moved: Moved & { readonly at: string },
): Promise<void> {
  requireOne(
    await tx.sql`update amparo.plans set goal = ${fields.goal}, child_agreed = ${fields.childAgreed},
      review_on = ${fields.reviewOn}, version = ${moved.version}, field_versions = ${tx.sql.json(moved.fieldVersions)},
      updated_at = ${moved.at} where id = ${planId} returning id`,
  )
}

export async function insertAction(
  tx: WriteTx,
  action: {
    readonly id: string
    readonly caseId: string
    readonly planId: string
    readonly fields: PlanActionFields
  },
): Promise<void> {
  const { what, owner, dueOn, position } = action.fields
  await tx.sql`insert into amparo.plan_actions (id, case_id, plan_id, what, owner, due_on, position, state)
    values (${action.id}, ${action.caseId}, ${action.planId}, ${what}, ${owner}, ${dueOn}, ${position}, 'planned')`
}

export async function findActionRow(
  scope: ReadScope,
  caseId: string,
  actionId: string,
): Promise<ActionRow | undefined> {
  const [row] = await scope.sql<ActionRow[]>`
    select * from amparo.plan_actions where id = ${actionId} and case_id = ${caseId}`
  return row
}

export async function updateActionFields(
  tx: WriteTx,
  actionId: string,
  fields: PlanActionFields,
  moved: Moved,
): Promise<void> {
  requireOne(
    await tx.sql`update amparo.plan_actions set what = ${fields.what}, owner = ${fields.owner}, due_on = ${fields.dueOn},
      position = ${fields.position}, version = ${moved.version}, field_versions = ${tx.sql.json(moved.fieldVersions)}
      where id = ${actionId} returning id`,
  )
}

export async function updateActionState(
  tx: WriteTx,
  actionId: string,
  end: {
    readonly state: PlanActionState
    readonly on: string
    readonly outcome: string
    readonly version: number
  },
): Promise<void> {
  requireOne(
    await tx.sql`update amparo.plan_actions set state = ${end.state}, done_on = ${end.on}, outcome = ${end.outcome},
      version = ${end.version} where id = ${actionId} returning id`,
  )
}

export type ActionListRow = ActionRow & { readonly two_versions: string[] | null }

export async function listActionRows(scope: ReadScope, planId: string): Promise<ActionListRow[]> {
  return scope.sql<ActionListRow[]>`
    select a.*, (select array_agg(distinct v.field) from amparo.two_versions v
      where v.record_id = a.id and v.chosen_at is null) as two_versions
    from amparo.plan_actions a where a.plan_id = ${planId} order by a.position, a.id`
}

export type PlanPeopleRow = {
  readonly made_by: string | null
  readonly submitted_by: string | null
  readonly approved_by: string | null
  readonly two_versions: string[] | null
}

export async function findPlanPeople(scope: ReadScope, planId: string): Promise<PlanPeopleRow | undefined> {
  const [row] = await scope.sql<PlanPeopleRow[]>`
    select m.display_name as made_by, s.display_name as submitted_by, a.display_name as approved_by,
      (select array_agg(distinct v.field) from amparo.two_versions v where v.record_id = p.id and v.chosen_at is null) as two_versions
    from amparo.plans p
    left join amparo.users m on m.id = p.made_by
    left join amparo.users s on s.id = p.submitted_by
    left join amparo.users a on a.id = p.approved_by
    where p.id = ${planId}`
  return row
}

/** Everyone who wrote in the plan or its actions since it was last answered; a review writes nothing in it. */
export async function listPlanWriters(scope: ReadScope, caseId: string): Promise<string[]> {
  const rows = await scope.sql<{ actor_id: string }[]>`
    select distinct f.actor_id from amparo.facts f
    where f.case_id = ${caseId} and f.section = 'plan' and f.kind not in ('PlanStepApproved', 'PlanApproved', 'PlanChangesAsked',
        'PlanReviewed', 'PlanProposalDeclined', 'PlanProposalWithdrawn')
      and f.recorded_at > coalesce((select max(a.recorded_at) from amparo.facts a
        where a.case_id = ${caseId} and a.kind in ('PlanApproved', 'PlanChangesAsked', 'CaseReopened')), '-infinity')`
  return rows.map((row) => row.actor_id)
}

function requireOne(changed: readonly unknown[]): void {
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}
