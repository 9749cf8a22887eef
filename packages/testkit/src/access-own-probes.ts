import { randomBytes } from 'node:crypto'
import { past } from './access-case-rows.ts'
import { freezeProbes } from './access-closed.ts'
import { keepsDraft, looksInto, sharesLists } from './access-expected-rows.ts'
import { holdsOne, rolesOf, supervisesHere, type Seat } from './access-oracle.ts'
import { shareColumns } from './access-personal.ts'
import type { StagedWorld } from './access-stage.ts'
import { newTestId } from './register.ts'

/** A row that somebody tries to add, and whether the rules let her. */
export type Probe = { readonly row: Record<string, unknown>; readonly may: boolean }

/** Attempts to add to what belongs to a person, and to what anyone may add to. */
export function ownProbesOf(staged: StagedWorld, seat: Seat, table: string): Probe[] {
  const { world } = staged
  const roles = rolesOf(world, seat)
  const me = world.users[seat.user]
  const isSomebody = me?.state === 'active'
  const other = world.users.find((user) => user !== me)
  const asMeAndAnother = (row: (userId: string | undefined) => Record<string, unknown>): Probe[] => [
    { row: { id: newTestId(), ...row(me?.id) }, may: isSomebody },
    { row: { id: newTestId(), ...row(other?.id) }, may: false },
  ]
  const ofHersHere = (row: () => Record<string, unknown> = () => ({})): Probe[] =>
    [me, other].flatMap((user) =>
      world.organisations.map(({ id }, at) => ({
        row: { id: newTestId(), user_id: user?.id, organisation_id: id, ...row() },
        may: user === me && at === seat.organisation && roles.length > 0,
      })),
    )
  const asAnyone = (row: Record<string, unknown>): Probe[] => [{ row, may: true }]
  switch (table) {
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
    case 'drafts': {
      const here = world.organisations[seat.organisation]?.id
      const draft = { organisation_id: here, form: 'note', content: '{}' }
      const mine = { table, user: seat.user, organisation: seat.organisation }
      const elsewhere = world.organisations.find(({ id }) => id !== here)?.id
      return [
        { row: { id: newTestId(), user_id: me?.id, ...draft }, may: keepsDraft(world, seat, mine) },
        { row: { id: newTestId(), user_id: other?.id, ...draft }, may: false },
        { row: { id: newTestId(), user_id: me?.id, ...draft, organisation_id: elsewhere }, may: false },
        ...world.cases.flatMap((one, at) =>
          (['notes', 'consent'] as const).map((section) => ({
            row: { id: newTestId(), user_id: me?.id, ...draft, case_id: one.id, section },
            may: keepsDraft(world, seat, { ...mine, on: { case: at, section } }),
          })),
        ),
      ]
    }
    case 'jobs':
      return asMeAndAnother((user) => ({ user_id: user, kind: 'x', input: {} }))
    case 'calendar_feeds':
      return ofHersHere(() => ({ token_hash: randomBytes(32) }))
    case 'worker_profiles':
      return ofHersHere().map(({ row: { id: _id, ...row }, may }) => ({ row, may }))
    case 'own_alert_sightings':
      return ofHersHere(() => ({ alert: newTestId(), seen_at: past }))
    case 'case_freezes':
      return freezeProbes(world, seat)
    case 'work_conflicts':
      return ofHersHere(() => ({ kind: 'case', about: 'AAAA-0000', declared_at: new Date() }))
    case 'case_requests':
      return [me, other].flatMap((user) =>
        world.organisations.flatMap(({ id }, at) =>
          [undefined, world.cases[0]].map((one) => ({
            row: {
              id: newTestId(),
              code: 'GT-26-222222',
              case_id: one?.id ?? null,
              holder_organisation_id: one ? (world.organisations[one.organisation]?.id ?? null) : null,
              from_organisation_id: id,
              from_user_id: user?.id,
              reason: 'siblings',
              asked_at: past,
              answer_due_at: past,
              state: 'asked',
            },
            may:
              user === me &&
              at === seat.organisation &&
              roles.length > 0 &&
              world.organisations[at]?.enforces === false,
          })),
        ),
      )
    case 'saved_lists':
      return [me, other].flatMap((owner) =>
        world.organisations.flatMap(({ id }, organisation) =>
          [undefined, 'organisation' as const, organisation * 2, organisation * 2 + 1].map((shared) => ({
            row: {
              id: newTestId(),
              organisation_id: id,
              owner_id: owner?.id,
              ...shareColumns(world, shared),
              name: 'x',
              scope: 'mine',
              filter: {},
            },
            may:
              owner === me &&
              (shared === undefined
                ? organisation === seat.organisation && roles.length > 0
                : sharesLists(world, seat, { table, user: seat.user, organisation, shared })),
          })),
        ),
      )
    case 'supervision_sessions':
    case 'supervision_talks':
      return [me, other].flatMap((supervisor) =>
        world.organisations.map(({ id }, at) => ({
          row: {
            id: newTestId(),
            organisation_id: id,
            supervisor_id: supervisor?.id,
            worker_id: other?.id,
            ...(table === 'supervision_sessions'
              ? { held_on: past.slice(0, 10), kind: 'individual', recorded_at: past }
              : {}),
          },
          may: supervisor === me && at === seat.organisation && supervisesHere(world, seat),
        })),
      )
    case 'shadowings':
    case 'shadowing_observations':
      return [me, other].flatMap((observer) =>
        world.organisations.map(({ id }, at) => ({
          row: {
            id: newTestId(),
            organisation_id: id,
            observer_id: observer?.id,
            worker_id: (observer === me ? other : me)?.id,
            ...(table === 'shadowings'
              ? { held_on: past.slice(0, 10), recorded_at: past }
              : { content: {}, next_step: 'x', step_due_on: past.slice(0, 10) }),
          },
          may: observer === me && at === seat.organisation && holdsOne(world, seat, ['care', 'supervision']),
        })),
      )
    case 'file_reviews':
      return [me, other].flatMap((reviewer) =>
        world.organisations.map(({ id }, at) => ({
          row: {
            id: newTestId(),
            organisation_id: id,
            reviewer_id: reviewer?.id,
            states: 'open',
            by_worker: false,
            seed: 1,
            drawn_from: [],
            drawn: 1,
            drawn_at: past,
          },
          may: reviewer === me && at === seat.organisation && supervisesHere(world, seat),
        })),
      )
    case 'file_review_files':
      return [me, other].flatMap((reviewer) =>
        world.organisations.flatMap(({ id }, at) =>
          world.cases.map((one, index) => ({
            row: {
              id: newTestId(),
              review_id: newTestId(),
              organisation_id: id,
              reviewer_id: reviewer?.id,
              case_id: one.id,
              worker_id: (reviewer === me ? other : me)?.id,
              position: 0,
            },
            may:
              reviewer === me &&
              supervisesHere(world, seat) &&
              looksInto(world, seat, {
                table,
                user: seat.user,
                organisation: at,
                on: { case: index, section: 'course' },
              }),
          })),
        ),
      )
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
          // Only a job that has not begun takes more.
          may:
            isSomebody &&
            row.user === seat.user &&
            staged.personal.some((part) => part.table === 'job_parts' && part.key === row.key),
        }))
    default:
      return []
  }
}
