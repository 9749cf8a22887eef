import { randomBytes } from 'node:crypto'
import type { Section } from '@amparo/domain/access/vocabulary'
import { past } from './access-case-rows.ts'
import type { World } from './access-world.ts'
import { newTestId } from './register.ts'

/** What belongs to one person or organisation. */
export type PersonalRow = {
  readonly table: string
  readonly key: string
  readonly user: number
  readonly organisation: number
  /** With whom she sat down, where two share it. */
  readonly with?: number
  /** Who finds it besides her: all of the organisation, or a team by its place. */
  readonly shared?: 'organisation' | number
  /** What she is writing on a case, in its section. */
  readonly on?: { readonly case: number; readonly section: Section }
}

export type Put = (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>

/** For each session a row of everything that is a person's own. */
export async function stagePersonal(world: World, put: Put): Promise<PersonalRow[]> {
  const sessions = world.users.flatMap((user, at) =>
    [...new Set(user.held.map((held) => held.organisation))].map((organisation) => ({
      user,
      at,
      organisation,
    })),
  )
  const made: PersonalRow[] = []
  const each = async (
    table: string,
    row: (user: string, organisation: string) => Record<string, unknown>,
  ) => {
    const rows = sessions.map(({ user, at, organisation }) => {
      const id = newTestId() as string
      made.push({ table, key: id, user: at, organisation })
      return { id, ...row(user.id, world.organisations[organisation]?.id ?? '') }
    })
    await put(`amparo.${table}`, rows)
  }
  await each('commands', (user) => ({
    user_id: user,
    operation: 'x',
    fingerprint: Buffer.alloc(1),
    made_at: past,
    outcome: 'applied',
    status: 200,
    answer: {},
  }))
  await each('searches', (user, organisation) => ({ user_id: user, organisation_id: organisation, found: 0 }))
  await each('drafts', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    form: 'registration',
    content: '{}',
  }))
  const onCases = sessions.flatMap((session) =>
    world.cases.flatMap((one, at) =>
      (['notes', 'consent'] as const).map((section) => ({ ...session, one, at, section, key: newTestId() })),
    ),
  )
  await put(
    'amparo.drafts',
    onCases.map(({ key, user, organisation, one, section }) => ({
      id: key,
      user_id: user.id,
      organisation_id: world.organisations[organisation]?.id,
      case_id: one.id,
      section,
      form: 'note',
      content: '{}',
    })),
  )
  made.push(
    ...onCases.map(({ key, user, organisation, at, section }) => ({
      table: 'drafts',
      key: key as string,
      user: world.users.indexOf(user),
      organisation,
      on: { case: at, section },
    })),
  )
  await each('jobs', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    kind: 'x',
    input: {},
  }))
  const jobs = made.filter((row) => row.table === 'jobs')
  await each('jobs', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    kind: 'x',
    input: {},
    state: 'done',
  }))
  await put(
    'amparo.job_parts',
    jobs.map((row) => ({ job_id: row.key, number: 0, content: 'x' })),
  )
  made.push(...jobs.map((row) => ({ ...row, table: 'job_parts' })))
  await each('calendar_feeds', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    token_hash: randomBytes(32),
  }))
  // One a person, so that she names it: the organisation of her first role.
  const firstOnes = sessions.filter(
    ({ at }, index) => sessions.findIndex((other) => other.at === at) === index,
  )
  await put(
    'amparo.worker_profiles',
    firstOnes.map(({ user, organisation }) => ({
      user_id: user.id,
      organisation_id: world.organisations[organisation]?.id,
    })),
  )
  made.push(
    ...firstOnes.map(({ user, at, organisation }) => ({
      table: 'worker_profiles',
      key: user.id as string,
      user: at,
      organisation,
    })),
  )
  await each('own_alert_sightings', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    alert: newTestId(),
    seen_at: past,
  }))
  await each('work_conflicts', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    kind: 'case',
    about: 'AAAA-0000',
    declared_at: past,
  }))
  await put(
    'amparo.work_conflicts',
    world.conflicts.map((one) => ({
      id: one.id,
      user_id: world.users[one.user]?.id,
      organisation_id: world.organisations[world.cases[one.case]?.organisation ?? 0]?.id,
      kind: 'case',
      about: world.cases[one.case]?.id.toUpperCase(),
      declared_at: past,
      ended_at: one.hasEnded ? past : null,
    })),
  )
  made.push(
    ...world.conflicts.map((one) => ({
      table: 'work_conflicts',
      key: one.id,
      user: one.user,
      organisation: world.cases[one.case]?.organisation ?? 0,
    })),
  )
  const requests = sessions.flatMap((session) =>
    [undefined, ...world.cases].map((one, index) => ({ ...session, one, index, key: newTestId() as string })),
  )
  await put(
    'amparo.case_requests',
    requests.map(({ key, user, organisation, one }) => ({
      id: key,
      code: 'GT-26-222222',
      case_id: one?.id ?? null,
      holder_organisation_id: one ? (world.organisations[one.organisation]?.id ?? null) : null,
      from_organisation_id: world.organisations[organisation]?.id,
      from_user_id: user.id,
      reason: 'siblings',
      asked_at: past,
      answer_due_at: past,
      state: 'asked',
    })),
  )
  made.push(
    ...requests.map(({ key, at, organisation, one, index }) => ({
      table: 'case_requests',
      key,
      user: at,
      organisation,
      ...(one === undefined ? {} : { on: { case: index - 1, section: 'course' as const } }),
    })),
  )
  const lists = sessions.flatMap((session) =>
    [undefined, 'organisation' as const, session.organisation * 2].map((shared) => ({
      ...session,
      key: newTestId() as string,
      shared,
    })),
  )
  await put(
    'amparo.saved_lists',
    lists.map(({ user, organisation, key, shared }) => ({
      id: key,
      organisation_id: world.organisations[organisation]?.id,
      owner_id: user.id,
      ...shareColumns(world, shared),
      name: 'x',
      scope: 'mine',
      filter: {},
    })),
  )
  made.push(
    ...lists.map(({ at, organisation, key, shared }) => ({
      table: 'saved_lists',
      key,
      user: at,
      organisation,
      ...(shared === undefined ? {} : { shared }),
    })),
  )
  const pairs = sessions.flatMap(({ user, at, organisation }) =>
    world.users.flatMap((worker, index) =>
      index === at ? [] : [{ user, at, organisation, worker, index, key: newTestId() as string }],
    ),
  )
  const between = (as: string) =>
    pairs.map(({ user, organisation, worker, key }) => ({
      id: key,
      organisation_id: world.organisations[organisation]?.id,
      [as]: user.id,
      worker_id: worker.id,
    }))
  const talks = between('supervisor_id')
  await put(
    'amparo.supervision_sessions',
    talks.map((row) => ({ ...row, held_on: past.slice(0, 10), kind: 'individual', recorded_at: past })),
  )
  await put('amparo.supervision_talks', talks)
  const lookedOn = between('observer_id')
  await put(
    'amparo.shadowings',
    lookedOn.map((row) => ({ ...row, held_on: past.slice(0, 10), recorded_at: past })),
  )
  await put(
    'amparo.shadowing_observations',
    lookedOn.map((row) => ({ ...row, content: {}, next_step: 'x', step_due_on: past.slice(0, 10) })),
  )
  made.push(
    ...pairs.flatMap(({ at, organisation, index, key }) =>
      ['supervision_sessions', 'supervision_talks', 'shadowings', 'shadowing_observations'].map((table) => ({
        table,
        key,
        user: at,
        organisation,
        with: index,
      })),
    ),
  )
  await stageFileReviews(world, put, made, sessions)
  await each('push_subscriptions', (user) => ({
    user_id: user,
    endpoint: newTestId(),
    p256dh: 'x',
    auth: 'x',
  }))
  await each('audit_entries', (user, organisation) => ({
    recorded_at: past,
    actor_id: user,
    organisation_id: organisation,
    action: 'x',
    decision: 'read',
    subject_ids: [],
    fields: [],
    request_id: newTestId(),
  }))
  await each('register_changes', (user, organisation) => ({
    register: 'user',
    record_id: newTestId(),
    organisation_id: organisation,
    actor_id: user,
    command_id: newTestId(),
    change: {},
  }))
  const others = world.users.map((user) => user.id)
  await each('access_resets', (user, organisation) => ({
    user_id: user,
    organisation_id: organisation,
    kind: 'password',
    expires_at: '2099-01-01T00:00:00Z',
    asked_by: others.find((other) => other !== user),
  }))
  return made
}

type SessionOf = { readonly user: World['users'][number]; readonly at: number; readonly organisation: number }

/** Each draws one sample with a file of every case, some of it the work of one and some of another. */
async function stageFileReviews(
  world: World,
  put: Put,
  made: PersonalRow[],
  sessions: readonly SessionOf[],
): Promise<void> {
  const reviews = sessions.map((session) => ({ ...session, key: newTestId() as string }))
  await put(
    'amparo.file_reviews',
    reviews.map(({ key, user, organisation }) => ({
      id: key,
      organisation_id: world.organisations[organisation]?.id,
      reviewer_id: user.id,
      states: 'open',
      by_worker: false,
      seed: 1,
      drawn_from: [],
      drawn: world.cases.length,
      drawn_at: past,
    })),
  )
  made.push(
    ...reviews.map(({ key, at, organisation }) => ({ table: 'file_reviews', key, user: at, organisation })),
  )
  const files = reviews.flatMap((review) =>
    world.cases.map((one, index) => ({
      ...review,
      review: review.key,
      one,
      index,
      worker: (review.at + 1 + (index % (world.users.length - 1))) % world.users.length,
      key: newTestId() as string,
    })),
  )
  await put(
    'amparo.file_review_files',
    files.map(({ key, review, user, organisation, one, index, worker }) => ({
      id: key,
      review_id: review,
      organisation_id: world.organisations[organisation]?.id,
      reviewer_id: user.id,
      case_id: one.id,
      worker_id: world.users[worker]?.id,
      position: index,
    })),
  )
  made.push(
    ...files.map(({ key, at, organisation, index, worker }) => ({
      table: 'file_review_files',
      key,
      user: at,
      organisation,
      with: worker,
      on: { case: index, section: 'course' as const },
    })),
  )
}

/** How a saved list says with whom it is shared. */
export function shareColumns(world: World, shared: PersonalRow['shared'] | undefined) {
  if (shared === undefined) return { shared: 'nobody', team_id: null }
  if (shared === 'organisation') return { shared, team_id: null }
  return { shared: 'team', team_id: world.teams[shared]?.id }
}
