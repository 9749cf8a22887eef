import type { OrganisationId, SharingProtocolId } from '@amparo/domain/kernel/brand'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { ProtocolParty } from '@amparo/domain/protocol/decide-protocol'
import type { ProtocolEvent, SharingProtocol } from '@amparo/domain/protocol/sharing-protocol'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type ProtocolRow = SharingProtocol & { readonly acts: readonly ProtocolEvent[] }

function columns({ sql }: ReadScope) {
  return sql`p.id, p.drawn_by as "drawnBy", p.parties, p.supersedes, p.title, p.purposes, p.sections, p.channels, p.onward,
    p.retention, p.contacts, p.review_on as "reviewOn", p.valid_from as "validFrom", p.valid_until as "validUntil", p.state,
    p.signatures, p.suspended_by as "suspendedBy", p.acts, p.version`
}

type Stored = Omit<ProtocolRow, 'supersedes' | 'suspendedBy'> & {
  readonly supersedes: SharingProtocolId | null
  readonly suspendedBy: OrganisationId | null
}

function ofRow(row: Stored): ProtocolRow {
  return { ...row, supersedes: row.supersedes ?? undefined, suspendedBy: row.suspendedBy ?? undefined }
}

/** Those that all of these organisations are parties to, as far as the reader may know of them. */
export async function listProtocolsOf(
  scope: ReadScope,
  parties: readonly OrganisationId[],
): Promise<ProtocolRow[]> {
  const rows = await scope.sql<Stored[]>`select ${columns(scope)} from amparo.sharing_protocols p
    where p.parties @> ${[...parties]}::uuid[] order by p.valid_until desc, p.id desc limit 500`
  return rows.map(ofRow)
}

export async function findProtocol(scope: ReadScope, id: string): Promise<ProtocolRow | undefined> {
  const [row] = await scope.sql<Stored[]>`
    select ${columns(scope)} from amparo.sharing_protocols p where p.id = ${id}`
  return row && ofRow(row)
}

/** Whoever moves it at the same moment waits here, and then sees how it stands. */
export async function lockProtocol(tx: WriteTx, id: string): Promise<ProtocolRow | undefined> {
  const [row] = await tx.sql<Stored[]>`
    select ${columns(tx)} from amparo.sharing_protocols p where p.id = ${id} for update`
  return row && ofRow(row)
}

export async function insertProtocol(
  tx: WriteTx,
  protocol: SharingProtocol,
  acts: readonly ProtocolEvent[],
): Promise<boolean> {
  const added = await tx.sql`insert into amparo.sharing_protocols
    ${tx.sql(inJson(tx, protocolRow(protocol, acts)) as never)} on conflict (id) do nothing`
  return added.count === 1
}

export async function updateProtocol(
  tx: WriteTx,
  protocol: SharingProtocol,
  acts: readonly ProtocolEvent[],
): Promise<void> {
  await tx.sql`update amparo.sharing_protocols set ${tx.sql(inJson(tx, changing(protocol, acts)) as never)}
    where id = ${protocol.id} and version = ${protocol.version - 1}`
}

export function protocolRow(protocol: SharingProtocol, acts: readonly ProtocolEvent[]) {
  const { id, drawnBy, parties, supersedes } = protocol
  return {
    id,
    drawn_by: drawnBy,
    parties: [...parties],
    supersedes: supersedes ?? null,
    ...changing(protocol, acts),
  }
}

/** The members that are documents, as this driver sends them. */
export function inJson<Row extends Pick<ReturnType<typeof changing>, 'contacts' | 'signatures' | 'acts'>>(
  { sql }: Pick<WriteTx, 'sql'>,
  row: Row,
) {
  const { contacts, signatures, acts } = row
  return {
    ...row,
    contacts: sql.json(contacts as never),
    signatures: sql.json(signatures as never),
    acts: sql.json(acts as never),
  }
}

function changing(protocol: SharingProtocol, acts: readonly ProtocolEvent[]) {
  return {
    title: protocol.title,
    purposes: [...protocol.purposes],
    sections: [...protocol.sections],
    channels: [...protocol.channels],
    onward: protocol.onward,
    retention: protocol.retention,
    contacts: protocol.contacts,
    review_on: protocol.reviewOn,
    valid_from: protocol.validFrom,
    valid_until: protocol.validUntil,
    state: protocol.state,
    signatures: protocol.signatures,
    suspended_by: protocol.suspendedBy ?? null,
    acts,
    version: protocol.version,
  }
}

export type Party = ProtocolParty & { readonly name: string }

export function listParties({ sql }: ReadScope, ids: readonly string[]): Promise<Party[]> {
  return sql<Party[]>`select id, name, state, enforcement from amparo.organisations
    where id = any (${[...ids]}::uuid[]) order by name, id`
}

export async function listZones(
  { sql }: ReadScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TimeZone>> {
  const rows = await sql<{ id: string; zone: TimeZone }[]>`
    select id, time_zone as zone from amparo.organisations where id = any (${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, zone }) => [id, zone]))
}

/** How many shares ended with it. */
export async function endProtocolShares({ sql }: WriteTx, id: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select amparo.end_protocol_shares(${id})::int as n`
  return row?.n ?? 0
}

export type SharedUnder = {
  readonly act: 'referral' | 'transfer'
  readonly caseId: string
  readonly caseCode: string
  readonly to: string
  readonly until: string | null
}

/** What is still read under it, of the cases that the reader reads. */
export function listSharedUnder({ sql }: ReadScope, id: string): Promise<SharedUnder[]> {
  return sql<SharedUnder[]>`
    select s.act, s.case_id as "caseId", s.case_code as "caseCode", o.name as to, max(g.valid_until) as until
    from (select 'referral' as act, r.id, r.case_id, r.case_code, r.to_organisation_id from amparo.referrals r
        where r.protocol_id = ${id}
      union all
      select 'transfer', t.id, t.case_id, t.case_code, t.to_organisation_id from amparo.transfers t
        where t.protocol_id = ${id}) s
    join amparo.organisations o on o.id = s.to_organisation_id
    join amparo.grants g on g.act = s.act and g.act_id = s.id and g.capability = 'read' and g.revoked_at is null
      and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now())
    group by s.act, s.id, s.case_id, s.case_code, o.name order by s.case_code, s.id limit 200`
}
