import type { Role } from '@amparo/domain/access/vocabulary'
import type { ConfirmedRole } from '@amparo/domain/organisation/decide-confirmation'
import type { LiveMembership } from '@amparo/domain/organisation/decide-membership'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export type OrganisationRow = {
  readonly id: string
  readonly name: string
  readonly short_name: string
  readonly kind: string
  readonly country: string
  readonly time_zone: string
  readonly contact_phone: string
  readonly contact_note: string
  readonly supervisors_invite: boolean
  readonly state: 'active' | 'suspended' | 'closed'
  readonly enforcement: boolean
  readonly version: number
}

export function listOrganisationRows(scope: ReadScope) {
  return scope.sql<(OrganisationRow & { readonly agencies: string[] })[]>`
    select o.*, array(select a.agency from amparo.organisation_agencies a
      where a.organisation_id = o.id order by a.agency) as agencies
    from amparo.organisations o order by o.name, o.id`
}

/** Once; said again it changes nothing. */
export async function insertAgency(
  { sql }: WriteTx,
  said: {
    readonly organisationId: string
    readonly agency: string
    readonly by: string
    readonly at: string
  },
): Promise<void> {
  await sql`insert into amparo.organisation_agencies (organisation_id, agency, added_by, added_at)
    values (${said.organisationId}, ${said.agency}, ${said.by}, ${said.at}) on conflict do nothing`
}

/** As which institutions an organisation counts, for whom incidents are kept away. */
export async function listAgencies({ sql }: ReadScope, organisationId: string): Promise<readonly string[]> {
  const rows = await sql<{ agency: string }[]>`
    select agency from amparo.organisation_agencies where organisation_id = ${organisationId}`
  return rows.map(({ agency }) => agency)
}

/** Locks the row: decisions about who stays in an organisation are taken one after another. */
export async function lockOrganisation(tx: WriteTx, id: string): Promise<OrganisationRow | undefined> {
  const [row] = await tx.sql<
    OrganisationRow[]
  >`select * from amparo.organisations where id = ${id} for update`
  return row
}

export async function findOrganisation(scope: ReadScope, id: string): Promise<OrganisationRow | undefined> {
  const [row] = await scope.sql<OrganisationRow[]>`select * from amparo.organisations where id = ${id}`
  return row
}

export async function insertOrganisation(
  tx: WriteTx,
  organisation: Omit<OrganisationRow, 'id' | 'contact_note' | 'supervisors_invite' | 'state' | 'version'>,
): Promise<string> {
  const id = newId()
  await tx.sql`insert into amparo.organisations ${tx.sql({ ...organisation, id })}`
  return id
}

/** Undefined where somebody else has changed it since. */
export async function updateOrganisation(
  tx: WriteTx,
  id: string,
  version: number,
  changed: Partial<Omit<OrganisationRow, 'id' | 'version' | 'enforcement'>>,
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    update amparo.organisations set ${tx.sql({ ...changed, version: version + 1 })}
    where id = ${id} and version = ${version} returning version`
  return row?.version
}

export type TeamRow = {
  readonly id: string
  readonly name: string
  readonly state: 'active' | 'closed'
  readonly version: number
}

export function listTeamRows(scope: ReadScope, organisationId: string) {
  return scope.sql<TeamRow[]>`select id, name, state, version from amparo.teams
    where organisation_id = ${organisationId} order by name, id`
}

export async function findTeam(
  scope: ReadScope,
  organisationId: string,
  id: string,
): Promise<TeamRow | undefined> {
  const [row] = await scope.sql<TeamRow[]>`select id, name, state, version from amparo.teams
    where organisation_id = ${organisationId} and id = ${id}`
  return row
}

/** Undefined where the organisation has a team of that name. */
export async function insertTeam(
  tx: WriteTx,
  organisationId: string,
  name: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }[]>`insert into amparo.teams (id, organisation_id, name)
    values (${newId()}, ${organisationId}, ${name}) on conflict do nothing returning id`
  return row?.id
}

export async function updateTeam(
  tx: WriteTx,
  id: string,
  version: number,
  changed: { readonly name: string; readonly state: string },
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    update amparo.teams set name = ${changed.name}, state = ${changed.state}, version = version + 1
    where id = ${id} and version = ${version} returning version`
  return row?.version
}

export type UserRow = {
  readonly id: string
  readonly username: string
  readonly display_name: string
  readonly email: string | null
  readonly locale: string
  readonly state: 'invited' | 'active' | 'disabled'
  readonly home_organisation_id: string | null
  readonly version: number
}

export type MembershipRow = {
  readonly id: string
  readonly user_id: string
  readonly organisation_id: string
  readonly role: Role
  readonly team_id: string | null
  readonly valid_from: string
  readonly valid_until: string | null
  readonly confirmed_at: string | null
  readonly version: number
}

/** What the rule of the quarterly confirmation asks of it. */
export function confirmedRole(row: MembershipRow): ConfirmedRole {
  return {
    userId: row.user_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    confirmedAt: row.confirmed_at,
  }
}

/** Everyone whom the reader's organisation keeps or employs. */
export function listUserRows(scope: ReadScope) {
  return scope.sql<
    UserRow[]
  >`select id, username, display_name, email, locale, state, home_organisation_id, version
    from amparo.users where home_organisation_id = amparo.my_organisation()
      or id in (select user_id from amparo.memberships where organisation_id = amparo.my_organisation())
    order by display_name, id`
}

export function listMembershipRows(scope: ReadScope, organisationId: string) {
  return scope.sql<
    MembershipRow[]
  >`select id, user_id, organisation_id, role, team_id, valid_from, valid_until, confirmed_at, version
    from amparo.memberships where organisation_id = ${organisationId} order by valid_from, id`
}

export async function findUser(scope: ReadScope, id: string): Promise<UserRow | undefined> {
  const [row] = await scope.sql<
    UserRow[]
  >`select id, username, display_name, email, locale, state, home_organisation_id, version
    from amparo.users where id = ${id}`
  return row
}

/** Undefined where the username is taken. */
export async function insertUser(
  tx: WriteTx,
  user: Pick<UserRow, 'username' | 'display_name' | 'email' | 'locale'> & {
    readonly home_organisation_id: string
  },
): Promise<string | undefined> {
  const id = newId()
  // Without RETURNING: nobody sees a colleague before her membership is there.
  const added = await tx.sql`insert into amparo.users ${tx.sql({ ...user, id })} on conflict do nothing`
  return added.count === 1 ? id : undefined
}

export async function updateUser(
  tx: WriteTx,
  id: string,
  version: number,
  changed: Partial<Pick<UserRow, 'display_name' | 'email' | 'locale' | 'state'>>,
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    update amparo.users set ${tx.sql({ ...changed, version: version + 1 })}
    where id = ${id} and version = ${version} returning version`
  return row?.version
}

export async function insertMembership(
  tx: WriteTx,
  membership: Pick<
    MembershipRow,
    'user_id' | 'organisation_id' | 'role' | 'team_id' | 'valid_from' | 'valid_until'
  >,
): Promise<string> {
  const id = newId()
  await tx.sql`insert into amparo.memberships ${tx.sql({ ...membership, id })}`
  return id
}

export async function findMembership(
  scope: ReadScope,
  organisationId: string,
  id: string,
): Promise<MembershipRow | undefined> {
  const [row] = await scope.sql<MembershipRow[]>`
    select id, user_id, organisation_id, role, team_id, valid_from, valid_until, confirmed_at, version
    from amparo.memberships where id = ${id} and organisation_id = ${organisationId}`
  return row
}

export async function updateMembershipEnd(
  tx: WriteTx,
  id: string,
  version: number,
  until: string,
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    update amparo.memberships set valid_until = ${until}, version = version + 1
    where id = ${id} and version = ${version} returning version`
  return row?.version
}

export async function confirmMembershipRow(
  tx: WriteTx,
  id: string,
  version: number,
  by: string,
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    update amparo.memberships set confirmed_at = now(), confirmed_by = ${by}, version = version + 1
    where id = ${id} and version = ${version} returning version`
  return row?.version
}

/** Memberships by which an organisation has an administrator who can sign in, from now on without an end. */
export function listAdministrators(scope: ReadScope, organisationId: string) {
  return scope.sql<LiveMembership[]>`select m.id, m.user_id as "userId", m.role from amparo.memberships m
    join amparo.users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = ${organisationId} and m.role = 'administrator'
      and m.valid_from <= now() and m.valid_until is null`
}

export function listLiveMemberships(scope: ReadScope, organisationId: string, userId: string) {
  return scope.sql<MembershipRow[]>`
    select id, user_id, organisation_id, role, team_id, valid_from, valid_until, confirmed_at, version from amparo.memberships
    where organisation_id = ${organisationId} and user_id = ${userId} and (valid_until is null or valid_until > now())`
}

export type WorkInHand = {
  readonly cases: number
  readonly supports: number
  readonly tasks: number
  readonly offers: number
}

/** Nothing of who has never worked here, and nothing for who keeps another organisation. */
export async function findWorkInHand({ sql }: ReadScope, userId: string): Promise<WorkInHand | undefined> {
  const [row] = await sql<WorkInHand[]>`select * from amparo.work_in_hand(${userId})`
  return row
}
