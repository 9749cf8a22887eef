import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { roles, type Role } from '@amparo/domain/access/vocabulary'
import {
  makeId,
  type OrganisationId,
  type SharingProtocolId,
  type TeamId,
  type UserId,
} from '@amparo/domain/kernel/brand'
import { agreeBetween } from './protocol-work.ts'
import { codeOfConductVersion } from '@amparo/domain/sign-in/code-of-conduct'

/** Somebody who works with the system, as tests name her: `cast.guatemala.caseworker`. */
export type CastMember = {
  readonly id: UserId
  readonly username: string
  readonly displayName: string
  readonly organisationId: OrganisationId | undefined
  readonly role: Role | undefined
  readonly teamId: TeamId | undefined
}

/** One member for each role in the team `north`; four more who are needed for a second pair of eyes. */
export type CastOrganisation = Readonly<Record<CastRole, CastMember>> & {
  readonly id: OrganisationId
  readonly name: string
  readonly country: string
  readonly teams: { readonly north: TeamId; readonly south: TeamId }
  readonly members: readonly CastMember[]
}

type CastRole =
  | 'caseworker'
  | 'supervisor'
  | 'manager'
  | 'serviceProvider'
  | 'intakeVolunteer'
  | 'interpreter'
  | 'privacyLead'
  | 'auditor'
  | 'administrator'
  | 'otherCaseworker'
  | 'southCaseworker'
  | 'southSupervisor'
  | 'otherSupervisor'
  | 'otherAdministrator'

export type Cast = {
  readonly guatemala: CastOrganisation
  readonly mexico: CastOrganisation
  /** What the two organisations agreed on, in force. */
  readonly protocolId: SharingProtocolId
  /** Has an account and works nowhere. */
  readonly stranger: CastMember
}

const parts: readonly (readonly [CastRole, Role, 'north' | 'south', string])[] = [
  ['caseworker', 'caseworker', 'north', 'Ana Tzoc'],
  ['supervisor', 'supervisor', 'north', 'Berta Coj'],
  ['manager', 'manager', 'north', 'Carlos Paz'],
  ['serviceProvider', 'service-provider', 'north', 'Delia Ruiz'],
  ['intakeVolunteer', 'intake-volunteer', 'north', 'Elmer Ical'],
  ['interpreter', 'interpreter', 'north', 'Feliciana Xol'],
  ['privacyLead', 'privacy-lead', 'north', 'Gloria Mux'],
  ['auditor', 'auditor', 'north', 'Hugo Lima'],
  ['administrator', 'administrator', 'north', 'Irma Sosa'],
  ['otherCaseworker', 'caseworker', 'north', 'Julia Cux'],
  ['southCaseworker', 'caseworker', 'south', 'Kevin Orozco'],
  ['southSupervisor', 'supervisor', 'south', 'Lidia Batz'],
  ['otherSupervisor', 'supervisor', 'north', 'Mario Chub'],
  ['otherAdministrator', 'administrator', 'north', 'Nora Diéguez'],
]

function newId<Name extends string>() {
  return makeId<Name>(Date.now(), randomBytes(10))
}

function makeOrganisation(name: string, country: string): CastOrganisation {
  const id = newId<'OrganisationId'>()
  const teams = { north: newId<'TeamId'>(), south: newId<'TeamId'>() }
  const members = parts.map(
    ([part, role, team, displayName]) =>
      [
        part,
        {
          id: newId<'UserId'>(),
          username: `${part.toLowerCase()}.${country.toLowerCase()}`,
          displayName,
          organisationId: id,
          role,
          teamId: teams[team],
        },
      ] as const,
  )
  const byPart = Object.fromEntries(members) as Record<CastRole, CastMember>
  return { id, name, country, teams, members: members.map(([, member]) => member), ...byPart }
}

/** Two organisations in two countries with everyone they need, and one person who belongs to neither. */
export async function castPlay(owner: Sql): Promise<Cast> {
  const guatemala = makeOrganisation('Refugio La Ceiba', 'GT')
  const mexico = makeOrganisation('Casa del Camino', 'MX')
  const stranger: CastMember = {
    id: newId(),
    username: 'stranger',
    displayName: 'Óscar Nadie',
    organisationId: undefined,
    role: undefined,
    teamId: undefined,
  }
  const everyone = [...guatemala.members, ...mexico.members]
  const protocolId = await owner.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    for (const organisation of [guatemala, mexico]) {
      await tx`insert into amparo.organisations ${tx({
        id: organisation.id,
        name: organisation.name,
        short_name: organisation.name,
        kind: 'shelter',
        country: organisation.country,
        time_zone: organisation.country === 'GT' ? 'America/Guatemala' : 'America/Mexico_City',
        contact_phone: organisation.country === 'GT' ? '+502 2200 0000' : '+52 55 0000 0000',
      })}`
      await tx`insert into amparo.teams ${tx(
        Object.entries(organisation.teams).map(([name, id]) => ({
          id,
          organisation_id: organisation.id,
          name,
        })),
      )}`
    }
    await tx`insert into amparo.users ${tx(
      [...everyone, stranger].map((member) => ({
        id: member.id,
        username: member.username,
        display_name: member.displayName,
        state: 'active',
        home_organisation_id: member.organisationId ?? guatemala.id,
        code_of_conduct: `${codeOfConductVersion} es`,
        code_of_conduct_at: new Date().toISOString(),
      })),
    )}`
    await tx`insert into amparo.memberships ${tx(
      everyone.map((member) => ({
        id: newId(),
        user_id: member.id,
        organisation_id: member.organisationId ?? null,
        team_id: member.teamId ?? null,
        role: member.role ?? null,
      })),
    )}`
    return agreeBetween(
      tx as never,
      [guatemala, mexico].map(({ id, manager }) => ({
        organisationId: id,
        userId: manager.id,
        name: manager.displayName,
      })),
    )
  })
  return { guatemala, mexico, protocolId, stranger }
}

/** Every role is played in every organisation; a new role in the vocabulary without a part fails here. */
export function unplayedRoles(): Role[] {
  return roles.filter((role) => !parts.some(([, played]) => played === role))
}
