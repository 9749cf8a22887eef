import type { Section } from '@amparo/domain/access/vocabulary'
import type { Approval } from '@amparo/domain/approval/approval'
import type { FormRecord, FormRecordState } from '@amparo/domain/form-record/form-record'
import { formRecordStates } from '@amparo/domain/form-record/form-record'
import type { Words } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type FormRecordRow = {
  readonly id: string
  readonly case_id: string
  readonly section: Section
  readonly filled_on: string
  readonly from_paper: boolean
  readonly paper_place: string
  readonly paper_by: string
  readonly sheet_number: string
  readonly begun_by: string
  readonly filed_by: string | null
  readonly filed_at: string | null
  readonly checked_by: string | null
  readonly checked_at: string | null
  readonly approval: Approval | null
  readonly approved_by: string | null
  readonly approved_at: string | null
  readonly changes_asked: string
  readonly corrects: string | null
  readonly because: string
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
  readonly withdrawn_because: string
}

/** Everything but where it stands, which is with its answers. */
export function formRecordRow(record: FormRecord): FormRecordRow {
  return {
    id: record.id,
    case_id: record.caseId,
    section: record.section,
    filled_on: record.on,
    from_paper: record.paper !== undefined,
    paper_place: record.paper?.place ?? '',
    paper_by: record.paper?.filledBy ?? '',
    sheet_number: record.paper?.sheetNumber ?? '',
    begun_by: record.begunBy,
    filed_by: record.filedBy ?? null,
    filed_at: record.filedAt ?? null,
    checked_by: record.checkedBy ?? null,
    checked_at: record.checkedAt ?? null,
    approval: record.approval ?? null,
    approved_by: record.approvedBy ?? null,
    approved_at: record.approvedAt ?? null,
    changes_asked: record.changesAsked,
    corrects: record.corrects ?? null,
    because: record.because,
    withdrawn_by: record.withdrawnBy ?? null,
    withdrawn_at: record.withdrawnAt ?? null,
    withdrawn_because: record.withdrawnBecause,
  }
}

export async function insertFormRecord(tx: WriteTx, record: FormRecord): Promise<void> {
  await tx.sql`insert into amparo.form_records ${tx.sql(columnsOf(tx, record) as never)}`
}

/** Moves the record, and with its answers where it stands. */
export async function updateFormRecord(
  tx: WriteTx,
  record: FormRecord,
  version: number,
  at: string,
): Promise<void> {
  const { sql } = tx
  const { id, ...columns } = columnsOf(tx, record)
  const changed =
    await sql`update amparo.form_records set ${sql(columns as never)} where id = ${id} returning id`
  const moved =
    await sql`update amparo.answers set state = ${record.state}, version = ${version}, updated_at = ${at}
    where id = ${id} and version < ${version} returning id`
  if (changed.length !== 1 || moved.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function columnsOf({ sql }: WriteTx, record: FormRecord) {
  const row = formRecordRow(record)
  return { ...row, approval: row.approval && sql.json(row.approval as never) }
}

export async function findFormRecord(
  { sql }: ReadScope,
  caseId: string,
  answerId: string,
): Promise<(FormRecord & { readonly version: number }) | undefined> {
  const [row] = await sql<(FormRecordRow & { state: string; version: number })[]>`
    select r.*, a.state, a.version from amparo.form_records r join amparo.answers a on a.id = r.id
    where r.id = ${answerId} and r.case_id = ${caseId}`
  return row && { ...recordOf(row, stateOf(row.state)), version: row.version }
}

function recordOf(row: FormRecordRow, state: FormRecordState): FormRecord {
  return {
    id: row.id as AnswerId,
    caseId: row.case_id as CaseId,
    section: row.section,
    state,
    on: row.filled_on as PlainDate,
    paper: row.from_paper
      ? {
          filledOn: row.filled_on as PlainDate,
          place: row.paper_place,
          filledBy: row.paper_by,
          sheetNumber: row.sheet_number,
        }
      : undefined,
    begunBy: row.begun_by as UserId,
    filedBy: (row.filed_by ?? undefined) as UserId | undefined,
    filedAt: row.filed_at ?? undefined,
    checkedBy: (row.checked_by ?? undefined) as UserId | undefined,
    checkedAt: row.checked_at ?? undefined,
    approval: row.approval ?? undefined,
    approvedBy: (row.approved_by ?? undefined) as UserId | undefined,
    approvedAt: row.approved_at ?? undefined,
    changesAsked: row.changes_asked,
    corrects: (row.corrects ?? undefined) as AnswerId | undefined,
    because: row.because,
    withdrawnBy: (row.withdrawn_by ?? undefined) as UserId | undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    withdrawnBecause: row.withdrawn_because,
  }
}

function stateOf(state: string): FormRecordState {
  const known = formRecordStates.find((one) => one === state)
  if (!known) throw new Error(`${state} is no state of a form that is kept`)
  return known
}

/** The version that a record and all that correct it began with. */
export async function findFirstVersion({ sql }: ReadScope, answerId: AnswerId): Promise<AnswerId> {
  const [row] = await sql<{ id: AnswerId }[]>`
    with recursive chain as (
      select r.id, r.corrects from amparo.form_records r where r.id = ${answerId}
      union select r.id, r.corrects from amparo.form_records r join chain c on r.id = c.corrects)
    select id from chain where corrects is null`
  return row?.id ?? answerId
}

/** Whether somebody has begun a version that corrects this one. */
export async function isBeingCorrected({ sql }: ReadScope, answerId: string): Promise<boolean> {
  const found = await sql`select 1 from amparo.form_records r join amparo.answers a on a.id = r.id
    where r.corrects = ${answerId} and a.state = 'draft'`
  return found.length > 0
}

export type FormRecordListRow = FormRecordRow & {
  readonly state: FormRecordState
  readonly form: string
  readonly number: number
  readonly form_version_id: string
  readonly title: Words
  readonly corrected_by: string | null
  readonly begun_name: string | null
  readonly filed_name: string | null
  readonly checked_name: string | null
  readonly approved_name: string | null
  readonly withdrawn_name: string | null
}

const shown = {
  standing: ['draft', 'filed', 'checked'],
  past: ['replaced', 'withdrawn'],
} as const

/** Of one case, as the row policies let the reader meet them; the latest day first. */
export async function listFormRecordRows(
  scope: ReadScope,
  caseId: string,
  page: {
    readonly show: keyof typeof shown
    readonly after: { readonly on: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<FormRecordListRow[]> {
  const { sql } = scope
  return sql<FormRecordListRow[]>`${rowsOf(scope)}
    where r.case_id = ${caseId} and a.state = any (${[...shown[page.show]]})
      ${page.after ? sql`and (r.filled_on, r.id) < (${page.after.on}::date, ${page.after.id}::uuid)` : sql``}
    order by r.filled_on desc, r.id desc limit ${page.limit}`
}

export async function findFormRecordRow(
  scope: ReadScope,
  caseId: string,
  answerId: string,
): Promise<(FormRecordListRow & { readonly code: string }) | undefined> {
  const [row] = await scope.sql<(FormRecordListRow & { code: string })[]>`
    select w.*, c.code from (${rowsOf(scope)} where r.case_id = ${caseId} and r.id = ${answerId}) w
    join amparo.cases c on c.id = w.case_id`
  return row
}

function rowsOf({ sql }: ReadScope) {
  return sql`
    select r.*, a.state, a.form_version_id, f.name as form, v.number, v.definition -> 'title' as title,
      (select k.id from amparo.form_records k join amparo.answers b on b.id = k.id
        where k.corrects = r.id and b.state <> 'withdrawn' order by k.id desc limit 1) as corrected_by,
      begun.display_name as begun_name, filed.display_name as filed_name,
      checked.display_name as checked_name, approved.display_name as approved_name, withdrawn.display_name as withdrawn_name
    from amparo.form_records r
    join amparo.answers a on a.id = r.id
    join amparo.form_versions v on v.id = a.form_version_id
    join amparo.forms f on f.id = v.form_id
    left join amparo.users begun on begun.id = r.begun_by
    left join amparo.users filed on filed.id = r.filed_by
    left join amparo.users checked on checked.id = r.checked_by
    left join amparo.users approved on approved.id = r.approved_by
    left join amparo.users withdrawn on withdrawn.id = r.withdrawn_by`
}

/** The numbers of sheets that were typed in on a case and stand, as far as the reader reads their forms. */
export async function listTypedSheets({ sql }: ReadScope, caseId: string): Promise<string[]> {
  const rows = await sql<{ sheet_number: string }[]>`
    select distinct sheet_number from amparo.form_records
    where case_id = ${caseId} and from_paper and sheet_number <> '' and withdrawn_at is null`
  return rows.map((row) => row.sheet_number)
}
