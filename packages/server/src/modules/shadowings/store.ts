import type { CaseId, OrganisationId, ShadowingId, UserId } from '@amparo/domain/kernel/brand'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { Shadowing } from '@amparo/domain/shadowing/shadowing'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { listWorkers, type WorkerRow } from '../supervision/index.ts'

type ShadowingRow = {
  readonly id: ShadowingId
  readonly organisation_id: OrganisationId
  readonly observer_id: UserId
  readonly worker_id: UserId
  readonly held_on: PlainDate
  readonly recorded_at: string
  readonly withdrawn_at: string | null
}

type Content = Pick<
  Shadowing,
  'talkWith' | 'permission' | 'notAskedBecause' | 'observations' | 'strengths' | 'toPractise'
>

type ObservedRow = {
  readonly about_case: CaseId | null
  readonly content: Content
  readonly next_step: string
  readonly step_due_on: PlainDate
  readonly step_done_at: string | null
  readonly step_outcome: string
  readonly reply: string
  readonly replied_at: string | null
  readonly withdrawn_because: string
  readonly version: number
}

export async function insertShadowing(tx: WriteTx, shadowing: Shadowing): Promise<void> {
  const { talkWith, permission, notAskedBecause, observations, strengths, toPractise } = shadowing
  const between = {
    id: shadowing.id as string,
    organisation_id: shadowing.organisationId as string,
    observer_id: shadowing.observerId as string,
    worker_id: shadowing.workerId as string,
  }
  await tx.sql`insert into amparo.shadowings ${tx.sql({
    ...between,
    held_on: shadowing.on as string,
    recorded_at: shadowing.recordedAt,
  })}`
  const content: Content = { talkWith, permission, notAskedBecause, observations, strengths, toPractise }
  await tx.sql`insert into amparo.shadowing_observations ${tx.sql({
    ...between,
    about_case: shadowing.caseId ?? null,
    content: tx.sql.json(content as never),
    next_step: shadowing.nextStep.words,
    step_due_on: shadowing.nextStep.dueOn as string,
    step_done_at: shadowing.nextStep.doneAt ?? null,
    step_outcome: shadowing.nextStep.outcome,
    reply: shadowing.reply,
    replied_at: shadowing.repliedAt ?? null,
  })}`
}

export async function updateShadowing(tx: WriteTx, shadowing: Shadowing): Promise<void> {
  const { nextStep, withdrawnAt } = shadowing
  const changed = await tx.sql`
    update amparo.shadowing_observations set step_done_at = ${nextStep.doneAt ?? null},
      step_outcome = ${nextStep.outcome}, reply = ${shadowing.reply}, replied_at = ${shadowing.repliedAt ?? null},
      withdrawn_because = ${shadowing.withdrawnBecause}, withdrawn_at = ${withdrawnAt ?? null},
      version = ${shadowing.version}
    where id = ${shadowing.id} and version < ${shadowing.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('edit.outdated'))
  if (withdrawnAt !== undefined)
    await tx.sql`update amparo.shadowings set withdrawn_at = ${withdrawnAt} where id = ${shadowing.id}`
}

/** Of the two alone; for everybody else there is none. */
export async function lockShadowing(tx: WriteTx, id: string): Promise<Shadowing | undefined> {
  const [row] = await tx.sql<(ShadowingRow & ObservedRow)[]>`
    select s.*, o.about_case, o.content, o.next_step, o.step_due_on, o.step_done_at, o.step_outcome, o.reply,
      o.replied_at, o.withdrawn_because, o.version
    from amparo.shadowing_observations o join amparo.shadowings s on s.id = o.id
    where o.id = ${id} for update of o`
  return (
    row && {
      ...row.content,
      id: row.id,
      organisationId: row.organisation_id,
      observerId: row.observer_id,
      workerId: row.worker_id,
      on: row.held_on,
      caseId: row.about_case ?? undefined,
      nextStep: {
        words: row.next_step,
        dueOn: row.step_due_on,
        doneAt: row.step_done_at ?? undefined,
        outcome: row.step_outcome,
      },
      reply: row.reply,
      repliedAt: row.replied_at ?? undefined,
      withdrawnAt: row.withdrawn_at ?? undefined,
      withdrawnBecause: row.withdrawn_because,
      recordedAt: row.recorded_at,
      version: row.version,
    }
  )
}

export type ShadowingListRow = ShadowingRow & {
  readonly worker: string | null
  readonly observer: string | null
  readonly me: 'observer' | 'worker' | 'neither'
  readonly observed: ObservedRow | null
}

/** Of one worker, or mine from either side, the latest first; without what was observed where the reader is neither. */
export async function listShadowingRows(
  { sql }: ReadScope,
  workerId: string | undefined,
  {
    after,
    limit,
  }: { readonly after: { readonly on: string; readonly id: string } | undefined; readonly limit: number },
): Promise<ShadowingListRow[]> {
  const me = sql`(select amparo.my_user())`
  return sql<ShadowingListRow[]>`
    select s.*, w.display_name as worker, v.display_name as observer,
      case ${me} when s.observer_id then 'observer' when s.worker_id then 'worker' else 'neither' end as me,
      case when o.id is null then null else to_json(o) end as observed
    from amparo.shadowings s
    left join amparo.shadowing_observations o on o.id = s.id
    left join amparo.users w on w.id = s.worker_id
    left join amparo.users v on v.id = s.observer_id
    where ${workerId === undefined ? sql`${me} in (s.worker_id, s.observer_id)` : sql`s.worker_id = ${workerId}`}
      ${after ? sql`and (s.held_on, s.id) < (${after.on}::date, ${after.id}::uuid)` : sql``}
    order by s.held_on desc, s.id desc limit ${limit}`
}

/** Those whom the reader oversees, and those of the teams in which she works herself. */
export function listColleagues(scope: ReadScope): Promise<WorkerRow[]> {
  const { sql } = scope
  return listWorkers(
    scope,
    'shadowings',
    sql`or m.team_id in (select t.team_id from amparo.memberships t where t.user_id = (select amparo.my_user())
      and t.organisation_id = m.organisation_id and ${isLive(scope, 't')})`,
  )
}

export type OpenStepRow = { readonly id: ShadowingId; readonly at: string }

/** Next steps of mine, from either side, that are still to be done by then. */
export async function listOpenSteps(
  { sql }: ReadScope,
  { until, zone }: { readonly until: string; readonly zone: TimeZone },
): Promise<OpenStepRow[]> {
  return sql<OpenStepRow[]>`
    select o.id, (o.step_due_on + 1)::timestamp at time zone ${zone} as at from amparo.shadowing_observations o
    where o.organisation_id = (select amparo.my_organisation()) and o.step_done_at is null and o.withdrawn_at is null
      and (select amparo.my_user()) in (o.worker_id, o.observer_id)
      and (o.step_due_on + 1)::timestamp at time zone ${zone} <= ${until}`
}
