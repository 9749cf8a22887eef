import fc from 'fast-check'
import { roles, sections, type Role, type Section } from '@amparo/domain/access/vocabulary'
import { newTestId } from './register.ts'

/** A small world of people, cases and shares, made at random; numbers are places in the lists beside. */
export type World = {
  readonly organisations: readonly {
    readonly id: string
    readonly state: 'active' | 'suspended'
    /** Supervisors may invite people into their own teams. */
    readonly invites: boolean
    /** Has a migration-enforcement role: its people keep only the roles that open no case. */
    readonly enforces: boolean
  }[]
  /** Two of each organisation, in its order. */
  readonly teams: readonly { readonly id: string; readonly organisation: number }[]
  readonly users: readonly WorldUser[]
  readonly cases: readonly WorldCase[]
  readonly referrals: readonly WorldReferral[]
  readonly grants: readonly WorldGrant[]
  readonly marks: readonly WorldMark[]
}
/** That an organisation be marked as enforcing: asked by one administrator, decided by another. */
export type WorldMark = {
  readonly id: string
  readonly organisation: number
  readonly askedBy: number
  readonly decidedBy: number | undefined
}
export type WorldUser = {
  readonly id: string
  readonly state: 'active' | 'disabled'
  readonly home: number
  readonly held: readonly Held[]
}
export type Held = {
  readonly id: string
  readonly organisation: number
  readonly team: number | undefined
  readonly role: Role
  readonly when: When
}
export type When = 'now' | 'ends-later' | 'ended' | 'not-yet'
export type WorldCase = {
  readonly id: string
  readonly organisation: number
  readonly team: number | undefined
  readonly worker: number | undefined
  readonly state: 'open' | 'on-hold' | 'transferred' | 'closed'
  readonly childId: string
  readonly relativeId: string
  readonly planId: string
}
export type WorldReferral = {
  readonly id: string
  readonly case: number
  readonly to: number
  readonly sections: readonly Section[]
  readonly state: 'sent' | 'accepted' | 'declined' | 'completed' | 'withdrawn'
  readonly receiver: number | undefined
}
export type WorldGrant = {
  readonly id: string
  readonly case: number
  readonly organisation: number
  readonly user: number | undefined
  readonly roles: readonly Role[]
  readonly capability: 'read' | 'contribute'
  readonly sections: readonly Section[]
  /** Only this referral, where set. */
  readonly stream: string | undefined
  readonly when: When | 'revoked'
  readonly act: 'referral' | 'other'
  readonly actId: string
}

const organisationCount = 3
const userCount = 6
const caseCount = 5
const teamOf = (organisation: number, which: number | undefined) =>
  which === undefined ? undefined : organisation * 2 + which

const some = (most: number) => fc.nat({ max: most - 1 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const when = fc.constantFrom<When>('now', 'now', 'now', 'ends-later', 'ended', 'not-yet')
const someSections = fc.uniqueArray(fc.constantFrom<Section>(...sections), { minLength: 1, maxLength: 4 })
const shareable = fc.uniqueArray(
  fc.constantFrom<Section>('identity', 'people', 'risk', 'assessment', 'plan', 'notes'),
  { minLength: 1, maxLength: 3 },
)

const held = fc.record({
  organisation: some(organisationCount),
  team: maybe(some(2)),
  // Roles that reach something come up more often: the others hardly ever see anything.
  role: fc.oneof(
    fc.constantFrom<Role>('caseworker', 'supervisor', 'manager', 'privacy-lead', 'service-provider'),
    fc.constantFrom<Role>(...roles),
  ),
  when,
})

const plan = fc.record({
  suspended: fc.option(some(organisationCount), { nil: -1, freq: 3 }),
  invites: fc.array(fc.boolean(), { minLength: organisationCount, maxLength: organisationCount }),
  enforcing: fc.option(some(organisationCount), { nil: -1, freq: 3 }),
  marks: fc.uniqueArray(
    fc.record({
      organisation: some(organisationCount),
      askedBy: some(userCount),
      further: fc.option(fc.integer({ min: 1, max: userCount - 1 }), { nil: undefined }),
    }),
    { maxLength: 2, selector: (mark) => mark.organisation },
  ),
  users: fc.array(
    fc.record({
      disabled: fc.boolean().map((value) => value),
      home: some(organisationCount),
      held: fc.array(held, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: userCount, maxLength: userCount },
  ),
  cases: fc.array(
    fc.record({
      organisation: some(organisationCount),
      team: maybe(some(2)),
      worker: maybe(some(userCount)),
      state: fc.constantFrom<WorldCase['state']>('open', 'open', 'on-hold', 'transferred', 'closed'),
    }),
    { minLength: caseCount, maxLength: caseCount },
  ),
  referrals: fc.array(
    fc.record({
      case: some(caseCount),
      further: fc.integer({ min: 1, max: organisationCount - 1 }),
      sections: shareable,
      state: fc.constantFrom<WorldReferral['state']>(
        'sent',
        'accepted',
        'accepted',
        'declined',
        'completed',
        'withdrawn',
      ),
      receiver: some(userCount),
    }),
    { maxLength: 4 },
  ),
  grants: fc.array(
    fc.record({
      case: some(caseCount),
      organisation: some(organisationCount),
      user: maybe(some(userCount)),
      roles: fc.uniqueArray(fc.constantFrom<Role>(...roles), { maxLength: 3 }),
      capability: fc.constantFrom<'read' | 'contribute'>('read', 'contribute'),
      sections: someSections,
      summary: fc.boolean(),
      one: fc.nat({ max: 5 }),
      when: fc.oneof(when, fc.constant('revoked' as const)),
      act: fc.constantFrom<WorldGrant['act']>('referral', 'other'),
    }),
    { maxLength: 5 },
  ),
})

/** Ids are new on every call, so that two worlds never meet. */
export const worlds: fc.Arbitrary<World> = plan.map((drawn) => {
  const organisations = Array.from({ length: organisationCount }, (_, index) => ({
    id: newTestId<'OrganisationId'>() as string,
    state: index === drawn.suspended ? ('suspended' as const) : ('active' as const),
    invites: drawn.invites[index] ?? false,
    enforces: index === drawn.enforcing,
  }))
  const teams = organisations.flatMap((_, organisation) => [
    { id: newTestId() as string, organisation },
    { id: newTestId() as string, organisation },
  ])
  const users = drawn.users.map((user, index) => ({
    id: newTestId() as string,
    // One of six at most has left for good.
    state: user.disabled && index === 0 ? ('disabled' as const) : ('active' as const),
    home: user.home,
    held: user.held.map((one) => ({
      ...one,
      id: newTestId() as string,
      team: teamOf(one.organisation, one.team),
    })),
  }))
  const cases = drawn.cases.map((one) => ({
    ...one,
    id: newTestId() as string,
    team: teamOf(one.organisation, one.team),
    childId: newTestId() as string,
    relativeId: newTestId() as string,
    planId: newTestId() as string,
  }))
  const referrals = drawn.referrals.map(({ further, ...one }) => ({
    ...one,
    id: newTestId() as string,
    to: ((cases[one.case]?.organisation ?? 0) + further) % organisationCount,
    receiver: one.state === 'accepted' ? one.receiver : undefined,
  }))
  const grants = drawn.grants.map(({ summary, one, ...grant }) => ({
    ...grant,
    id: newTestId() as string,
    sections: summary ? [...new Set<Section>(['summary', ...grant.sections])] : grant.sections,
    stream: one === 0 ? referrals.find((referral) => referral.case === grant.case)?.id : undefined,
    actId: newTestId() as string,
  }))
  const marks = drawn.marks.map(({ further, ...mark }) => ({
    ...mark,
    id: newTestId() as string,
    decidedBy: further === undefined ? undefined : (mark.askedBy + further) % userCount,
  }))
  return { organisations, teams, users, cases, referrals, grants, marks }
})

/** One stored row of a world, with what decides about it. */
export type WorldRecord = {
  readonly table: string
  /** What the comparison knows it by. */
  readonly key: string
  readonly case: number
  readonly section: Section
  readonly stream: string | undefined
  readonly row: Record<string, unknown>
}

export const past = '2026-01-01T00:00:00Z'

/** For each case a row of every kind, and a fact in every section. */
export function recordsOf(world: World): WorldRecord[] {
  return world.cases.flatMap((one, at) => [
    ...[...caseTables.keys()].flatMap((table) => recordOf(world, at, table) ?? []),
    ...sections.map((section) => factOf(world, at, section, newTestId())),
    ...world.referrals
      .filter((referral) => referral.case === at)
      .flatMap((referral) => [
        referralOf(world, at, referral.id, referral),
        factOf(world, at, 'referral', referral.id),
      ]),
    planRecord(one, at),
    personRecord(one.childId, one, at, 'child'),
    personRecord(one.relativeId, one, at, 'relative'),
  ])
}

type Made = { readonly section: Section; readonly row: Record<string, unknown> }
const maker = newTestId() as string
const text = 'words'

/** The tables that hang on a case and have an id of their own. */
const caseTables = new Map<string, (one: WorldCase, world: World) => Made>([
  [
    'consents',
    () => ({
      section: 'consent',
      row: { purpose: 'register', state: 'given', basis: 'consent', given_on: past.slice(0, 10) },
    }),
  ],
  [
    'risk_assessments',
    () => ({
      section: 'risk',
      row: { proposed_level: 'low', proposed_reasons: [], rule_version: 'r@1', state: 'proposed' },
    }),
  ],
  [
    'answers',
    () => ({
      section: 'assessment',
      row: {
        section: 'assessment',
        form_version_id: formVersionId,
        root_id: newTestId(),
        form_values: {},
        made_by: maker,
        updated_at: past,
      },
    }),
  ],
  [
    'two_versions',
    () => ({
      section: 'notes',
      row: {
        section: 'notes',
        record_kind: 'note',
        record_id: newTestId(),
        field: 'body',
        other_by: maker,
        other_made_at: past,
        other_command_id: newTestId(),
      },
    }),
  ],
  ['plans', () => ({ section: 'plan', row: { state: 'draft', made_by: maker, updated_at: past } })],
  [
    'plan_actions',
    (one) => ({ section: 'plan', row: { plan_id: one.planId, what: text, state: 'planned' } }),
  ],
  [
    'notes',
    () => ({
      section: 'notes',
      row: { kind: 'note', occurred_on: past.slice(0, 10), body: text, author_id: maker, recorded_at: past },
    }),
  ],
  [
    'closures',
    () => ({
      section: 'course',
      row: { reason: 'other', requested_by: maker, requested_at: past, state: 'requested' },
    }),
  ],
  [
    'tasks',
    () => ({
      section: 'course',
      row: { kind: 'visit', subject_id: newTestId(), due_at: past, rule_version: 'plan', why: {} },
    }),
  ],
])
export const formId = newTestId() as string
export const formVersionId = newTestId() as string

/** A new row of one table on a case, as the world has them or as somebody tries to add one. */
export function recordOf(world: World, at: number, table: string): WorldRecord | undefined {
  const one = world.cases[at]
  const made = one && caseTables.get(table)?.(one, world)
  if (!one || !made) return undefined
  const id = newTestId() as string
  return {
    table,
    key: id,
    case: at,
    section: made.section,
    stream: undefined,
    row: { id, case_id: one.id, ...made.row },
  }
}

export function factOf(world: World, at: number, section: Section, stream: string): WorldRecord {
  const id = newTestId() as string
  const row = {
    id,
    case_id: world.cases[at]?.id,
    stream_kind: section === 'referral' ? 'referral' : 'case',
    stream_id: stream,
    stream_version: 1,
    kind: 'Noted',
    section,
    purpose: 'care',
    actor_id: maker,
    organisation_id: world.organisations[world.cases[at]?.organisation ?? 0]?.id,
    command_id: newTestId(),
    made_at: past,
    recorded_at: past,
  }
  return { table: 'facts', key: id, case: at, section, stream, row }
}

export function referralOf(
  world: World,
  at: number,
  id: string,
  more: Pick<WorldReferral, 'to' | 'sections' | 'state' | 'receiver'>,
): WorldRecord {
  const row = {
    id,
    case_id: world.cases[at]?.id,
    case_code: 'AAAA-0000',
    from_organisation_id: world.organisations[world.cases[at]?.organisation ?? 0]?.id,
    to_organisation_id: world.organisations[more.to]?.id,
    service: 'health',
    reason: text,
    urgency: 'soon',
    shared_sections: [...more.sections],
    state: more.state,
    sent_by: maker,
    sent_at: past,
    receiver_id: more.receiver === undefined ? null : world.users[more.receiver]?.id,
  }
  return { table: 'referrals', key: id, case: at, section: 'referral', stream: id, row }
}

/** The plan on which the action of this case hangs. */
function planRecord(one: WorldCase, at: number): WorldRecord {
  const row = { id: one.planId, case_id: one.id, state: 'draft', made_by: maker, updated_at: past }
  return { table: 'plans', key: one.planId, case: at, section: 'plan', stream: undefined, row }
}

export function personRecord(
  personId: string,
  one: Pick<WorldCase, 'id'>,
  at: number,
  role: 'child' | 'relative',
): WorldRecord {
  return {
    table: 'case_people',
    key: personId,
    case: at,
    section: role === 'child' ? 'identity' : 'people',
    stream: undefined,
    row: { case_id: one.id, person_id: personId, role },
  }
}

export const tablesOfACase: readonly string[] = [...caseTables.keys()]
