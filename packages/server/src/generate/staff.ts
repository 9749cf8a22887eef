import { plainDate, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { signedProtocol } from '@amparo/domain/protocol/signed-protocol'
import { protocolRow } from '../modules/protocols/store.ts'
import type { Random } from '@amparo/domain/kernel/seeded-random'
import { oneOf } from '@amparo/packs/people/make-people'
import type { OrganisationId, TeamId } from '@amparo/domain/kernel/brand'
import { codeOfConductVersion, conductMark } from '@amparo/domain/sign-in/code-of-conduct'
import type { LoadedRows } from './case-file.ts'
import type { SeededIds } from './seeded-ids.ts'
import type { Actor } from './step.ts'

export type Team = { readonly supervisor: Actor; readonly workers: readonly Actor[] }
export type StaffedOrganisation = {
  readonly id: OrganisationId
  readonly country: 'GT' | 'HN' | 'SV' | 'MX'
  readonly teams: readonly Team[]
}
export type Staff = {
  readonly organisations: readonly StaffedOrganisation[]
  /** Who works how many cases, until every child has somebody. */
  readonly caseloads: readonly {
    readonly organisation: number
    readonly team: number
    readonly worker: Actor
    readonly cases: number
  }[]
  readonly tables: LoadedRows
}

const places = [
  { country: 'GT', zone: 'America/Guatemala', word: 'Refugio' },
  { country: 'MX', zone: 'America/Mexico_City', word: 'Casa' },
  { country: 'HN', zone: 'America/Tegucigalpa', word: 'Oficina' },
  { country: 'SV', zone: 'America/El_Salvador', word: 'Albergue' },
] as const

const names = [
  'La Ceiba',
  'El Camino',
  'San Rafael',
  'Las Flores',
  'El Puente',
  'Los Ríos',
  'La Esperanza',
  'Monte Verde',
]
const people = [
  'Ana',
  'Berta',
  'Carlos',
  'Delia',
  'Elmer',
  'Feliciana',
  'Gloria',
  'Hugo',
  'Irma',
  'Julia',
  'Kevin',
  'Lidia',
]
const surnames = ['Tzoc', 'Coj', 'Paz', 'Ruiz', 'Ical', 'Xol', 'Mux', 'Lima', 'Sosa', 'Cux', 'Orozco', 'Batz']

const workersPerTeam = 8
const fewestCases = 5
const mostCases = 60

/** Organisations, teams and people who work: as many as the children need, with loads from 5 to 60. */
export function makeStaff(options: {
  readonly children: number
  readonly organisations: number
  readonly random: Random
  readonly ids: SeededIds
  readonly at: string
}): Staff {
  const { random, ids } = options
  const tables: LoadedRows = new Map()
  const loads: number[] = []
  for (let left = options.children; left > 0;) {
    const load = Math.min(left, fewestCases + Math.floor(random() * (mostCases - fewestCases + 1)))
    loads.push(load)
    left -= load
  }
  const rows = {
    organisations: [] as object[],
    teams: [] as object[],
    users: [] as object[],
    memberships: [] as object[],
  }
  const mark = conductMark(codeOfConductVersion, 'es')
  const hire = (organisationId: OrganisationId, teamId: TeamId, role: 'caseworker' | 'supervisor'): Actor => {
    const userId = ids.next<'UserId'>()
    rows.users.push({
      id: userId,
      username: `g${rows.users.length + 1}.${userId.slice(-6)}`,
      display_name: `${oneOf(people, random)} ${oneOf(surnames, random)}`,
      state: 'active',
      home_organisation_id: organisationId,
      code_of_conduct: mark,
      code_of_conduct_at: options.at,
    })
    rows.memberships.push({
      id: ids.next(),
      user_id: userId,
      organisation_id: organisationId,
      team_id: teamId,
      role,
      valid_from: options.at,
    })
    return {
      userId,
      organisationId,
      roles: [role],
      teams: [teamId],
      supervisedTeams: role === 'supervisor' ? [teamId] : [],
    }
  }
  const caseloads: Staff['caseloads'][number][] = []
  const organisations = Array.from({ length: options.organisations }, (_, number): StaffedOrganisation => {
    const place = places[number % places.length] ?? places[0]
    const id = ids.next<'OrganisationId'>()
    const name = `${place.word} ${names[Math.floor(number / places.length) % names.length]} ${number + 1}`
    rows.organisations.push({
      id,
      name,
      short_name: name,
      kind: 'shelter',
      country: place.country,
      time_zone: place.zone,
      contact_phone: '+000 0000 0000',
    })
    const own = loads.filter((_load, index) => index % options.organisations === number)
    const teamCount = Math.max(1, Math.ceil(own.length / workersPerTeam))
    const teams = Array.from({ length: teamCount }, (_team, teamNumber): Team => {
      const teamId = ids.next<'TeamId'>()
      rows.teams.push({ id: teamId, organisation_id: id, name: `Equipo ${teamNumber + 1}` })
      const supervisor = hire(id, teamId, 'supervisor')
      const workers = own
        .filter((_load, index) => index % teamCount === teamNumber)
        .map((cases) => {
          const worker = hire(id, teamId, 'caseworker')
          caseloads.push({ organisation: number, team: teamNumber, worker, cases })
          return worker
        })
      return { supervisor, workers }
    })
    return { id, country: place.country, teams }
  })
  const protocols = agreed(organisations, ids, plainDate(options.at.slice(0, 10)))
  for (const [name, made] of Object.entries({ ...rows, sharing_protocols: protocols }))
    tables.set(name, made as Readonly<Record<string, unknown>>[])
  return { organisations, caseloads, tables }
}

/** All of them share with each other, under one protocol that a supervisor of each signed. */
function agreed(organisations: readonly StaffedOrganisation[], ids: SeededIds, on: PlainDate): object[] {
  const [first, ...others] = organisations.flatMap(({ id, teams: [team] }) =>
    team ? [{ organisationId: id, userId: team.supervisor.userId, name: '', phone: '+000 0000 0000' }] : [],
  )
  if (!first || others.length === 0) return []
  const { protocol, acts } = signedProtocol(ids.next<'SharingProtocolId'>(), [first, ...others], on)
  const { contacts, signatures, ...row } = protocolRow(protocol, acts)
  // Documents travel as text here: an array would be one of the database.
  const written = Object.entries({ contacts, signatures, acts }).map(([name, of]) => [
    name,
    JSON.stringify(of),
  ])
  return [{ ...row, ...Object.fromEntries(written) }]
}
