import { keepsProtocolsHere } from './access-expected-rows.ts'
import {
  interpreterColumns,
  registrationSheetColumns,
  serviceColumns,
  protocolColumns,
} from './access-services.ts'
import { roles as everyRole, sections } from '@amparo/domain/access/vocabulary'
import { formId, past, tablesOfACase } from './access-case-rows.ts'
import {
  holds,
  mayAdd,
  rolesOf,
  supervisedTeams,
  type Seat,
  courseOf,
  receives,
  keepsServices,
} from './access-oracle.ts'
import { ownProbesOf, type Probe } from './access-own-probes.ts'
import { factOf, personRecord, recordOf, referralOf, transferOf, intakeColumns } from './access-records.ts'
import type { StagedWorld } from './access-stage.ts'
import { newTestId } from './register.ts'

/** Attempts to add to one table: on each case of the world, in one's own name and in another's. */
export function probesOf(staged: StagedWorld, seat: Seat, table: string): Probe[] {
  const { world } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const other = world.users.find((user) => user !== me)
  const isAdministrator = roles.includes('administrator')
  const invites = roles.includes('supervisor') && world.organisations[seat.organisation]?.invites === true
  const byCase = (make: (at: number) => Probe[]) => world.cases.flatMap((_, at) => make(at))
  const byAdministrator = (
    row: (organisation: string | undefined, user: string | undefined) => Record<string, unknown>,
  ): Probe[] => {
    const mine = world.organisations[seat.organisation]?.id
    const elsewhere = world.organisations.find(({ id }) => id !== mine)?.id
    return [
      { row: row(mine, me?.id), may: isAdministrator },
      { row: row(elsewhere, me?.id), may: false },
      { row: row(mine, other?.id), may: false },
    ]
  }
  const byOrganisation = (make: (id: string) => Record<string, unknown>, may: boolean): Probe[] =>
    world.organisations.map(({ id }, at) => ({
      row: { id: newTestId(), ...make(id) },
      may: may && roles.length > 0 && at === seat.organisation,
    }))
  if (tablesOfACase.includes(table))
    return byCase((at) => {
      const record = recordOf(world, at, table)
      // Nobody but the clocks writes what is due.
      const may = table !== 'tasks' && record !== undefined && mayAdd(world, seat, record)
      return record ? [{ row: record.row, may }] : []
    })
  switch (table) {
    case 'facts':
      return byCase((at) =>
        sections.map((section) => {
          const record = factOf(world, at, section, newTestId())
          return { row: record.row, may: mayAdd(world, seat, record) }
        }),
      )
    case 'referrals':
      return byCase((at) => {
        const more = { to: 0, sections: [], state: 'sent', receiver: undefined } as const
        const record = referralOf(world, at, newTestId(), more)
        return [{ row: record.row, may: mayAdd(world, seat, record) }]
      })
    case 'transfers':
      return byCase((at) => {
        const record = transferOf(world, at, newTestId())
        return [{ row: record.row, may: mayAdd(world, seat, record) }]
      })
    case 'case_people':
      return byCase((at) =>
        (['child', 'relative'] as const).map((role) => {
          const one = world.cases[at]
          const someone = world.cases[(at + 1) % world.cases.length]
          const record = personRecord(someone?.relativeId ?? '', { id: one?.id ?? '' }, at, role)
          return { row: record.row, may: mayAdd(world, seat, record) }
        }),
      )
    case 'other_data':
    case 'other_data_words':
      return byCase((at) => [
        {
          row: {
            case_id: world.cases[at]?.id,
            ...(table === 'other_data' ? { source: 'x', source_id: newTestId(), document: {} } : { word: 2 }),
          },
          may: mayAdd(world, seat, { case: at, section: 'other-data', stream: undefined }),
        },
      ])
    case 'match_keys':
      return byCase((at) => [
        {
          row: { key: 2, person_id: newTestId(), case_id: world.cases[at]?.id },
          may: mayAdd(world, seat, { case: at, section: 'summary', stream: undefined }),
        },
      ])
    case 'person_names':
      return byCase((at) => [
        {
          row: { id: newTestId(), person_id: world.cases[at]?.childId, role: 'other' },
          may: mayAdd(world, seat, { case: at, section: 'identity', stream: undefined }),
        },
      ])
    case 'person_phones':
      return byCase((at) => [
        {
          row: { person_id: world.cases[at]?.relativeId, phones: ['5555 1234'] },
          may: mayAdd(world, seat, { case: at, section: 'people', stream: undefined }),
        },
      ])
    case 'grants':
      return byCase((at) => [
        {
          row: {
            id: newTestId(),
            case_id: world.cases[at]?.id,
            grantee_organisation_id: world.organisations[0]?.id,
            capability: 'read',
            sections: ['summary'],
            purpose: 'referral',
            act: 'other',
            act_id: newTestId(),
          },
          may: holds(world, seat, at),
        },
      ])
    case 'cases':
      return byOrganisation(
        (id) => ({
          organisation_id: id,
          code: newTestId(),
          child_id: newTestId(),
          phase: 'transit',
          call_name: 'x',
          registered_at: past,
          opened_on: past.slice(0, 10),
          updated_at: past,
        }),
        roles.some((role) => ['caseworker', 'supervisor', 'manager', 'intake-volunteer'].includes(role)),
      )
    case 'persons':
      return byOrganisation((id) => ({ organisation_id: id }), true)
    case 'teams':
      return byOrganisation((id) => ({ organisation_id: id, name: newTestId() }), isAdministrator)
    case 'memberships':
      return [
        ...byOrganisation(
          (id) => ({ organisation_id: id, user_id: other?.id, role: 'auditor' }),
          isAdministrator,
        ),
        // A team of one's own does not make another organisation's member.
        ...world.teams.map((team) => ({
          row: {
            id: newTestId(),
            organisation_id: world.organisations.find((_, at) => at !== team.organisation)?.id,
            team_id: team.id,
            user_id: other?.id,
            role: 'caseworker',
          },
          may:
            isAdministrator &&
            world.organisations.findIndex((_, at) => at !== team.organisation) === seat.organisation,
        })),
        ...world.teams.flatMap((team) =>
          everyRole.map((role) => ({
            row: {
              id: newTestId(),
              organisation_id: world.organisations[team.organisation]?.id,
              team_id: team.id,
              user_id: other?.id,
              role,
            },
            may:
              (isAdministrator && team.organisation === seat.organisation) ||
              (invites &&
                supervisedTeams(world, seat).includes(world.teams.indexOf(team)) &&
                ['caseworker', 'intake-volunteer', 'interpreter'].includes(role)),
          })),
        ),
      ]
    case 'users':
      return byOrganisation(
        (id) => ({ home_organisation_id: id, username: newTestId(), display_name: 'x' }),
        isAdministrator || invites,
      )
    case 'organisations':
      return [
        {
          row: {
            id: newTestId(),
            name: 'x',
            short_name: 'x',
            kind: 'shelter',
            country: 'GT',
            time_zone: 'America/Guatemala',
          },
          may: isAdministrator,
        },
      ]
    case 'rules':
      return byAdministrator((organisation, user) => ({
        id: newTestId(),
        version: 1,
        jurisdiction: 'GT',
        kind: 'x',
        record: {},
        organisation_id: organisation,
        published_by: user,
      }))
    case 'organisation_agencies': {
      // Only what somebody else asked for and she has just approved: nobody by herself.
      const said = (organisation: string, user: string | undefined) => ({
        organisation_id: organisation,
        agency: newTestId(),
        added_by: user,
        added_at: past,
      })
      return world.organisations.flatMap(({ id }) => [
        { row: said(id, me?.id), may: false },
        { row: said(id, other?.id), may: false },
      ])
    }
    case 'rule_confirmations':
      return byAdministrator((organisation, user) => ({
        id: newTestId(),
        organisation_id: organisation,
        rule_id: newTestId(),
        rule_version: 1,
        confirmed_by: user,
        confirmed_by_name: 'x',
        confirmed_on: past.slice(0, 10),
        source: 'x',
      }))
    case 'form_versions': {
      const version = (organisation: string | undefined, user: string | undefined) => ({
        id: newTestId(),
        form_id: formId,
        number: 2,
        definition: {},
        state: 'published',
        organisation_id: organisation,
        published_by: user,
      })
      return [
        ...byAdministrator(version),
        {
          row: { ...version(world.organisations[seat.organisation]?.id, me?.id), state: 'draft' },
          may: false,
        },
      ]
    }
    case 'enforcement_requests': {
      const mine = world.organisations[seat.organisation]
      const asks = isAdministrator && mine?.enforces === false
      const row = {
        organisation_id: world.organisations.find((one) => one !== mine)?.id,
        wanted: true,
        reason: 'x',
        asked_by: me?.id,
        asked_for_organisation_id: mine?.id,
      }
      return [
        { row: { id: newTestId(), ...row }, may: asks },
        { row: { id: newTestId(), ...row, asked_by: other?.id }, may: false },
        { row: { id: newTestId(), ...row, asked_for_organisation_id: row.organisation_id }, may: false },
        { row: { id: newTestId(), ...row, state: 'approved', decided_by: other?.id }, may: false },
      ]
    }
    case 'access_resets': {
      const asks = roles.includes('supervisor') || isAdministrator
      const reset = (asker: typeof me) => (id: string) => ({
        organisation_id: id,
        user_id: world.users.find((user) => user !== asker)?.id,
        kind: 'password',
        asked_by: asker?.id,
        expires_at: past,
      })
      const decider = world.users.at(-1)?.id
      return [
        ...byOrganisation(reset(me), asks),
        ...byOrganisation(reset(other), false),
        // Nobody asks for what is decided already.
        ...byOrganisation((id) => ({ ...reset(me)(id), state: 'refused' }), false),
        ...byOrganisation((id) => ({ ...reset(me)(id), decided_by: decider }), false),
      ]
    }
    case 'intakes':
      return [
        ...byOrganisation(() => ({}), receives(world, seat)).map(({ row, may }, at) => ({
          row: { ...intakeColumns(world, undefined), ...row, organisation_id: world.organisations[at]?.id },
          may,
        })),
        ...byCase((at) => [
          {
            row: {
              ...intakeColumns(world, at),
              id: newTestId(),
              organisation_id: world.organisations[seat.organisation]?.id,
            },
            may: receives(world, seat) && mayAdd(world, seat, courseOf(at)),
          },
        ]),
      ]
    case 'services':
      return world.organisations.map((_, at) => ({
        row: { id: newTestId(), ...serviceColumns(world, at) },
        may: at === seat.organisation && keepsServices(world, seat),
      }))
    case 'interpreters':
      return world.organisations.map((_, at) => ({
        row: { id: newTestId(), ...interpreterColumns(world, at) },
        may: at === seat.organisation && keepsServices(world, seat),
      }))
    case 'registration_sheets':
      return world.organisations.map((_, at) => ({
        row: { id: newTestId(), ...registrationSheetColumns(world, at) },
        may: at === seat.organisation && receives(world, seat),
      }))
    case 'sharing_protocols':
      return world.organisations.flatMap((_, at) =>
        (['draft', 'in-force'] as const).map((state) => ({
          row: { id: newTestId(), ...protocolColumns(world, at), state },
          may: at === seat.organisation && state === 'draft' && keepsProtocolsHere(world, seat),
        })),
      )
    default:
      return ownProbesOf(staged, seat, table)
  }
}
