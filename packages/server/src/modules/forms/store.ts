import type { Section } from '@amparo/domain/access/vocabulary'
import type { Approval } from '@amparo/domain/approval/approval'
import type { AssessmentState } from '@amparo/domain/assessment/decide-assessment'
import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import type { CarriedRow, EarlierAnswers } from '@amparo/domain/form/carry-answers'
import type { FormDefinition, FormUse } from '@amparo/domain/form/form-definition'
import type { FormRecordState } from '@amparo/domain/form-record/form-record'
import type { AnswerId, UserId } from '@amparo/domain/kernel/brand'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import { conflictsOf, openOthers, type OpenOther } from '../../records/store.ts'

export type FormVersionRow = {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly state: 'draft' | 'published' | 'retired'
  readonly definition: FormDefinition
}

/** Published versions never change, so a node keeps the ones it has read. */
const definitions = new Map<string, FormVersionRow>()

export async function findFormVersion(scope: ReadScope, id: string): Promise<FormVersionRow | undefined> {
  const known = definitions.get(id)
  if (known) return known
  const [row] = await scope.sql<FormVersionRow[]>`
    select v.id, f.name, v.number, v.state, v.definition from amparo.form_versions v
    join amparo.forms f on f.id = v.form_id where v.id = ${id}`
  if (row?.state === 'published') definitions.set(id, row)
  return row
}

/** The newest of each form; an organisation’s own version comes before what came with the program. */
export async function listPublishedForms(scope: ReadScope): Promise<FormVersionRow[]> {
  return scope.sql<FormVersionRow[]>`
    select distinct on (f.name) v.id, f.name, v.number, v.state, v.definition from amparo.form_versions v
    join amparo.forms f on f.id = v.form_id
    where v.state = 'published' and (v.organisation_id is null or v.organisation_id = amparo.my_organisation())
    order by f.name, (v.organisation_id is not null) desc, v.number desc`
}

/** The versions that came with the program, and those of the own organisation. */
export async function listFormVersionRows(scope: ReadScope, name: string) {
  return scope.sql<{ id: string; number: number; own: boolean }[]>`
    select v.id, v.number, v.organisation_id is not null as own from amparo.form_versions v
    join amparo.forms f on f.id = v.form_id
    where f.name = ${name} and v.state = 'published'
      and (v.organisation_id is null or v.organisation_id = amparo.my_organisation())
    order by v.number desc, own desc`
}

/** Undefined where somebody else has just published this number. */
export async function insertFormVersion(
  tx: WriteTx,
  version: {
    readonly name: string
    readonly number: number
    readonly definition: FormDefinition
    readonly organisationId: string
    readonly publishedBy: string
  },
): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }[]>`
    insert into amparo.form_versions (id, form_id, number, definition, state, organisation_id, published_by)
    select ${newId()}, id, ${version.number}, ${tx.sql.json(version.definition as never)}, 'published',
      ${version.organisationId}, ${version.publishedBy} from amparo.forms where name = ${version.name}
    on conflict do nothing returning id`
  return row?.id
}

type StoredRow = {
  readonly id: AnswerId
  readonly case_id: string
  readonly section: Section
  readonly form_version_id: string
  readonly root_id: AnswerId
  readonly upper_row_id: AnswerId | null
  readonly subform: string
  readonly position: number
  readonly form_values: Record<string, JsonValue>
  readonly field_versions: Record<string, number>
  readonly earlier_values: EarlierAnswers
  readonly state: FilledState
  readonly form_use: FormUse
  readonly approval: Approval | null
  readonly approved_by: UserId | null
  readonly approved_at: string | null
  readonly changes_asked: string
  readonly made_by: UserId
  readonly removed: boolean
  readonly version: number
  readonly updated_at: string
  readonly others: readonly OpenOther[] | null
}

export type FilledState = AssessmentState | FormRecordState

export type StoredForm = {
  readonly id: AnswerId
  readonly use: FormUse
  readonly state: FilledState
  readonly madeBy: UserId
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
  readonly section: Section
  readonly formVersionId: string
  readonly version: number
  readonly rows: readonly AnswerRow[]
  readonly versions: ReadonlyMap<string, number>
  /** Answers that left their questions, by row. */
  readonly earlier: ReadonlyMap<string, EarlierAnswers>
}

/** A filled form with all its rows and what waits for a choice; undefined where the case has no such form. */
export async function findForm(
  scope: ReadScope,
  caseId: string,
  answerId: string,
): Promise<StoredForm | undefined> {
  return formOf(await askForm(scope, caseId, answerId), answerId)
}

export function askForm(scope: ReadScope, caseId: string, answerId: string) {
  return scope.sql<StoredRow[]>`
    select a.*, ${openOthers(scope, scope.sql`a.id`)} as others
    from amparo.answers a where a.root_id = ${answerId} and a.case_id = ${caseId}`
}

export function formOf(stored: readonly StoredRow[], answerId: string): StoredForm | undefined {
  const root = stored.find((row) => row.id === answerId)
  if (!root) return undefined
  return {
    id: root.id,
    use: root.form_use,
    state: root.state,
    madeBy: root.made_by,
    approval: root.approval ?? undefined,
    approvedBy: root.approved_by ?? undefined,
    approvedAt: root.approved_at ?? undefined,
    changesAsked: root.changes_asked,
    section: root.section,
    formVersionId: root.form_version_id,
    version: root.version,
    versions: new Map(stored.map((row) => [row.id, row.version])),
    earlier: new Map(stored.map((row) => [row.id, row.earlier_values])),
    rows: stored.map((row) => ({
      id: row.id,
      formVersionId: row.form_version_id,
      rootId: row.root_id,
      upperRowId: row.upper_row_id,
      subform: row.subform,
      position: row.position,
      removed: row.removed,
      values: row.form_values,
      versions: row.field_versions,
      conflicts: conflictsOf(row.others ?? []),
    })),
  }
}

export async function isAnswerKnown(scope: ReadScope, id: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.answers where id = ${id}`).length > 0
}

/** To which form a row belongs; for choosing between two versions of one of its answers. */
export async function findRootOf(
  scope: ReadScope,
  caseId: string,
  rowId: string,
): Promise<string | undefined> {
  const [row] = await scope.sql<{ root_id: string }[]>`
    select root_id from amparo.answers where id = ${rowId} and case_id = ${caseId}`
  return row?.root_id
}

type NewRow = {
  readonly caseId: string
  readonly use: FormUse
  readonly section: Section
  readonly madeBy: string
  readonly at: string
}

export function insertRows(tx: WriteTx, rows: readonly AnswerRow[], of: NewRow) {
  return tx.sql`insert into amparo.answers ${tx.sql(
    rows.map((row) => ({
      id: row.id,
      case_id: of.caseId,
      section: of.section,
      form_use: of.use,
      form_version_id: row.formVersionId,
      root_id: row.rootId,
      upper_row_id: row.upperRowId,
      subform: row.subform,
      position: row.position,
      form_values: tx.sql.json(row.values as never),
      field_versions: tx.sql.json(row.versions as never),
      removed: row.removed,
      made_by: of.madeBy,
      updated_at: of.at,
    })) as never,
  )}`
}

/** Writes rows that are there already; each counts one version on. */
export function saveRows(
  { sql }: WriteTx,
  rows: readonly Pick<AnswerRow, 'id' | 'values' | 'versions' | 'removed'>[],
  at: string,
) {
  const given = rows.map(({ id, values, versions, removed }) => ({ id, values, versions, removed }))
  return sql`
    with written as (
      update amparo.answers a set form_values = r.values, field_versions = r.versions, removed = r.removed,
        version = a.version + 1, updated_at = ${at}
      from jsonb_to_recordset(${sql.json(given as never)}) as r (id uuid, values jsonb, versions jsonb, removed boolean)
      where a.id = r.id returning a.id)
    select amparo.require_rows(count(*), ${rows.length}) from written`
}

/** The rows on another version of their form. */
export function carryRows({ sql }: WriteTx, carried: readonly CarriedRow[]) {
  const given = carried.map(({ row, earlier }) => ({ id: row.id, form: row.formVersionId, earlier }))
  return sql`
    update amparo.answers a set form_version_id = r.form, earlier_values = r.earlier
    from jsonb_to_recordset(${sql.json(given as never)}) as r (id uuid, form uuid, earlier jsonb) where a.id = r.id`
}

/** Facts by which somebody judges a form that others wrote, or that only follow from another one. */
const answering = [
  'AssessmentStepApproved',
  'AssessmentApproved',
  'AssessmentChangesAsked',
  'FormChecked',
  'FormReplaced',
  'FormStepApproved',
  'FormApproved',
  'FormChangesAsked',
]

/** Everyone who wrote in this form: none of them approves or checks it. */
export async function listFormWriters(scope: ReadScope, answerId: string): Promise<string[]> {
  const rows = await scope.sql<{ actor_id: string }[]>`
    select distinct actor_id from amparo.facts
    where stream_id = ${answerId} and kind <> all (${answering})`
  return rows.map((row) => row.actor_id)
}

/** What conditions and calculations of a form may ask about the child besides its answers. */
export async function findChildFacts(scope: ReadScope, caseId: string) {
  const [row] = await scope.sql<
    { born_earliest: string | null; born_latest: string | null; sex: string | null }[]
  >`
    select p.born_earliest, p.born_latest, p.sex from amparo.cases c join amparo.persons p on p.id = c.child_id
    where c.id = ${caseId}`
  return row
}
