import type { Section } from '@amparo/domain/access/vocabulary'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { courseTables } from './access-course-rows.ts'
import { fileTables } from './access-file-rows.ts'
import { serviceTables } from './access-service-rows.ts'
import { supportTables } from './access-support-rows.ts'
import { toldTables } from './access-told-rows.ts'
import type { WorldCase, World } from './access-world.ts'
import { safeHoursInput } from './safe-hours-work.ts'
import { leavingInput } from './journey-work.ts'
import { newTestId } from './register.ts'

export const past = '2026-01-01T00:00:00Z'
export const formId = newTestId() as string
export const formVersionId = newTestId() as string

type Made = { readonly section: Section; readonly row: Record<string, unknown> }
export const [maker, text] = [newTestId() as string, 'words']

const someCase = newTestId<'CaseId'>()

export const isDangerOver = (world: World, one: WorldCase): boolean => world.cases.indexOf(one) % 2 === 1

/** The tables that hang on a case and have an id of their own. */
export const caseTables = new Map<string, (one: WorldCase, world: World) => Made | undefined>([
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
    'printed_sheets',
    () => ({
      section: 'assessment',
      row: {
        section: 'assessment',
        form: 'child-feedback',
        form_number: 1,
        number: newTestId(),
        language: 'es',
        printed_by: maker,
        printed_at: past,
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
    'group_members',
    () => ({
      section: 'people',
      row: {
        group_id: newTestId(),
        kind: 'travel-group',
        name: text,
        place: '',
        joined_on: past.slice(0, 10),
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'safe_hours',
    (one) => ({
      section: 'people',
      row: {
        content: safeHoursInput(someCase, one.relativeId as PersonId).fields,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'child_joins',
    // With the next case of the world, which may be another organisation's.
    (one, world) => {
      const other = world.cases[(world.cases.indexOf(one) + 1) % world.cases.length]
      return other === one
        ? undefined
        : {
            section: 'course',
            row: {
              other_case_id: other?.id,
              why: text,
              state: 'proposed',
              proposed_by: maker,
              proposed_at: past,
            },
          }
    },
  ],
  [
    'no_contacts',
    // The same person in each case; of every other case this is over.
    (one, world) => ({
      section: 'threats',
      row: {
        ended_at: isDangerOver(world, one) ? past : null,
        person_id: one.relativeId,
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
  ...toldTables({ past, maker }),
  [
    'leaving_reasons',
    // Of one case she permits her words, of the next nobody asked her.
    (one, world) => ({
      section: 'journey',
      row: {
        content: leavingInput(someCase, { mayUse: world.cases.indexOf(one) % 2 === 0 ? 'yes' : 'not-asked' })
          .fields,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
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
    'same_day_duties',
    () => ({
      section: 'sealed-incidents',
      row: {
        level: 'talk-today',
        since: past,
        sources: [],
        steps: [],
        talks: [],
        contacts: [],
        // Of one case many rows are made here; only one may be open.
        ended_at: past,
        ended_words: text,
        recorded_by: maker,
        recorded_at: past,
      },
    }),
  ],
  [
    'screenings',
    () => ({
      section: 'sealed-incidents',
      row: {
        answer_id: newTestId(),
        phase: 'transit',
        held_on: past.slice(0, 10),
        held_at: past,
        finding: 'none',
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
  ...courseTables({ past, text, maker }),
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
  [
    'alert_sightings',
    () => ({ section: 'course', row: { alert: newTestId(), seen_by: maker, seen_at: past } }),
  ],
  ...serviceTables({ past, text, maker }),
  ...fileTables({ past, text, maker }),
  ...supportTables({ past, text, maker }),
  [
    'tasks',
    () => ({
      section: 'course',
      row: { kind: 'visit', subject_id: newTestId(), due_at: past, rule_version: 'plan', why: {} },
    }),
  ],
])

export const tablesOfACase: readonly string[] = [...caseTables.keys()]
