import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import type { WordsPermission } from '@amparo/domain/journey/leaving'
import type { RecordedConsent } from '@amparo/domain/consent/live-consent'
import type { PersonRegistered } from '@amparo/domain/child/person'
import type { Case } from '@amparo/domain/case/case'
import type { Transfer } from '@amparo/domain/transfer/transfer'
import type { ChosenSection } from '@amparo/domain/referral/referral'
import type { DutyLevel } from '@amparo/domain/same-day-duty/weigh-answers'
import { referralsOutStates } from '@amparo/domain/referral/referral-moves'
import { acceptingRoles, openTransferStates } from '@amparo/domain/transfer/transfer-moves'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type TransferRow = ReturnType<typeof transferRow>

export function transferRow(transfer: Transfer) {
  return {
    id: transfer.id,
    case_id: transfer.caseId,
    case_code: transfer.caseCode,
    born_earliest: (transfer.birth?.earliest ?? null) as string | null,
    born_latest: (transfer.birth?.latest ?? null) as string | null,
    sex: transfer.sex,
    phase: transfer.phase,
    from_organisation_id: transfer.from,
    to_organisation_id: transfer.to,
    reason: transfer.reason,
    need: transfer.need,
    urgency: transfer.urgency,
    shared_sections: [...transfer.sharedSections],
    shared_incidents: [...transfer.sharedIncidents],
    consent_id: transfer.consentId,
    protocol_id: transfer.protocolId ?? null,
    state: transfer.state,
    offered_by: transfer.offeredBy,
    offered_at: transfer.offeredAt,
    answer_due_at: transfer.answerDueAt,
    approval: transfer.approval ?? null,
    reviewed_by: transfer.reviewedBy ?? null,
    reviewed_at: transfer.reviewedAt ?? null,
    handed_to: transfer.handedTo ?? null,
    handed_by: transfer.handedBy ?? null,
    handed_at: transfer.handedAt ?? null,
    answered_by: transfer.answeredBy ?? null,
    answered_at: transfer.answeredAt ?? null,
    worker_id: transfer.workerId ?? null,
    receiving_case_id: transfer.receivingCaseId ?? null,
    arrival_due_at: transfer.arrivalDueAt ?? null,
    completed_at: transfer.completedAt ?? null,
    arrival: transfer.arrival ?? null,
    words: transfer.words,
    version: transfer.version,
  }
}

export function transferOfRow(row: TransferRow): Transfer {
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.case_code,
    birth:
      row.born_earliest && row.born_latest
        ? { earliest: plainDate(row.born_earliest), latest: plainDate(row.born_latest) }
        : undefined,
    sex: row.sex,
    phase: row.phase,
    from: row.from_organisation_id,
    to: row.to_organisation_id,
    reason: row.reason,
    need: row.need,
    urgency: row.urgency,
    sharedSections: row.shared_sections,
    sharedIncidents: row.shared_incidents,
    consentId: row.consent_id,
    ...(row.protocol_id ? { protocolId: row.protocol_id } : {}),
    state: row.state,
    offeredBy: row.offered_by,
    offeredAt: row.offered_at,
    answerDueAt: row.answer_due_at,
    approval: row.approval ?? undefined,
    reviewedBy: row.reviewed_by ?? undefined,
    reviewedAt: row.reviewed_at ?? undefined,
    handedTo: row.handed_to ?? undefined,
    handedBy: row.handed_by ?? undefined,
    handedAt: row.handed_at ?? undefined,
    answeredBy: row.answered_by ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    workerId: row.worker_id ?? undefined,
    receivingCaseId: row.receiving_case_id ?? undefined,
    arrivalDueAt: row.arrival_due_at ?? undefined,
    completedAt: row.completed_at ?? undefined,
    arrival: row.arrival ?? undefined,
    words: row.words,
    version: row.version,
  }
}

export async function insertTransfer(tx: WriteTx, transfer: Transfer): Promise<void> {
  await tx.sql`insert into amparo.transfers ${tx.sql(columnsOf(tx, transfer) as never)}`
}

export async function updateTransfer(tx: WriteTx, transfer: Transfer): Promise<void> {
  const { id, ...columns } = columnsOf(tx, transfer)
  await tx.sql`update amparo.transfers set ${tx.sql(columns as never)}
    where id = ${id} and version = ${transfer.version - 1}`
}

function columnsOf(tx: WriteTx, transfer: Transfer) {
  const row = transferRow(transfer)
  return { ...row, approval: row.approval && tx.sql.json(row.approval as never) }
}

/** Whoever answers at the same moment waits here, and then sees the answer. */
export async function lockTransfer(tx: WriteTx, id: string): Promise<Transfer | undefined> {
  const [row] = await tx.sql<TransferRow[]>`select * from amparo.transfers where id = ${id} for update`
  return row && transferOfRow(row)
}

export type OfferedCase = {
  readonly known: boolean
  readonly open_transfer: boolean
  readonly sex: PersonRegistered['sex'] | null
  readonly born_earliest: string | null
  readonly born_latest: string | null
  readonly referrals_out: readonly string[]
}

/** What stands for and against offering a case. */
export async function getOfferedCase(
  scope: ReadScope,
  caseId: string,
  transferId: string,
): Promise<OfferedCase> {
  const [row] = await scope.sql<OfferedCase[]>`
    select exists (select from amparo.transfers t where t.id = ${transferId}) as known,
      exists (select from amparo.transfers t where t.case_id = c.id and t.state = any (${[...openTransferStates]})) as open_transfer,
      (select p.sex from amparo.persons p where p.id = c.child_id) as sex, c.born_earliest, c.born_latest,
      array(select coalesce(o.name, r.provider_name) from amparo.referrals r left join amparo.organisations o on o.id = r.to_organisation_id
        where r.case_id = c.id and r.state = any (${[...referralsOutStates]}) order by r.sent_at) as referrals_out
    from amparo.cases c where c.id = ${caseId}`
  if (!row) throw new Error('a case that was locked is gone')
  return row
}

/** What must still be true of an offered case; absent for whoever may not answer the offer. The case is held. */
export async function findStanding(tx: WriteTx, transferId: string) {
  const [row] = await tx.sql<
    {
      state: Case['state']
      referrals_out: number
      consents: readonly RecordedConsent[]
      chosen_sections: readonly ChosenSection[]
    }[]
  >`select * from amparo.transfer_standing(${transferId})`
  return row
}

/** How grave the duty is that stands open on the case of the other side, before she is taken over or back. */
export async function findDutyHandedOver(
  { sql }: ReadScope,
  transferId: string,
): Promise<DutyLevel | undefined> {
  const [row] = await sql<
    { level: DutyLevel | null }[]
  >`select amparo.duty_handed_over(${transferId}) as level`
  return row?.level ?? undefined
}

/** Those that were chosen for an offer that waits for approval, as far as they still stand; for whoever approves it. */
export function listIncidentsToSend({ sql }: ReadScope, transferId: string) {
  return sql<IncidentToChoose[]>`
    select id, section, kept_from as "keptFrom" from amparo.incidents_to_send(${transferId})`
}

export type AlongToSend = {
  /** With her people: how they are related, and when they may be called. */
  readonly ties: number
  readonly safeHours: number
  readonly legs: number
  readonly stays: number
  readonly leaving: WordsPermission | null
}

/** How much of her people and of a journey would go along, and what she said of her words. */
export async function countAlong({ sql }: ReadScope, caseId: string): Promise<AlongToSend> {
  const [row] = await sql<AlongToSend[]>`
    select (select count(*) from amparo.family_relations where case_id = ${caseId}) as ties,
      (select amparo.hours_that_go(${caseId})) as "safeHours",
      (select count(*) from amparo.journey_legs where case_id = ${caseId} and withdrawn_at is null) as legs,
      (select count(*) from amparo.journey_stays where case_id = ${caseId} and withdrawn_at is null) as stays,
      (select content ->> 'mayUse' from amparo.leaving_reasons where case_id = ${caseId} and withdrawn_at is null limit 1) as leaving`
  return row ?? { ties: 0, safeHours: 0, legs: 0, stays: 0, leaving: null }
}

type Moved = Pick<Case, 'riskState' | 'assessmentState' | 'planState' | 'version'> & {
  readonly caseId: CaseId
  readonly formWaits: boolean
}

/** Ends the case of the other side as transferred; its new version, and what waited on it for a second person. */
export async function moveByTransfer(tx: WriteTx, transferId: string): Promise<Moved | undefined> {
  const [row] = await tx.sql<Moved[]>`
    select case_id as "caseId", version, risk_state as "riskState", assessment_state as "assessmentState",
      plan_state as "planState", form_waits as "formWaits" from amparo.move_by_transfer(${transferId})`
  return row
}

export type SupervisorRow = { readonly id: UserId; readonly name: string; readonly teams: readonly string[] }

/** Who could accept a case here today, with the names of her teams. */
export async function listSupervisors(scope: ReadScope): Promise<SupervisorRow[]> {
  return scope.sql<SupervisorRow[]>`
    select u.id, u.display_name as name, coalesce(array_agg(distinct t.name) filter (where t.name is not null), '{}') as teams
    from amparo.memberships m
    join amparo.users u on u.id = m.user_id and u.state = 'active'
    left join amparo.teams t on t.id = m.team_id
    where m.organisation_id = (select amparo.my_organisation()) and m.role = any (${[...acceptingRoles]}::text[])
      and ${isLive(scope)}
    group by u.id order by u.display_name, u.id limit 200`
}

export type TransferListRow = TransferRow & {
  readonly from_organisation: string
  readonly from_phone: string
  readonly to_organisation: string
  readonly to_phone: string
  readonly offered_name: string | null
  readonly answered_name: string | null
  readonly worker_name: string | null
  readonly reviewed_name: string | null
  readonly handed_to_name: string | null
  readonly handed_by_name: string | null
  readonly danger_since: string | null
}

export async function listTransferRows(
  { sql }: ReadScope,
  filter:
    | { readonly caseId: string }
    | {
        readonly receivedBy: string
        readonly state: Transfer['state'] | undefined
        readonly after: { readonly at: string; readonly id: string } | undefined
        readonly limit: number
      },
): Promise<TransferListRow[]> {
  const where =
    'caseId' in filter
      ? sql`(t.case_id = ${filter.caseId} or t.receiving_case_id = ${filter.caseId})`
      : sql`t.to_organisation_id = ${filter.receivedBy}
          ${filter.state ? sql`and t.state = ${filter.state}` : sql``}
          ${filter.after ? sql`and (t.offered_at, t.id) < (${filter.after.at}, ${filter.after.id})` : sql``}`
  return sql<TransferListRow[]>`
    select t.*, f.name as from_organisation, f.contact_phone as from_phone, o.name as to_organisation,
      o.contact_phone as to_phone, b.display_name as offered_name, a.display_name as answered_name,
      w.display_name as worker_name, v.display_name as reviewed_name,
      g.display_name as handed_to_name, h.display_name as handed_by_name, case when t.state = 'offered' then amparo.danger_of_offer(t.id) end as danger_since
    from amparo.transfers t
    join amparo.organisations f on f.id = t.from_organisation_id
    join amparo.organisations o on o.id = t.to_organisation_id
    left join amparo.users b on b.id = t.offered_by
    left join amparo.users a on a.id = t.answered_by
    left join amparo.users w on w.id = t.worker_id
    left join amparo.users v on v.id = t.reviewed_by
    left join amparo.users g on g.id = t.handed_to
    left join amparo.users h on h.id = t.handed_by
    where ${where}
    order by t.offered_at desc, t.id desc ${'limit' in filter ? sql`limit ${filter.limit}` : sql`limit 50`}`
}
