import type { OrganisationId, ServiceId, SharingProtocolId } from '@amparo/domain/kernel/brand'
import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { answeringRoles } from '@amparo/domain/referral/referral-moves'
import type { GivenAnswer, Referral } from '@amparo/domain/referral/referral'
import type { Recall } from '@amparo/domain/referral/recall'
import type { UnavailableCause } from '@amparo/domain/service/service-gap'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

type ReferralRow = {
  id: Referral['id']
  case_id: Referral['caseId']
  case_code: string
  born_earliest: string | null
  born_latest: string | null
  from_organisation_id: Referral['from']
  to_organisation_id: OrganisationId | null
  provider_name: string
  provider_phone: string
  provider_how: string
  service_id: ServiceId | null
  place_country: string
  place_code: string
  place_name: string
  service: Referral['service']
  reason: string
  urgency: Referral['urgency']
  shared_sections: Referral['sharedSections']
  shared_incidents: Referral['sharedIncidents']
  from_incident: NonNullable<Referral['fromIncident']> | null
  consent_id: Referral['consentId'] | null
  protocol_id: SharingProtocolId | null
  state: Referral['state']
  sent_by: Referral['sentBy']
  sent_at: string
  answer_due_at: string
  answered_by: Referral['sentBy'] | null
  answered_at: string | null
  answer_reason: string
  cause: UnavailableCause | null
  receiver_id: Referral['sentBy'] | null
  outcome: string
  given: GivenAnswer | null
  recall: Recall | null
  version: number
}

export async function isReferralKnown(scope: ReadScope, id: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.referrals where id = ${id}`).length > 0
}

export async function findRecipient(scope: ReadScope, organisationId: string) {
  const [row] = await scope.sql<{ state: 'active' | 'suspended' | 'closed'; enforcement: boolean }[]>`
    select state, enforcement from amparo.organisations where id = ${organisationId}`
  return row
}

export async function findBirthRange(scope: ReadScope, caseId: string) {
  const [row] = await scope.sql<{ born_earliest: string | null; born_latest: string | null }[]>`
    select born_earliest, born_latest from amparo.cases where id = ${caseId}`
  return row?.born_earliest && row.born_latest
    ? { earliest: plainDate(row.born_earliest), latest: plainDate(row.born_latest) }
    : undefined
}

/** Those who may act for a share; to anyone else it would be given in vain. */
const receivingRoles = ['caseworker', ...answeringRoles]

/** Somebody who works in the reader's organisation today, in a role that may receive. */
export async function isColleague(scope: ReadScope, userId: string): Promise<boolean> {
  const rows = await scope.sql`
    select 1 from amparo.memberships m join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.user_id = ${userId} and m.organisation_id = (select amparo.my_organisation())
      and m.role = any (${receivingRoles})
      and ${isLive(scope)} limit 1`
  return rows.length > 0
}

export async function insertReferral(tx: WriteTx, referral: Referral): Promise<void> {
  await tx.sql`insert into amparo.referrals ${tx.sql({ id: referral.id, ...referralColumns(referral) })}`
}

export async function updateReferral(tx: WriteTx, referral: Referral): Promise<void> {
  await tx.sql`update amparo.referrals set ${tx.sql(referralColumns(referral))}
    where id = ${referral.id} and version = ${referral.version - 1}`
}

export async function lockReferral(tx: WriteTx, id: string): Promise<Referral | undefined> {
  const [row] = await tx.sql<ReferralRow[]>`select * from amparo.referrals where id = ${id} for update`
  return row && referralOf(row)
}

export async function countReferralsOut(scope: ReadScope, caseId: string): Promise<number> {
  const [row] = await scope.sql<{ n: number }[]>`
    select count(*) as n from amparo.referrals where case_id = ${caseId} and state in ('sent', 'accepted')`
  return row?.n ?? 0
}

/**
 * Two grants: the receiving organisation's answering roles see and answer this one referral, and nothing else
 * of the case; the share itself is only offered, and begins with acceptance for one person. A provider outside has
 * nobody here who could be given anything.
 */
export async function offerShare(
  tx: WriteTx,
  referral: Referral,
  incidents: readonly IncidentToChoose[],
  until: string | undefined,
): Promise<void> {
  const grants = offeredGrants(referral, incidents, until)
  if (grants.length > 0) await tx.sql`insert into amparo.grants ${tx.sql(grants)}`
}

export function offeredGrants(
  referral: Referral,
  incidents: readonly IncidentToChoose[],
  /** When the protocol is over, nothing of the case is read any more; the referral itself is still answered. */
  until: string | undefined,
) {
  if (referral.to === undefined) return []
  const common = {
    case_id: referral.caseId,
    grantee_organisation_id: referral.to,
    purpose: 'referral',
    act: 'referral',
    act_id: referral.id,
  }
  return [
    {
      ...common,
      id: newId() as string,
      grantee_roles: [...answeringRoles] as string[],
      capability: 'contribute',
      sections: ['referral'],
      stream_id: referral.id,
      valid_from: referral.sentAt,
      valid_until: null,
    },
    {
      ...common,
      id: newId(),
      grantee_roles: [],
      capability: 'read',
      sections: ['summary', ...referral.sharedSections],
      stream_id: null,
      valid_from: 'infinity',
      valid_until: until ?? null,
    },
    {
      ...common,
      id: newId(),
      grantee_roles: [],
      capability: 'contribute',
      sections: ['referral'],
      stream_id: referral.id,
      valid_from: 'infinity',
      valid_until: null,
    },
    // One record each, and nothing else of its section.
    ...incidents
      .filter(({ id }) => referral.sharedIncidents.includes(id))
      .map(({ id, section }) => ({
        ...common,
        id: newId(),
        grantee_roles: [],
        capability: 'read',
        sections: [section],
        stream_id: id,
        valid_from: 'infinity',
        valid_until: until ?? null,
      })),
  ]
}

export async function beginShare(
  tx: WriteTx,
  referral: Referral,
  receiverId: string,
  at: string,
): Promise<void> {
  await tx.sql`update amparo.grants set valid_from = ${at}, grantee_user_id = ${receiverId}
    where act = 'referral' and act_id = ${referral.id} and valid_from = 'infinity' and revoked_at is null`
}

export async function endGrants(tx: WriteTx, referral: Referral, at: string): Promise<void> {
  await tx.sql`update amparo.grants set revoked_at = ${at}
    where act = 'referral' and act_id = ${referral.id} and revoked_at is null`
}

export type ReferralListRow = ReferralRow & {
  call_name: string | null
  from_organisation: string
  from_phone: string
  to_organisation: string | null
  sender: string | null
  receiver: string | null
}

export async function listReferralRows(
  scope: ReadScope,
  filter:
    | { readonly caseId: string }
    | {
        readonly receivedBy: string
        readonly state: Referral['state'] | undefined
        readonly after: { at: string; id: string } | undefined
        readonly limit: number
      },
): Promise<ReferralListRow[]> {
  const { sql } = scope
  const where =
    'caseId' in filter
      ? sql`r.case_id = ${filter.caseId}`
      : sql`r.to_organisation_id = ${filter.receivedBy}
          ${filter.state ? sql`and r.state = ${filter.state}` : sql``}
          ${filter.after ? sql`and (r.sent_at, r.id) < (${filter.after.at}, ${filter.after.id})` : sql``}`
  return sql<ReferralListRow[]>`
    select r.*, coalesce(c.call_name, h.call_name) as call_name, f.name as from_organisation, f.contact_phone as from_phone, t.name as to_organisation,
      s.display_name as sender, v.display_name as receiver
    from amparo.referrals r
    join amparo.organisations f on f.id = r.from_organisation_id
    left join amparo.organisations t on t.id = r.to_organisation_id
    left join amparo.cases c on c.id = r.case_id
    left join amparo.shared_cases(${'caseId' in filter ? filter.caseId : null}) h on h.id = r.case_id
    left join amparo.users s on s.id = r.sent_by
    left join amparo.users v on v.id = r.receiver_id
    where ${where}
    order by r.sent_at desc, r.id desc ${'limit' in filter ? sql`limit ${filter.limit}` : sql``}`
}

export async function listRecipientOrganisations(scope: ReadScope) {
  return scope.sql<{ id: OrganisationId; name: string; country: string; kind: string }[]>`
    select id, name, country, kind from amparo.organisations
    where state = 'active' and not enforcement and id <> (select amparo.my_organisation()) order by name limit 500`
}

export async function listColleagues(scope: ReadScope) {
  return scope.sql<{ id: string; displayName: string; roles: string[] }[]>`
    select u.id, u.display_name as "displayName", array_agg(distinct m.role) as roles
    from amparo.memberships m join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = (select amparo.my_organisation()) and ${isLive(scope)}
      and m.role = any (${receivingRoles})
    group by u.id order by u.display_name limit 500`
}

export function referralColumns(referral: Referral) {
  return {
    case_id: referral.caseId,
    case_code: referral.caseCode,
    born_earliest: referral.birth?.earliest ?? null,
    born_latest: referral.birth?.latest ?? null,
    from_organisation_id: referral.from,
    to_organisation_id: referral.to ?? null,
    provider_name: referral.outside?.name ?? '',
    provider_phone: referral.outside?.phone ?? '',
    provider_how: referral.outside?.howToRefer ?? '',
    service_id: referral.serviceId ?? null,
    place_country: referral.place?.country ?? '',
    place_code: referral.place?.code ?? '',
    place_name: referral.place?.name ?? '',
    service: referral.service,
    reason: referral.reason,
    urgency: referral.urgency,
    shared_sections: [...referral.sharedSections],
    shared_incidents: [...referral.sharedIncidents],
    from_incident: referral.fromIncident ?? null,
    consent_id: referral.consentId ?? null,
    protocol_id: referral.protocolId ?? null,
    state: referral.state,
    sent_by: referral.sentBy,
    sent_at: referral.sentAt,
    answer_due_at: referral.answerDueAt,
    answered_by: referral.answeredBy ?? null,
    answered_at: referral.answeredAt ?? null,
    answer_reason: referral.answerReason,
    cause: referral.cause ?? null,
    receiver_id: referral.receiverId ?? null,
    outcome: referral.outcome,
    given: referral.given ?? null,
    recall: referral.recall ?? null,
    version: referral.version,
  }
}

function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.case_code,
    birth:
      row.born_earliest && row.born_latest
        ? { earliest: plainDate(row.born_earliest), latest: plainDate(row.born_latest) }
        : undefined,
    from: row.from_organisation_id,
    to: row.to_organisation_id ?? undefined,
    ...(row.to_organisation_id === null
      ? { outside: { name: row.provider_name, phone: row.provider_phone, howToRefer: row.provider_how } }
      : {}),
    ...(row.service_id
      ? {
          serviceId: row.service_id,
          place: { country: row.place_country, code: row.place_code, name: row.place_name },
        }
      : {}),
    service: row.service,
    reason: row.reason,
    urgency: row.urgency,
    sharedSections: row.shared_sections,
    sharedIncidents: row.shared_incidents,
    ...(row.from_incident ? { fromIncident: row.from_incident } : {}),
    consentId: row.consent_id ?? undefined,
    ...(row.protocol_id ? { protocolId: row.protocol_id } : {}),
    state: row.state,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    answerDueAt: row.answer_due_at,
    answeredBy: row.answered_by ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    answerReason: row.answer_reason,
    cause: row.cause ?? undefined,
    receiverId: row.receiver_id ?? undefined,
    outcome: row.outcome,
    given: row.given ?? undefined,
    recall: row.recall ?? undefined,
    version: row.version,
  }
}
