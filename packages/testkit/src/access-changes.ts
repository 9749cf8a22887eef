import { partnerOf } from './access-services.ts'
import { roleRights } from '@amparo/domain/access/role-rights'
import type { Role } from '@amparo/domain/access/vocabulary'
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
  courseOf,
  holds,
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
import { past } from './access-case-rows.ts'
import { newTestId } from './register.ts'

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

/** One change that somebody tries on one row, and whether the rules let her. */
export type Change = {
  readonly key: string
  readonly to: Readonly<Record<string, unknown>>
  readonly may: boolean
}

/** Changes that carry a row out of reach, or take a decision that belongs to another. */
export function changesOf(staged: StagedWorld, seat: Seat, table: string): Change[] {
  const { world, personal } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const answers = roles.includes('supervisor') || roles.includes('administrator')
  const here = (row: { readonly organisation: number }) => row.organisation === seat.organisation
  const elsewhere = world.organisations.find((_, at) => at !== seat.organisation)?.id
  switch (table) {
    case 'memberships':
    case 'teams':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { organisation_id: elsewhere },
        may: false,
      }))
    case 'intakes':
      return (changeableRows(staged, seat, table) ?? []).flatMap((key) => [
        { key, to: { organisation_id: elsewhere }, may: false },
        ...world.cases.map((one, at) => ({
          key,
          to: { case_id: one.id, state: 'registered', ended_at: past },
          may: mayAdd(world, seat, courseOf(at)) && mayRead(world, seat, courseOf(at)),
        })),
      ])
    case 'services':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { kept_by: elsewhere },
        may: false,
      }))
    case 'interpreters':
    case 'registration_sheets':
      return (changeableRows(staged, seat, table) ?? []).map((key) => ({
        key,
        to: { organisation_id: elsewhere },
        may: false,
      }))
    case 'organisations':
      return [
        ...(changeableRows(staged, seat, table) ?? []).map((key) => ({
          key,
          to: { id: newTestId() },
          may: false,
        })),
        // Another mark than the one that was asked for.
        ...world.marks
          .filter((mark) => mark.organisation !== seat.organisation)
          .map((mark) => ({
            key: world.organisations[mark.organisation]?.id ?? '',
            to: { enforcement: false },
            may: false,
          })),
      ]
    case 'users':
      return [
        ...world.users
          .filter((user) => roles.includes('administrator') && user.home === seat.organisation && user !== me)
          .map((user) => ({ key: user.id, to: { home_organisation_id: elsewhere }, may: false })),
        ...(me?.state === 'active' && me.home !== seat.organisation
          ? [{ key: me.id, to: { id: newTestId() }, may: false }]
          : []),
      ]
    case 'enforcement_requests': {
      const decides =
        roles.includes('administrator') && world.organisations[seat.organisation]?.enforces === false
      const other = world.users.find((user) => user !== me)?.id
      return world.marks.flatMap((mark) => {
        const isOpen = mark.state === 'asked'
        const isHers = mark.askedBy === seat.user
        return [
          { key: mark.id, to: { state: 'approved', decided_by: me?.id }, may: decides && isOpen },
          { key: mark.id, to: { state: 'refused', decided_by: null }, may: decides && isOpen && isHers },
          { key: mark.id, to: { state: 'refused', decided_by: other }, may: false },
          { key: mark.id, to: { reason: 'other words' }, may: false },
        ]
      })
    }
    case 'access_resets':
      return personal
        .filter((row) => row.table === table)
        .flatMap((row) => {
          const isHers = me?.state === 'active' && row.user === seat.user
          const decides = here(row) && row.user !== seat.user && answers
          // Neither the one who asked nor the one who needs it.
          const asker = world.users.findIndex((_, at) => at !== row.user)
          const third = world.users.find((_, at) => at !== row.user && at !== asker && at !== seat.user)?.id
          return [
            { key: row.key, to: { state: 'refused', decided_by: null }, may: isHers || decides },
            { key: row.key, to: { state: 'refused', decided_by: third }, may: decides },
            { key: row.key, to: { state: 'issued', decided_by: null }, may: decides },
            { key: row.key, to: { state: 'approved', decided_by: third }, may: decides },
            { key: row.key, to: { organisation_id: elsewhere }, may: false },
            // Made another's, it is hers to decide on as far as her role goes.
            { key: row.key, to: { user_id: third }, may: decides || (isHers && answers && here(row)) },
          ]
        })
    default:
      return []
  }
}
