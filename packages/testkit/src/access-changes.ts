import { partnerOf } from './access-services.ts'
import { roleRights } from '@amparo/domain/access/role-rights'
import type { Role } from '@amparo/domain/access/vocabulary'
import { changedFreezes } from './access-closed.ts'
import {
  asksOrAnswers,
  keepsDraft,
  keepsHere,
  looksInto,
  satDown,
  sharesLists,
  findsProtocol,
  keepsProtocolsHere,
} from './access-expected-rows.ts'
import {
  holds,
  isClosed,
  isHeldBack,
  keepsServices,
  supervisesHere,
  mayAdd,
  mayRead,
  findsRegistrationSheets,
  receives,
  rolesOf,
  sectionsByRole,
  type Row,
  type Seat,
} from './access-oracle.ts'
import { asWritten } from './access-records.ts'
import type { StagedWorld } from './access-stage.ts'

/** Tables whose rows nobody who serves may change. */
const unchangeable: ReadonlySet<string> = new Set([
  'attachment_keys',
  'alert_sightings',
  'attachment_parts',
  'facts',
  'fact_payloads',
  'match_keys',
  'person_phones',
  'other_data_words',
  'plan_reviews',
  'task_postponements',
  'birth_decisions',
  'person_birth_decisions',
  'referral_feedback',
  'service_gaps',
  'service_records',
  'tasks',
  'worker_wishes',
  'commands',
  'searches',
  'audit_entries',
  'register_changes',
  'reopenings',
  'push_subscriptions',
  'calendar_feeds',
  'job_parts',
])

/**
 * Which rows this person may change; undefined where other tests look at the table. A statement that reads nothing
 * of a row (`unseen`) reaches those too which she may not read: what a volunteer writes, for example.
 */
export function changeableRows(
  staged: StagedWorld,
  seat: Seat,
  table: string,
  unseen = false,
): string[] | undefined {
  const { world, records, personal, asked } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const isAdministrator = roles.includes('administrator')
  const serves = roles.some((role) => roleRights[role].purposes.includes('referral'))
  const held = (at: number) => holds(world, seat, at)
  const byCase = (may: (at: number) => string[]) => world.cases.flatMap((_, at) => may(at)).sort()
  const changes = (row: Row, written = row) =>
    (unseen || mayRead(world, seat, row)) && mayAdd(world, seat, written)
  if (unchangeable.has(table)) return undefined
  if (records.some((record) => record.table === table))
    return records
      .filter((record) => record.table === table && changes(record, asWritten(record)))
      .filter((record) => unseen || !isHeldBack(world, seat, record))
      .map((record) => record.key)
      .sort()
  switch (table) {
    case 'cases':
      return byCase((at) => {
        const one = world.cases[at]
        if (!one || !(unseen || held(at))) return []
        return sectionsByRole(world, seat, one, 'writes').has('summary') ? [one.id] : []
      })
    case 'other_data':
      return byCase((at) =>
        changes({ case: at, section: 'other-data', stream: undefined }) ? [world.cases[at]?.id ?? ''] : [],
      )
    case 'persons':
    case 'person_names':
      return byCase((at) => {
        const one = world.cases[at]
        if (!one || (table === 'persons' && (one.organisation !== seat.organisation || roles.length === 0)))
          return []
        const may = (section: 'identity' | 'people') => changes({ case: at, section, stream: undefined })
        return [...(may('identity') ? [one.childId] : []), ...(may('people') ? [one.relativeId] : [])]
      })
    case 'access_resets':
      // A change that reads nothing: to stop it, which is open to herself too.
      return unseen
        ? personal
            .filter(
              (row) =>
                row.table === table &&
                ((me?.state === 'active' && row.user === seat.user) ||
                  (row.organisation === seat.organisation &&
                    (roles.includes('supervisor') || isAdministrator))),
            )
            .map((row) => row.key)
        : undefined
    case 'contact_requests':
      return asked
        .filter((request) => held(request.case))
        .map((request) => request.key)
        .sort()
    case 'grants':
      return [
        ...world.grants
          .filter(
            (grant) =>
              held(grant.case) ||
              // What has ended stays ended.
              (serves &&
                !isClosed(world, seat, grant.case) &&
                grant.organisation === seat.organisation &&
                grant.act !== 'other' &&
                grant.when !== 'revoked'),
          )
          .map((grant) => grant.id)
          .sort(),
        // The three shares of each referral, whose ids the store makes, are counted only.
        ...world.referrals
          .filter(
            ({ case: at, to, state }) =>
              unseen &&
              !isClosed(world, seat, at) &&
              (held(at) || (serves && to === seat.organisation && ['sent', 'accepted'].includes(state))),
          )
          .flatMap(({ id }) => [id, id, id]),
      ]
    case 'users':
      return world.users
        .filter(
          (user) =>
            (user === me && user.state === 'active') || (isAdministrator && user.home === seat.organisation),
        )
        .map((user) => user.id)
        .sort()
    case 'memberships':
      return world.users
        .flatMap((user) => user.held)
        .filter((held) => isAdministrator && held.organisation === seat.organisation)
        .map((held) => held.id)
        .sort()
    case 'teams':
      return world.teams
        .filter((team) => isAdministrator && team.organisation === seat.organisation)
        .map((team) => team.id)
        .sort()
    case 'organisations':
      return [
        ...new Set([
          ...(isAdministrator ? [seat.organisation] : []),
          // What she has decided just now, she may carry out.
          ...world.marks
            .filter((mark) => mark.decidedBy === seat.user && mark.state === 'approved' && mark.justNow)
            .filter(() => overseesMarks(roles))
            .map((mark) => mark.organisation),
        ]),
      ]
        .map((at) => world.organisations[at]?.id ?? '')
        .sort()
    case 'jobs':
      return personal
        .filter((row) => row.table === 'jobs' && me?.state === 'active' && row.user === seat.user)
        .map((row) => row.key)
        .sort()
    case 'intakes':
      return staged.received
        .filter(
          (one) => one.case === undefined && one.organisation === seat.organisation && receives(world, seat),
        )
        .map((one) => one.key)
        .sort()
    case 'sharing_protocols':
      return staged.listed
        .filter((row) => row.table === table && keepsProtocolsHere(world, seat))
        .filter(({ organisation: at }) => [at, partnerOf(world, at)].includes(seat.organisation))
        .filter(({ organisation: at }) => unseen || findsProtocol(world, seat, at))
        .map(({ key }) => key)
        .sort()
    case 'services':
    case 'interpreters':
      return staged.listed
        .filter((one) => one.table === table)
        .filter(({ organisation }) => organisation === seat.organisation && keepsServices(world, seat))
        .map(({ key }) => key)
    case 'registration_sheets':
      return staged.listed
        .filter((one) => one.table === table && findsRegistrationSheets(world, seat, one.organisation))
        .map(({ key }) => key)
        .sort()
    case 'drafts':
      return personal
        .filter((row) => row.table === table && keepsDraft(world, seat, row))
        .map((row) => row.key)
        .sort()
    case 'saved_lists':
      return personal
        .filter((row) => row.table === table)
        .filter((row) =>
          row.shared === undefined ? keepsHere(world, seat, row) : sharesLists(world, seat, row),
        )
        .map((row) => row.key)
        .sort()
    case 'supervision_sessions':
    case 'shadowings':
      return personal
        .filter((row) => row.table === table && row.user === seat.user && satDown(world, seat, row))
        .map((row) => row.key)
        .sort()
    case 'supervision_talks':
    case 'shadowing_observations':
    case 'case_requests': {
      const may = table === 'case_requests' ? asksOrAnswers : satDown
      return personal
        .filter((row) => row.table === table && may(world, seat, row))
        .map((row) => row.key)
        .sort()
    }
    case 'file_reviews':
      return personal
        .filter((row) => row.table === table && keepsHere(world, seat, row) && supervisesHere(world, seat))
        .map((row) => row.key)
        .sort()
    case 'file_review_files':
      return personal
        .filter((row) => row.table === table && keepsHere(world, seat, row) && looksInto(world, seat, row))
        .map((row) => row.key)
        .sort()
    case 'case_freezes':
      return changedFreezes(world, seat, unseen)
    case 'work_conflicts':
    case 'worker_profiles':
      return personal
        .filter((row) => row.table === table && keepsHere(world, seat, row))
        .map((row) => row.key)
        .sort()
    default:
      return undefined
  }
}

const overseesMarks = (roles: readonly Role[]) =>
  roles.some((role) => ['administrator', 'auditor', 'privacy-lead'].includes(role))

/** Which rows she may remove; undefined where nobody who serves may. */
export function removableRows(staged: StagedWorld, seat: Seat, table: string): string[] | undefined {
  const { world, personal, records } = staged
  switch (table) {
    case 'attachment_keys':
    case 'attachment_parts':
      return records
        .filter((record) => record.table === table && mayAdd(world, seat, record))
        .map(({ key }) => key)
    case 'match_keys':
      return world.cases.flatMap((one, at) =>
        mayAdd(world, seat, { case: at, section: 'summary', stream: undefined })
          ? [one.childId, one.relativeId]
          : [],
      )
    case 'person_phones':
      return changeableRows(staged, seat, 'person_names')
    case 'person_names':
    case 'drafts':
      return changeableRows(staged, seat, table)
    case 'calendar_feeds':
      return personal
        .filter((row) => row.table === table && keepsHere(world, seat, row))
        .map((row) => row.key)
    case 'saved_lists':
      return personal
        .filter((row) => row.table === table)
        .filter((row) => keepsHere(world, seat, row) || sharesLists(world, seat, row))
        .map((row) => row.key)
    case 'push_subscriptions':
      return personal
        .filter((row) => row.table === table && world.users[seat.user]?.state === 'active')
        .filter((row) => row.user === seat.user)
        .map((row) => row.key)
    default:
      return undefined
  }
}
