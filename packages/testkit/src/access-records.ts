import { sections, type Section } from '@amparo/domain/access/vocabulary'
import type { World, WorldCase, WorldReferral } from './access-world.ts'
import { debtInput, leavingInput, legInput, stayInput } from './journey-work.ts'
import { newTestId } from './register.ts'
import { serviceTables } from './access-service-rows.ts'

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
        // What opens one record of the section opens a transfer as well.
        transferOf(world, at, referral.id),
        factOf(world, at, 'referral', referral.id),
      ]),
    planRecord(one, at),
    personRecord(one.childId, one, at, 'child'),
    personRecord(one.relativeId, one, at, 'relative'),
  ])
}

type Made = { readonly section: Section; readonly row: Record<string, unknown> }
const [maker, text] = [newTestId() as string, 'words']
let reviews = 0

const someCase = newTestId<'CaseId'>()
const toldRecords = [
  ['journey_legs', 'journey', legInput(someCase)],
  ['journey_stays', 'journey', stayInput(someCase)],
  ['leaving_reasons', 'journey', leavingInput(someCase)],
  ['smuggling_debts', 'smuggling', debtInput(someCase)],
] as const

/** The tables that hang on a case and have an id of their own. */
const caseTables = new Map<string, (one: WorldCase, world: World) => Made>([
  [
    'consents',
    () => ({
      section: 'consent',
      row: { purpose: 'case-management', state: 'given', basis: 'consent', given_on: past.slice(0, 10) },
    }),
  ],
  [
    'risk_assessments',
    () => ({
      section: 'risk',
      row: {
        proposed_level: 'low',
        proposed_reasons: { reasons: [], protectiveFactors: [] },
        rule_version: 'r@1',
        state: 'proposed',
      },
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
    'form_records',
    () => ({
      section: 'assessment',
      row: { section: 'assessment', filled_on: past.slice(0, 10), from_paper: false, begun_by: maker },
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
    'family_relations',
    (one) => ({
      section: 'people',
      row: {
        from_person: one.relativeId,
        to_person: one.childId,
        kind: 'parent',
        basis: 'not-known',
        standing: 'claimed',
        claimed_by: text,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'no_contacts',
    () => ({
      section: 'threats',
      row: {
        name: text,
        phones: [],
        rules: ['not-told'],
        why: text,
        said_by: '',
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  ...toldRecords.map(([table, section, { fields }]): [string, () => Made] => [
    table,
    () => ({ section, row: { content: fields, recorded_by: maker, recorded_at: past } }),
  ]),
  [
    'incidents',
    () => ({
      section: 'sealed-incidents',
      row: {
        section: 'sealed-incidents',
        kept_from: [],
        type: 'other',
        actors: [],
        phase: 'transit',
        place: '',
        what: text,
        harm: '',
        care: 'not-known',
        aids: '',
        witnesses: 'not-known',
        child_answer: 'not-asked',
        child_words: '',
        source: 'other',
        source_words: '',
        done: '',
        danger: false,
        windows: {},
        reports: [],
        steps: [],
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'missing_episodes',
    () => ({
      section: 'course',
      row: {
        since: past.slice(0, 10),
        since_at: past,
        last_seen: text,
        circumstances: '',
        worry: '',
        noticed_by: '',
        steps: [],
        // One at a time is open: those of a world have ended.
        ended: {
          reason: 'by-mistake',
          on: past.slice(0, 10),
          where: '',
          found: null,
          debrief: '',
          words: text,
          by: maker,
          at: past,
        },
        recorded_by: maker,
        recorded_at: past,
      },
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
    'holds',
    () => ({
      section: 'course',
      row: { reason: 'hospital', review_on: past.slice(0, 10), held_by: maker, held_at: past },
    }),
  ],
  [
    'reopenings',
    () => ({
      section: 'course',
      row: { reason: 'other', explanation: text, worker_id: maker, reopened_by: maker, reopened_at: past },
    }),
  ],
  [
    'closure_checks',
    () => ({
      section: 'course',
      row: {
        checked_on: past.slice(0, 10),
        how: 'call',
        reached: false,
        outcome: 'needs-help',
        words: text,
        ends: true,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'plan_reviews',
    (one) => ({
      section: 'plan',
      row: {
        plan_id: one.planId,
        // One a day: each row has a day of its own.
        reviewed_on: new Date(Date.parse(past) + (reviews += 1) * 86_400_000).toISOString().slice(0, 10),
        fit: 'yes',
        child_answer: 'said',
        child_words: text,
        caregiver_answer: 'does-not-want-to-say',
        caregiver_words: '',
        changes: '',
        decision: 'continue',
        reason: text,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'flags',
    () => ({
      section: 'notes',
      row: {
        section: 'notes',
        flagged_on: past.slice(0, 10),
        reason: text,
        set_by: maker,
        set_at: past,
      },
    }),
  ],
  [
    'hand_tasks',
    () => ({
      section: 'course',
      row: {
        what: 'other',
        words: text,
        due_on: past.slice(0, 10),
        due_at: past,
        first_on: past.slice(0, 10),
        nth: 1,
        assignee: maker,
        state: 'open',
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'task_postponements',
    () => ({
      section: 'course',
      row: {
        task: 'contact',
        due_at: past,
        until: past.slice(0, 10),
        until_at: past,
        reason: text,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'assignments',
    (_one, world) => ({
      section: 'course',
      row: {
        to_user: world.users[0]?.id,
        reason: 'other',
        must_know: text,
        introducer: 'nobody-yet',
        offered_by: maker,
        offered_at: past,
        answer_due_at: past,
        state: 'withdrawn',
        answered_at: past,
      },
    }),
  ],
  [
    'worker_wishes',
    () => ({ section: 'course', row: { wish: 'woman', words: text, recorded_by: maker, recorded_at: past } }),
  ],
  ...serviceTables({ past, text, maker }),
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

/** Somebody whom an organisation received; of a case once she is registered. */
export type Received = {
  readonly key: string
  readonly organisation: number
  readonly case: number | undefined
}

/** One who waits in each organisation, and one for each case. */
export async function stageReceived(
  world: World,
  put: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>,
): Promise<Received[]> {
  const received = [
    ...world.organisations.map((_, at) => ({ organisation: at, case: undefined })),
    ...world.cases.map(({ organisation }, at) => ({ organisation, case: at })),
  ].map((one) => {
    const id = newTestId() as string
    const organisation_id = world.organisations[one.organisation]?.id
    return { ...one, key: id, row: { ...intakeColumns(world, one.case), id, organisation_id } }
  })
  await put(
    'amparo.intakes',
    received.map(({ row }) => row),
  )
  return received.map(({ row: _row, ...one }) => one)
}

/** What an intake must have besides where it belongs. */
export function intakeColumns(world: World, at: number | undefined): Record<string, unknown> {
  const registered = at !== undefined
  return {
    case_id: registered ? world.cases[at]?.id : null,
    state: registered ? 'registered' : 'open',
    ended_at: registered ? past : null,
    source: 'self',
    came_at: past,
    urgency: 'today',
    safe_now: 'yes',
    age: 'under-18',
    received_by: world.users[0]?.id,
    received_at: past,
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

export function transferOf(world: World, at: number, id: string): WorldRecord {
  const from = world.cases[at]?.organisation ?? 0
  const row = {
    id,
    case_id: world.cases[at]?.id,
    case_code: 'AAAA-0000',
    sex: 'unknown',
    phase: 'transit',
    from_organisation_id: world.organisations[from]?.id,
    to_organisation_id: world.organisations[(from + 1) % world.organisations.length]?.id,
    reason: 'other',
    need: text,
    urgency: 'soon',
    shared_sections: ['identity'],
    consent_id: newTestId(),
    state: 'declined',
    offered_by: maker,
    offered_at: past,
    answer_due_at: past,
  }
  return { table: 'transfers', key: id, case: at, section: 'referral', stream: id, row }
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
