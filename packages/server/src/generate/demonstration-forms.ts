import { sections } from '@amparo/domain/access/vocabulary'
import {
  decideCheckForm,
  decideFileForm,
  decideStartForm,
  type FormWork,
} from '@amparo/domain/form-record/decide-form-record'
import {
  evolveFormRecord,
  type FormRecord,
  type FormRecordEvent,
} from '@amparo/domain/form-record/form-record'
import { newAnswerRow } from '@amparo/domain/form/answer-tree'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { mergeEdit } from '@amparo/domain/form/merge-edit'
import { makeId, type CaseId } from '@amparo/domain/kernel/brand'
import { localDay, type Instant } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import type { Problem } from '@amparo/domain/kernel/problem'
import type { Result } from '@amparo/domain/kernel/result'
import type { NewFact } from '../facts/fact.ts'
import { factRows } from '../facts/store.ts'
import { freshBytes, newId } from '../ids.ts'
import { formRecordRow } from '../modules/form-records/store.ts'
import { answersSaved, formFact } from '../modules/forms/index.ts'
import type { LoadedRows, Row } from './case-file.ts'
import type { Actor } from './step.ts'
import { Calendar, zone } from './demonstration-calendar.ts'

type Told = {
  readonly form: string
  readonly daysAgo: number
  /** Filled in by hand by whom; nobody where it was filled in here. */
  readonly byHand?: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly isFinished: boolean
}

/** Invented, as everybody else: feedback that somebody wrote on paper, and a visit that is not written to its end. */
const told: readonly Told[] = [
  {
    form: 'child-feedback',
    daysAgo: 3,
    byHand: 'Lupita, voluntaria de la casa',
    answers: {
      'child-says-listened': 'yes',
      'child-says-clear': 'somewhat',
      'child-says-safe': { unanswered: 'prefers-not' },
      'child-says-kept': 'yes',
      'child-says-best': 'Que me llamaran los domingos, aunque no hubiera nada nuevo.',
      'child-says-differently': 'Decirme antes cuándo viene la otra señora.',
    },
    isFinished: true,
  },
  {
    form: 'follow-up-visit',
    daysAgo: 1,
    answers: { 'visit-seen': 'alone', 'visit-child-says': 'Ya duermo mejor. Extraño a mi abuela.' },
    isFinished: false,
  },
]
const dayQuestion: Readonly<Record<string, string>> = {
  'child-feedback': 'child-says-day',
  'follow-up-visit': 'visit-day',
}

/** Forms that are kept, on the first cases of the worker; checked by her supervisor where they came on paper. */
export function makeDemonstrationForms(
  caseRows: readonly Row[],
  forms: ReadonlyMap<string, FormDefinition>,
  staff: { readonly worker: Actor; readonly checker: Actor },
  now: Date,
): LoadedRows {
  const tables: LoadedRows = new Map()
  const cases = caseRows.filter((row) => row['worker_id'] === staff.worker.userId && row['state'] === 'open')
  for (const [index, one] of told.entries()) {
    const caseId = cases[index % Math.max(1, cases.length)]?.['id'] as CaseId | undefined
    if (caseId !== undefined) addForm(tables, forms, staff, { told: one, caseId, now })
  }
  return tables
}

/** One form as it was told, with its facts. */
export function addForm(
  tables: LoadedRows,
  forms: ReadonlyMap<string, FormDefinition>,
  staff: { readonly worker: Actor; readonly checker: Actor },
  { told: one, caseId, now }: { readonly told: Told; readonly caseId: CaseId; readonly now: Date },
): { readonly record: FormRecord; readonly at: Instant } {
  const [formVersionId, definition] = [...forms].find(([, form]) => form.form === one.form) ?? []
  if (!formVersionId || !definition) throw new Error(`the form ${one.form} is not published on this node`)
  const at = new Calendar(now).at(0.4)
  const today = localDay(at, zone)
  const on = addDays(today, -one.daysAgo)
  const answerId = makeId<'AnswerId'>(Date.parse(at), freshBytes(10))
  const workOf = ({ userId }: Actor): FormWork => ({
    case: { id: caseId, state: 'open' },
    form: one.form,
    writes: [...sections],
    by: userId,
    at,
    today,
  })
  const paper = one.byHand && {
    filledOn: on,
    place: 'Refugio La Ceiba',
    filledBy: one.byHand,
    sheetNumber: '',
  }
  const started = allowed(
    decideStartForm({ answerId, formVersionId, paper: paper || undefined }, definition, workOf(staff.worker)),
  )
  const { section } = definition.data
  const place = { id: answerId, formVersionId, rootId: answerId, upperRowId: null, subform: '', position: 0 }
  const dayOf = dayQuestion[one.form]
  const values = { ...one.answers, ...(dayOf === undefined ? {} : { [dayOf]: on as string }) }
  const edits = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value: value as never, base: 0 }]),
  )
  const mark = { edit: newId(), actor: staff.worker.userId, madeAt: at }
  const merged = allowed(
    mergeEdit(definition, [newAnswerRow(place)], { fields: [{ row: answerId, edits }] }, mark, { today }),
  )
  const writing = (version: number, event: FormRecordEvent) =>
    formFact(caseId, answerId, version, section, event)
  addFacts(tables, staff.worker, at, [
    writing(1, started),
    ...answersSaved(definition, caseId, answerId, 2, section, merged, []),
  ])
  let record = evolveFormRecord(undefined, started)
  let version = 2
  if (one.isFinished) {
    const filed = allowed(decideFileForm(record, { missing: [], openConflicts: 0 }, workOf(staff.worker)))
    record = evolveFormRecord(record, filed)
    addFacts(tables, staff.worker, at, [writing((version += 1), filed)])
  }
  if (one.isFinished && record.paper) {
    const checked = allowed(decideCheckForm(record, [staff.worker.userId], workOf(staff.checker)))
    record = evolveFormRecord(record, checked)
    addFacts(tables, staff.checker, at, [writing((version += 1), checked)])
  }
  add(tables, 'form_records', formRecordRow(record))
  const [row] = merged.rows
  add(tables, 'answers', {
    id: answerId,
    case_id: caseId,
    section,
    form_use: 'record',
    form_version_id: formVersionId,
    root_id: answerId,
    upper_row_id: null,
    subform: '',
    position: 0,
    form_values: row?.values ?? {},
    field_versions: row?.versions ?? {},
    removed: false,
    state: record.state,
    made_by: record.begunBy,
    version,
    updated_at: at,
  })
  return { record, at }
}

export function addFacts(tables: LoadedRows, by: Actor, at: Instant, facts: readonly NewFact[]): void {
  const { headers, payloads } = factRows(
    {
      actorId: by.userId,
      organisationId: by.organisationId,
      deviceId: undefined,
      commandId: newId(),
      purpose: 'care',
      madeAt: at,
    },
    facts,
  )
  add(tables, 'facts', ...headers.map((row) => ({ ...row, recorded_at: at })))
  add(
    tables,
    'fact_payloads',
    ...payloads.map(({ fact_id, payload, salt }) => ({
      fact_id,
      recorded_at: at,
      payload,
      salt: Buffer.from(salt, 'hex'),
    })),
  )
}

export function add(tables: LoadedRows, table: string, ...rows: readonly Row[]): void {
  tables.set(table, [...(tables.get(table) ?? []), ...rows])
}

export function allowed<Value>(decided: Result<Value, Problem>): Value {
  if (!decided.ok) throw new Error(`the demonstration is refused: ${decided.problem.code}`)
  return decided.value
}
