import type { Section } from '@amparo/domain/access/vocabulary'
import type { Consent, Consenter } from '@amparo/domain/consent/consent'
import type {
  CaseId,
  ConsentId,
  OrganisationId,
  ServiceId,
  SharingProtocolId,
  UserId,
} from '@amparo/domain/kernel/brand'
import type { Recall } from '@amparo/domain/referral/recall'
import type { Referral } from '@amparo/domain/referral/referral'
import { newId } from '../../ids.ts'
import { instant, type Instant } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ConsentRow = {
  readonly id: string
  readonly case_id: string
  readonly purpose: Consent['purpose']
  readonly recipient_organisation_id: string | null
  readonly recipient_service_id: string | null
  readonly sections: Section[]
  readonly state: Consent['state']
  readonly basis: Consent['basis']
  readonly basis_reason: string
  readonly authority: string
  readonly consenters: Consenter[]
  readonly consented_by: string
  readonly assented_by_child: boolean
  readonly child_informed: boolean
  readonly child_not_told: string
  readonly language: string
  readonly interpreter: string
  readonly told_back: string
  readonly withhold: string
  readonly text_version: string
  readonly given_on: string
  readonly valid_until: string | null
  readonly recorded_at: string
  readonly withdrawn_at: string | null
  readonly withdrawn_because: string
  readonly confirm_by: string | null
  readonly confirmed_by: string | null
  readonly confirmed_at: string | null
  readonly version: number
}

export function consentRow(consent: Consent): ConsentRow {
  return {
    id: consent.id,
    case_id: consent.caseId,
    purpose: consent.purpose,
    recipient_organisation_id: consent.recipientOrganisationId ?? null,
    recipient_service_id: consent.recipientServiceId ?? null,
    sections: [...consent.sections],
    state: consent.state,
    basis: consent.basis,
    basis_reason: consent.basisReason,
    authority: consent.authority ?? '',
    consenters: [...consent.consenters],
    consented_by: consent.consentedBy,
    assented_by_child: consent.childAssented,
    child_informed: consent.childInformed,
    child_not_told: consent.childNotTold ?? '',
    language: consent.language,
    interpreter: consent.interpreter,
    told_back: consent.toldBack,
    withhold: consent.withhold,
    text_version: consent.textVersion,
    given_on: consent.givenOn,
    valid_until: consent.validUntil ?? null,
    recorded_at: consent.recordedAt,
    withdrawn_at: consent.withdrawnAt ?? null,
    withdrawn_because: consent.withdrawnBecause,
    confirm_by: consent.confirmBy ?? null,
    confirmed_by: consent.confirmedBy ?? null,
    confirmed_at: consent.confirmedAt ?? null,
    version: consent.version,
  }
}

export function consentOfRow(row: ConsentRow): Consent {
  return {
    id: row.id as ConsentId,
    caseId: row.case_id as CaseId,
    purpose: row.purpose,
    recipientOrganisationId: (row.recipient_organisation_id ?? undefined) as OrganisationId | undefined,
    recipientServiceId: (row.recipient_service_id ?? undefined) as ServiceId | undefined,
    sections: row.sections,
    state: row.state,
    basis: row.basis,
    basisReason: row.basis_reason,
    authority: row.authority,
    consenters: row.consenters,
    consentedBy: row.consented_by,
    childAssented: row.assented_by_child,
    childInformed: row.child_informed,
    childNotTold: row.child_not_told,
    language: row.language,
    interpreter: row.interpreter,
    toldBack: row.told_back,
    withhold: row.withhold,
    textVersion: row.text_version,
    givenOn: row.given_on as PlainDate,
    validUntil: (row.valid_until ?? undefined) as PlainDate | undefined,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
    withdrawnBecause: row.withdrawn_because,
    confirmBy: row.confirm_by === null ? undefined : instant(row.confirm_by),
    confirmedBy: (row.confirmed_by ?? undefined) as UserId | undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    version: row.version,
  }
}

export async function insertConsent(tx: WriteTx, consent: Consent, recordedBy: string): Promise<void> {
  await tx.sql`insert into amparo.consents ${tx.sql({ ...consentRow(consent), recorded_by: recordedBy })}`
}

export async function updateConsent(tx: WriteTx, consent: Consent): Promise<void> {
  const { id, ...columns } = consentRow(consent)
  const changed = await tx.sql`update amparo.consents set ${tx.sql(columns)}
    where id = ${id} and version < ${consent.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export async function isConsentKnown(scope: ReadScope, consentId: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.consents where id = ${consentId}`).length > 0
}

/** For a command that ends it: nobody else withdraws it in the meantime. */
export async function lockConsent(tx: WriteTx, caseId: string, consentId: string): Promise<Consent> {
  const [row] = await tx.sql<ConsentRow[]>`
    select * from amparo.consents where id = ${consentId} and case_id = ${caseId} for update`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return consentOfRow(row)
}

/** Who recorded each of a case, and who confirmed it, by its id. */
export async function listTwoPeople(
  scope: ReadScope,
  caseId: string,
): Promise<Map<string, { readonly recordedBy: UserId; readonly confirmedBy: string | null }>> {
  const rows = await scope.sql<{ id: string; recorded_by: string; confirmed_by: string | null }[]>`
    select k.id, k.recorded_by, (select u.display_name from amparo.users u where u.id = k.confirmed_by) as confirmed_by
    from amparo.consents k where k.case_id = ${caseId} and k.confirm_by is not null`
  return new Map(
    rows.map((row) => [row.id, { recordedBy: row.recorded_by as UserId, confirmedBy: row.confirmed_by }]),
  )
}

/** Everything that was said about a case, for `liveConsent`; the newest first. */
export async function listConsentStates(scope: ReadScope, caseId: string): Promise<Consent[]> {
  const rows = await scope.sql<ConsentRow[]>`
    select * from amparo.consents where case_id = ${caseId} order by recorded_at desc, id desc`
  return rows.map(consentOfRow)
}

/** What went out of a case by a referral. */
export type SentReferral = Pick<
  Referral,
  'id' | 'state' | 'version' | 'sharedSections' | 'sharedIncidents'
> & {
  readonly to: OrganisationId | undefined
  readonly serviceId: ServiceId | undefined
  readonly receiverId: UserId | undefined
  readonly protocolId: SharingProtocolId | undefined
  readonly isRecalled: boolean
}

/** All of it, held until the end, for whoever may write down a permission: also where she reads no referral. */
export async function lockSentReferrals({ sql }: WriteTx, caseId: string): Promise<SentReferral[]> {
  const rows = await sql<
    {
      id: SentReferral['id']
      state: SentReferral['state']
      version: number
      to_organisation_id: OrganisationId | null
      service_id: ServiceId | null
      shared_sections: SentReferral['sharedSections']
      shared_incidents: SentReferral['sharedIncidents']
      receiver_id: UserId | null
      protocol_id: SharingProtocolId | null
      is_recalled: boolean
    }[]
  >`select * from amparo.shares_of_case(${caseId})`
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    version: row.version,
    to: row.to_organisation_id ?? undefined,
    serviceId: row.service_id ?? undefined,
    sharedSections: row.shared_sections,
    sharedIncidents: row.shared_incidents,
    receiverId: row.receiver_id ?? undefined,
    protocolId: row.protocol_id ?? undefined,
    isRecalled: row.is_recalled,
  }))
}

/** Where her part was over, its answering roles see the referral again, and nothing else of the case. */
export async function recallReferral({ sql }: WriteTx, referralId: string, at: string): Promise<void> {
  const [row] = await sql<{ done: boolean }[]>`
    select amparo.recall_referral(${referralId}, ${at}, ${newId()}) as done`
  if (!row?.done) throw new ProblemError(problem('access.not-allowed'))
}

export type RecalledRow = {
  readonly to: string
  readonly name: string
  readonly sentAt: string
  readonly recall: Recall
}

/** What is or was asked back, as far as the reader sees the referrals. */
export function listRecalls({ sql }: ReadScope, caseId: string): Promise<RecalledRow[]> {
  return sql<RecalledRow[]>`
    select coalesce(r.to_organisation_id, r.service_id) as to, r.sent_at as "sentAt", r.recall,
      coalesce((select o.name from amparo.organisations o where o.id = r.to_organisation_id), r.provider_name) as name
    from amparo.referrals r where r.case_id = ${caseId} and r.recall is not null
    order by r.sent_at desc, r.id`
}

/** What they give to read of the case; the record itself stays with whoever answers it. */
export async function endReferralShares(tx: WriteTx, ids: readonly string[], at: string): Promise<void> {
  await tx.sql`update amparo.grants set revoked_at = ${at}
    where act = 'referral' and act_id = any (${[...ids]}::uuid[]) and sections <> '{referral}' and revoked_at is null`
}

/** Without an end where there is none. */
export async function setShareEnd(tx: WriteTx, referralId: string, at: Instant | undefined): Promise<void> {
  await tx.sql`update amparo.grants set valid_until = ${at ?? null}
    where act = 'referral' and act_id = ${referralId} and sections <> '{referral}' and revoked_at is null`
}

export async function listOrganisationNames(
  scope: ReadScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await scope.sql<{ id: string; name: string }[]>`
    select id, name from amparo.organisations where id = any (${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The days between which the child was born, as far as anybody knows. */
export async function findChildBirth(scope: ReadScope, caseId: string): Promise<unknown> {
  const [row] = await scope.sql<{ born: unknown }[]>`
    select p.born from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.role = 'child'`
  return row?.born
}
