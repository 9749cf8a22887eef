import { mayAdd, mayRead, opens, rolesOf, supervisedTeams, type Seat } from './access-oracle.ts'
import type { StagedWorld } from './access-stage.ts'
import { factOf, past, personRecord, recordOf, referralOf, tablesOfACase } from './access-records.ts'
import { newTestId } from './register.ts'
import { roles as everyRole, sections } from '@amparo/domain/access/vocabulary'

/** A row that somebody tries to add, and whether the rules let her. */
export type Probe = { readonly row: Record<string, unknown>; readonly may: boolean }

/** Attempts to add to one table: on each case of the world, in one's own name and in another's. */
export function probesOf(staged: StagedWorld, seat: Seat, table: string): Probe[] {
  const { world } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const isSomebody = me?.state === 'active'
  const other = world.users.find((user) => user !== me)
  const isAdministrator = roles.includes('administrator')
  const invites = roles.includes('supervisor') && world.organisations[seat.organisation]?.invites === true
  const byCase = (make: (at: number) => Probe[]) => world.cases.flatMap((_, at) => make(at))
  const asMeAndAnother = (row: (userId: string | undefined) => Record<string, unknown>): Probe[] => [
    { row: { id: newTestId(), ...row(me?.id) }, may: isSomebody },
    { row: { id: newTestId(), ...row(other?.id) }, may: false },
  ]
  const asAnyone = (row: Record<string, unknown>): Probe[] => [{ row, may: true }]
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
          may: opens(world, seat, at),
        },
      ])
    case 'person_names':
      return byCase((at) => [
        {
          row: { id: newTestId(), person_id: world.cases[at]?.childId, role: 'other' },
          may: mayRead(world, seat, { case: at, section: 'identity', stream: undefined }),
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
          may: world.cases[at]?.organisation === seat.organisation && opens(world, seat, at),
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
    case 'access_resets':
      return [me, other].flatMap((asker) =>
        byOrganisation(
          (id) => ({
            organisation_id: id,
            user_id: world.users.find((user) => user !== asker)?.id,
            kind: 'password',
            asked_by: asker?.id,
            expires_at: past,
          }),
          asker === me && (roles.includes('supervisor') || isAdministrator),
        ),
      )
    case 'commands':
      return asMeAndAnother((user) => ({
        user_id: user,
        operation: 'x',
        fingerprint: Buffer.alloc(1),
        made_at: past,
        outcome: 'applied',
        status: 200,
        answer: {},
      }))
    case 'searches':
      return asMeAndAnother((user) => ({ user_id: user, organisation_id: newTestId(), found: 0 }))
    case 'jobs':
      return asMeAndAnother((user) => ({ user_id: user, kind: 'x', input: {} }))
    case 'push_subscriptions':
      return asMeAndAnother((user) => ({ user_id: user, endpoint: newTestId(), p256dh: 'x', auth: 'x' }))
    case 'register_changes':
      return asMeAndAnother((user) => ({
        actor_id: user,
        register: 'x',
        record_id: newTestId(),
        command_id: newTestId(),
        change: {},
      }))
    case 'contact_requests':
      return asMeAndAnother((user) => ({
        from_user_id: user,
        case_id: world.cases[0]?.id,
        from_organisation_id: newTestId(),
      }))
    // Whoever acts leaves a trace, queues a message and is counted, whoever she is.
    case 'audit_entries':
      return asAnyone({
        id: newTestId(),
        recorded_at: past,
        action: 'x',
        decision: 'refused',
        subject_ids: [],
        fields: [],
        request_id: newTestId(),
      })
    case 'audit_waiting':
      return asAnyone({ entry_id: newTestId() })
    case 'outbox':
      return asAnyone({ id: newTestId(), kind: 'x', payload: {} })
    case 'rate_limits':
      return asAnyone({ subject: newTestId(), verb: 'x', window_start: past, used: 1 })
    // The content of a fact goes with its header, which is checked; nobody can read it without that.
    case 'fact_payloads':
      return asAnyone({ fact_id: newTestId(), recorded_at: past, payload: {}, salt: Buffer.alloc(16) })
    case 'job_parts':
      return staged.personal
        .filter((row) => row.table === 'jobs')
        .map((row) => ({
          row: { job_id: row.key, number: 7, content: '' },
          may: isSomebody && row.user === seat.user,
        }))
    default:
      return []
  }
}
