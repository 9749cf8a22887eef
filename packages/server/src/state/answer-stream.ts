import {
  evolveAssessment,
  type Assessment,
  type AssessmentEvent,
} from '@amparo/domain/assessment/decide-assessment'
import {
  evolveFormRecord,
  formRecordEventKinds,
  type FormRecord,
  type FormRecordEvent,
  type FormStarted,
} from '@amparo/domain/form-record/form-record'
import type { EarlierAnswers } from '@amparo/domain/form/carry-answers'
import {
  carryFields,
  chooseInRow,
  emptyFoldedRow,
  writeInRow,
  type FoldedRow,
  type WrittenValue,
} from '@amparo/domain/form/fold-answers'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import { listFactsOfStreams } from '../facts/store.ts'
import type { StoredFact } from '../facts/fact.ts'
import { conflictKeys, openByRecord, rewriteConflicts, sortKeys, type ConflictKey } from './conflict-keys.ts'
import { eventOf, type StateStream, type WholeFact } from './state-stream.ts'

type AddedRow = {
  readonly id: string
  readonly upperRowId: string | null
  readonly subform: string
  readonly position: number
}

type AnswersSaved = {
  readonly kind: 'AnswersSaved'
  readonly rows: readonly {
    readonly row: string
    readonly values: Readonly<Record<string, WrittenValue>>
    /** Earlier facts do not say it: there each field rose by one. */
    readonly versions?: Readonly<Record<string, number>>
  }[]
  readonly added?: readonly AddedRow[]
}

type AnswerChosen = {
  readonly kind: 'AnswerValueChosen'
  readonly field: string
  readonly version: number
  readonly value: JsonValue
}

type AnswersCarried = {
  readonly kind: 'AnswersCarried'
  readonly to: string
  readonly rows: readonly { readonly row: string; readonly fields: readonly string[] }[]
}

const decided = new Set([
  'AssessmentStarted',
  'AssessmentCompleted',
  'AssessmentApproved',
  'AssessmentChangesAsked',
  'AssessmentSuperseded',
])

const kept = new Set<string>(formRecordEventKinds)

type StoredRow = {
  readonly id: string
  readonly upper_row_id: string | null
  readonly subform: string
  readonly position: number
  readonly form_version_id: string
  readonly form_values: Readonly<Record<string, JsonValue>>
  readonly field_versions: Readonly<Record<string, number>>
  readonly earlier_values: EarlierAnswers
  readonly removed: boolean
}

/**
 * A filled form with all its rows. What was chosen in a row of a subform is a fact of that row, so the facts of a
 * form are those of several records; by their versions they fall into one order, whatever the clock said.
 */
export function foldForm(facts: readonly WholeFact[]) {
  const started = facts.find(({ kind }) => kind === 'AssessmentStarted' || kind === 'FormStarted')
  if (!started) throw new Error('a form that nobody started')
  const { answerId, formVersionId } = eventOf<
    FormStarted | Extract<AssessmentEvent, { kind: 'AssessmentStarted' }>
  >(started)
  let assessment: Assessment | undefined
  let record: FormRecord | undefined
  let version = 0
  let formVersion = formVersionId
  const places = new Map<string, AddedRow & { readonly by: string }>([
    [answerId, { id: answerId, upperRowId: null, subform: '', position: 0, by: started.actorId }],
  ])
  const rows = new Map<string, FoldedRow>([[answerId, emptyFoldedRow]])
  const waiting = new Map<string, AnswerChosen[]>()
  for (const fact of facts)
    if (fact.kind === 'AnswerValueChosen')
      waiting.set(fact.streamId, [...(waiting.get(fact.streamId) ?? []), eventOf<AnswerChosen>(fact)])
  const rowOf = (id: string) => chooseInRow(rows.get(id) ?? emptyFoldedRow, waiting.get(id) ?? [])

  for (const fact of facts.filter(({ streamId }) => streamId === answerId)) {
    version = fact.streamVersion
    if (decided.has(fact.kind)) assessment = evolveAssessment(assessment, eventOf<AssessmentEvent>(fact))
    if (kept.has(fact.kind)) record = evolveFormRecord(record, eventOf<FormRecordEvent>(fact))
    if (fact.kind === 'AnswersCarried') {
      const carried = eventOf<AnswersCarried>(fact)
      for (const { row, fields } of carried.rows) rows.set(row, carryFields(rowOf(row), fields, formVersion))
      formVersion = carried.to
    }
    if (fact.kind !== 'AnswersSaved') continue
    const saved = eventOf<AnswersSaved>(fact)
    for (const added of saved.added ?? []) places.set(added.id, { ...added, by: fact.actorId })
    for (const { row, values, versions } of saved.rows)
      rows.set(row, writeInRow(rowOf(row), values, versions))
  }
  const state = assessment?.state ?? record?.state
  const madeBy = assessment?.madeBy ?? record?.begunBy
  if (!state || !madeBy) throw new Error('a form that nobody started')
  const folded = [...places.values()].map((place) => ({ place, row: rowOf(place.id) }))
  return {
    columns: {
      form_use: record ? 'record' : 'assessment',
      state,
      made_by: madeBy,
      approval: assessment?.approval ?? null,
      approved_by: assessment?.approvedBy ?? null,
      approved_at: assessment?.approvedAt ?? null,
      changes_asked: assessment?.changesAsked ?? '',
      version,
      rows: sortedRows(
        folded.map(({ place, row }) => ({
          id: place.id,
          upper_row_id: place.upperRowId,
          subform: place.subform,
          position: place.position,
          form_version_id: formVersion,
          form_values: row.values,
          field_versions: row.versions,
          earlier_values: row.earlier,
          removed: row.removed,
        })),
      ),
    },
    conflicts: sortKeys(folded.flatMap(({ place, row }) => conflictKeys(place.id, row.conflicts))),
    addedBy: new Map(folded.map(({ place }) => [place.id, place.by])),
  }
}

function sortedRows<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

async function listFormIds(scope: ReadScope, after: string | undefined, limit: number): Promise<string[]> {
  const rows = await scope.sql<{ stream_id: string }[]>`
    select distinct stream_id from amparo.facts where stream_kind = 'answer' and kind in ('AssessmentStarted', 'FormStarted')
      and (${after ?? null}::uuid is null or stream_id > ${after ?? null}::uuid) order by stream_id limit ${limit}`
  return rows.map((row) => row.stream_id)
}

/** The facts of each form, with those of its rows filed under it. */
async function listFactsOfForms(
  scope: ReadScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFact[]>> {
  const own = await listFactsOfStreams(scope, ids)
  const rootOf = new Map<string, string>()
  for (const fact of own)
    for (const { id } of (fact.payload?.['added'] ?? []) as readonly AddedRow[]) rootOf.set(id, fact.streamId)
  const inside = rootOf.size === 0 ? [] : await listFactsOfStreams(scope, [...rootOf.keys()])
  return Map.groupBy([...own, ...inside], (fact) => rootOf.get(fact.streamId) ?? fact.streamId)
}

export const answerStream: StateStream = {
  kind: 'answer',
  listIds: listFormIds,
  listFacts: listFactsOfForms,
  fold: (facts) => foldForm(facts).columns,
  load: async ({ sql }, ids) => {
    const rows = await sql<(StoredRow & { root_id: string })[]>`
      select id, root_id, upper_row_id, subform, position, form_version_id, form_values, field_versions,
        earlier_values, removed, form_use, state, made_by, approval, approved_by, approved_at, changes_asked, version
      from amparo.answers where root_id = any (${[...ids]}::uuid[])`
    return new Map(
      [...Map.groupBy(rows, (row) => row.root_id)].flatMap(([root, all]) => {
        const first = all.find((row) => row.id === root)
        return first ? [[root, { ...first, rows: sortedRows(all.map(stateOfRow)) }] as const] : []
      }),
    )
  },
  write: async (tx, id, _columns, facts) => writeForm(tx, id, facts),
  findWithoutFacts: async ({ sql }) => {
    const [row] = await sql<{ count: number; first: string | null }[]>`
      select count(*) as count, min(a.id::text) as first from amparo.answers a
      where not exists (select 1 from amparo.facts f where f.stream_id = a.root_id
        and f.kind in ('AssessmentStarted', 'FormStarted'))`
    return row ?? { count: 0, first: null }
  },
}

function stateOfRow(row: StoredRow): StoredRow {
  const columns = ['id', 'upper_row_id', 'subform', 'position', 'form_version_id'] as const
  const written = ['form_values', 'field_versions', 'earlier_values', 'removed'] as const
  return Object.fromEntries([...columns, ...written].map((name) => [name, row[name]])) as StoredRow
}

async function writeForm({ sql }: WriteTx, id: string, facts: readonly WholeFact[]): Promise<void> {
  const { columns, addedBy } = foldForm(facts)
  const { rows, ...root } = columns
  const [first] = facts
  await sql`delete from amparo.answers where root_id = ${id} and id <> all (${rows.map((row) => row.id)}::uuid[])`
  for (const row of rows) {
    const stored = {
      ...row,
      form_values: sql.json(row.form_values as never),
      field_versions: sql.json(row.field_versions as never),
      earlier_values: sql.json(row.earlier_values as never),
      ...(row.id === id ? { ...root, approval: root.approval && sql.json(root.approval as never) } : {}),
    }
    const updated =
      await sql`update amparo.answers set ${sql(stored as never)} where id = ${row.id} returning id`
    if (updated.length > 0) continue
    await sql`insert into amparo.answers ${sql({
      case_id: first?.caseId,
      section: first?.section,
      root_id: id,
      form_use: root.form_use,
      made_by: addedBy.get(row.id),
      updated_at: facts.at(-1)?.recordedAt,
      ...stored,
    } as never)}`
  }
}

/** What waits for a choice in a filled form. */
export const answerConflictStream: StateStream = {
  kind: 'two-versions',
  follows: true,
  listIds: listFormIds,
  listFacts: listFactsOfForms,
  fold: (facts) => ({ open: foldForm(facts).conflicts }),
  load: async ({ sql }, ids) => {
    const rows = await sql<(ConflictKey & { root_id: string })[]>`
      select a.root_id, t.record_id as record, t.field, t.other_command_id as edit, t.other_by as actor,
        t.other as value, t.base
      from amparo.two_versions t join amparo.answers a on a.id = t.record_id
      where t.chosen_at is null and a.root_id = any (${[...ids]}::uuid[])`
    return openByRecord(ids, rows, ({ root_id }) => root_id)
  },
  write: async (tx, _id, _columns, facts) => {
    const { columns, conflicts } = foldForm(facts)
    const records = columns.rows.map((row) => row.id)
    await rewriteConflicts(tx, 'answer', records, conflicts, facts)
  },
  findWithoutFacts: async ({ sql }) => {
    const [row] = await sql<{ count: number; first: string | null }[]>`
      select count(*) as count, min(t.record_id::text) as first from amparo.two_versions t
      where t.record_kind = 'answer' and t.chosen_at is null
        and not exists (select 1 from amparo.answers a where a.id = t.record_id)`
    return row ?? { count: 0, first: null }
  },
}
