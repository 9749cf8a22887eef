import type { Intake } from '@amparo/domain/intake/intake'
import type { CaseId, IntakeId, OrganisationId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type IntakeRow = {
  readonly id: string
  readonly organisation_id: string
  readonly case_id: string | null
  readonly source: Intake['source']
  readonly brought_by: string
  readonly came_at: string
  readonly urgency: Intake['urgency']
  readonly safe_now: Intake['safeNow']
  readonly done_at_once: string
  readonly asked_for: string
  readonly call_name: string
  readonly age: Intake['age']
  readonly approximate_age: number | null
  readonly language: string
  readonly place: string
  readonly concerns: Intake['concerns']
  readonly material_need: boolean
  readonly state: Intake['state']
  readonly received_by: string
  readonly received_at: string
  readonly screening: Intake['screening'] | null
  readonly given: string
  readonly withdrawn_because: string
  readonly ended_at: string | null
  readonly version: number
}

export function intakeRow(intake: Intake): IntakeRow {
  return {
    id: intake.id,
    organisation_id: intake.organisationId,
    case_id: intake.caseId ?? null,
    source: intake.source,
    brought_by: intake.broughtBy,
    came_at: intake.cameAt,
    urgency: intake.urgency,
    safe_now: intake.safeNow,
    done_at_once: intake.doneAtOnce,
    asked_for: intake.askedFor,
    call_name: intake.callName,
    age: intake.age,
    approximate_age: intake.approximateAge,
    language: intake.language,
    place: intake.place,
    concerns: intake.concerns,
    material_need: intake.materialNeed,
    state: intake.state,
    received_by: intake.receivedBy,
    received_at: intake.receivedAt,
    screening: intake.screening ?? null,
    given: intake.given,
    withdrawn_because: intake.withdrawnBecause,
    ended_at: intake.endedAt ?? null,
    version: intake.version,
  }
}

export function intakeOfRow(row: IntakeRow): Intake {
  return {
    id: row.id as IntakeId,
    organisationId: row.organisation_id as OrganisationId,
    caseId: (row.case_id ?? undefined) as CaseId | undefined,
    source: row.source,
    broughtBy: row.brought_by,
    cameAt: row.came_at,
    urgency: row.urgency,
    safeNow: row.safe_now,
    doneAtOnce: row.done_at_once,
    askedFor: row.asked_for,
    callName: row.call_name,
    age: row.age,
    approximateAge: row.approximate_age,
    language: row.language,
    place: row.place,
    concerns: row.concerns,
    materialNeed: row.material_need,
    state: row.state,
    receivedBy: row.received_by as UserId,
    receivedAt: row.received_at,
    screening: row.screening ?? undefined,
    given: row.given,
    withdrawnBecause: row.withdrawn_because,
    endedAt: row.ended_at ?? undefined,
    version: row.version,
  }
}

/** For a command that will move it: nobody else does until the transaction ends. */
export async function lockIntake(tx: WriteTx, intakeId: string): Promise<Intake> {
  const [held] = await tx.sql<IntakeRow[]>`select * from amparo.intakes where id = ${intakeId} for update`
  // What belongs to a case is not changed any more; whoever may read it is told that it ended.
  const row = held ?? (await findIntakeRow(tx, intakeId))
  if (!row) throw new ProblemError(problem('record.not-found'))
  return intakeOfRow(row)
}

export async function insertIntake(tx: WriteTx, intake: Intake): Promise<void> {
  await tx.sql`insert into amparo.intakes ${tx.sql(stored(tx, intake))}`
}

export async function updateIntake(tx: WriteTx, intake: Intake): Promise<void> {
  const { id, ...columns } = stored(tx, intake)
  const changed = await tx.sql`update amparo.intakes set ${tx.sql(columns)}
    where id = ${id} and version < ${intake.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function stored(tx: WriteTx, intake: Intake) {
  const { screening, concerns, ...columns } = intakeRow(intake)
  return {
    ...columns,
    concerns: [...concerns],
    screening: screening ? tx.sql.json(screening as never) : null,
  }
}

export type IntakeListRow = IntakeRow & {
  readonly received_name: string | null
  readonly screened_name: string | null
}

export async function findIntakeRow(scope: ReadScope, intakeId: string): Promise<IntakeListRow | undefined> {
  const { sql } = scope
  const [row] = await sql<IntakeListRow[]>`select ${withNames(scope)} where i.id = ${intakeId}`
  return row
}

export type IntakePage = {
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** The oldest first: whoever has waited longest is seen first. */
export function listWaitingRows(scope: ReadScope, { after, limit }: IntakePage): Promise<IntakeListRow[]> {
  const { sql } = scope
  return sql<IntakeListRow[]>`select ${withNames(scope)}
    where i.organisation_id = (select amparo.my_organisation()) and i.state in ('open', 'eligible')
      ${after ? sql`and (i.came_at, i.id) > (${after.at}, ${after.id})` : sql``}
    order by i.came_at, i.id limit ${limit}`
}

/** Those that led to no case; the rest are read in their cases. */
export function listEndedRows(scope: ReadScope, { after, limit }: IntakePage): Promise<IntakeListRow[]> {
  const { sql } = scope
  return sql<IntakeListRow[]>`select ${withNames(scope)}
    where i.organisation_id = (select amparo.my_organisation()) and i.state in ('not-eligible', 'withdrawn')
      ${after ? sql`and (i.ended_at, i.id) < (${after.at}, ${after.id})` : sql``}
    order by i.ended_at desc, i.id desc limit ${limit}`
}

function withNames({ sql }: ReadScope) {
  return sql`i.*, r.display_name as received_name, s.display_name as screened_name
    from amparo.intakes i
    left join amparo.users r on r.id = i.received_by
    left join amparo.users s on s.id = (i.screening ->> 'by')::uuid`
}

export type EndedIntakes = {
  readonly organisation_id: string
  readonly rules_version: number
  readonly country: string
  readonly time_zone: string
  readonly ended: readonly { readonly id: string; readonly at: string }[]
}

/** Without a case, by organisation: with what a rule needs to say until when they are kept. */
export function listEndedByOrganisation({ sql }: ReadScope): Promise<EndedIntakes[]> {
  return sql<EndedIntakes[]>`
    select i.organisation_id, o.rules_version, o.country, o.time_zone, json_agg(json_build_object('id', i.id,
      'at', to_char(i.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as ended
    from amparo.intakes i join amparo.organisations o on o.id = i.organisation_id
    where i.state in ('not-eligible', 'withdrawn') group by o.id, i.organisation_id`
}

export async function deleteIntakes({ sql }: WriteTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from amparo.intakes where id = any (${[...ids]}::uuid[]) and state in ('not-eligible', 'withdrawn')`
}
