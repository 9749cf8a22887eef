import type { Section } from '@amparo/domain/access/vocabulary'
import type { Words } from '@amparo/domain/form/form-definition'
import type { CaseId, OrganisationId, PrintedSheetId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { PrintedSheet, RegistrationSheet, SheetFate, SheetOutcome } from '@amparo/domain/sheet/sheet'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

/** What is said of a sheet, in the columns that both tables have. */
export type FateRow = {
  readonly id: string
  readonly form_number: number
  readonly number: string
  readonly language: 'es' | 'en'
  readonly printed_by: string
  readonly printed_at: string
  readonly outcome: SheetOutcome | null
  readonly because: string
  readonly said_by: string | null
  readonly said_at: string | null
  readonly answer: string
  readonly answered_by: string | null
  readonly answered_at: string | null
  readonly version: number
}

export function fateRow(sheet: SheetFate) {
  return {
    printed_by: sheet.printedBy as string,
    printed_at: sheet.printedAt,
    outcome: sheet.said?.outcome ?? null,
    because: sheet.said?.because ?? '',
    said_by: (sheet.said?.by ?? null) as string | null,
    said_at: sheet.said?.at ?? null,
    answer: sheet.answered?.words ?? '',
    answered_by: (sheet.answered?.by ?? null) as string | null,
    answered_at: sheet.answered?.at ?? null,
    version: sheet.version,
  }
}

export function fateOf(row: FateRow): SheetFate {
  const { outcome, said_by: saidBy, said_at: saidAt, answered_by: by, answered_at: at } = row
  return {
    printedBy: row.printed_by as UserId,
    printedAt: row.printed_at,
    said:
      outcome && saidBy && saidAt
        ? { outcome, because: row.because, by: saidBy as UserId, at: saidAt }
        : undefined,
    answered: by && at ? { words: row.answer, by: by as UserId, at } : undefined,
    version: row.version,
  }
}

export function printedSheetRow(sheet: PrintedSheet) {
  return {
    id: sheet.id as string,
    case_id: sheet.caseId as string,
    section: sheet.section,
    form: sheet.form,
    form_version_id: sheet.formVersionId ?? null,
    form_number: sheet.formNumber,
    number: sheet.number,
    language: sheet.language,
    ...fateRow(sheet),
  }
}

type PrintedSheetRow = FateRow & {
  readonly case_id: string
  readonly section: Section
  readonly form: string
  readonly form_version_id: string | null
}

/** False where the case has a sheet with that number already. */
export async function insertSheet(tx: WriteTx, sheet: PrintedSheet): Promise<boolean> {
  const added = await tx.sql`insert into amparo.printed_sheets ${tx.sql(printedSheetRow(sheet))}
    on conflict (case_id, number) do nothing returning id`
  return added.length === 1
}

export async function updateSheet(tx: WriteTx, sheet: PrintedSheet): Promise<void> {
  const changed = await tx.sql`update amparo.printed_sheets set ${tx.sql(fateRow(sheet))}
    where id = ${sheet.id} and version = ${sheet.version - 1} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** Of a sheet that was not typed in with its number: nobody has said what became of it, or a loss is not answered. */
function isUnsettled({ sql }: ReadScope, of: 's' | 'w') {
  const row = sql(of)
  return sql`(${row}.outcome is null or ${row}.outcome = 'lost' and ${row}.answered_at is null)`
}

/** The kept form that was typed in from a sheet and stands. */
function typedAs({ sql }: ReadScope) {
  return sql`(select r.id from amparo.form_records r
    where r.case_id = s.case_id and r.sheet_number = s.number and r.withdrawn_at is null order by r.id limit 1)`
}

export async function findSheet(
  scope: ReadScope,
  caseId: string,
  sheetId: string,
): Promise<{ readonly sheet: PrintedSheet; readonly isTypedIn: boolean } | undefined> {
  const [row] = await scope.sql<(PrintedSheetRow & { answer_id: string | null })[]>`
    select s.*, ${typedAs(scope)} as answer_id from amparo.printed_sheets s
    where s.case_id = ${caseId} and s.id = ${sheetId}`
  return row && { sheet: sheetOf(row), isTypedIn: row.answer_id !== null }
}

function sheetOf(row: PrintedSheetRow): PrintedSheet {
  return {
    id: row.id as PrintedSheetId,
    caseId: row.case_id as CaseId,
    section: row.section,
    form: row.form,
    formVersionId: row.form_version_id ?? undefined,
    formNumber: row.form_number,
    number: row.number,
    language: row.language,
    ...fateOf(row),
  }
}

export type SheetListRow = PrintedSheetRow & {
  readonly title: Words | null
  readonly answer_id: string | null
}

export type SheetPage = {
  readonly show: 'out' | 'past'
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** Of one case, as the row policies let the reader meet them; printed last first. */
export async function listSheetRows(
  scope: ReadScope,
  caseId: string,
  { show, after, limit }: SheetPage,
): Promise<SheetListRow[]> {
  const { sql } = scope
  return sql<SheetListRow[]>`
    select w.* from (
      select s.*, v.definition -> 'title' as title, ${typedAs(scope)} as answer_id
      from amparo.printed_sheets s left join amparo.form_versions v on v.id = s.form_version_id
      where s.case_id = ${caseId}) w
    where (w.answer_id is null and ${isUnsettled(scope, 'w')}) = ${show === 'out'}
      ${after ? sql`and (w.printed_at, w.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by w.printed_at desc, w.id desc limit ${limit}`
}

export function registrationSheetRow(sheet: RegistrationSheet) {
  return {
    id: sheet.id as string,
    organisation_id: sheet.organisationId as string,
    form_number: sheet.formNumber,
    number: sheet.number,
    language: sheet.language,
    case_id: (sheet.caseId ?? null) as string | null,
    ...fateRow(sheet),
  }
}

export type RegistrationSheetRow = FateRow & {
  readonly organisation_id: string
  readonly case_id: string | null
}

export async function insertRegistrationSheet(tx: WriteTx, sheet: RegistrationSheet): Promise<boolean> {
  const added = await tx.sql`insert into amparo.registration_sheets ${tx.sql(registrationSheetRow(sheet))}
    on conflict (organisation_id, number) do nothing returning id`
  return added.length === 1
}

export async function updateRegistrationSheet(tx: WriteTx, sheet: RegistrationSheet): Promise<void> {
  const changed = await tx.sql`update amparo.registration_sheets
    set ${tx.sql({ ...fateRow(sheet), case_id: (sheet.caseId ?? null) as string | null })}
    where id = ${sheet.id} and version = ${sheet.version - 1} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** Held until the transaction ends: two registrations from one sheet have one outcome. */
export async function lockRegistrationSheet(
  { sql }: WriteTx,
  which: { readonly id: string } | { readonly number: string },
): Promise<RegistrationSheet | undefined> {
  const asked = 'id' in which ? sql`s.id = ${which.id}` : sql`s.number = ${which.number}`
  const [row] = await sql<RegistrationSheetRow[]>`
    select s.* from amparo.registration_sheets s
    where ${asked} and s.organisation_id = (select amparo.my_organisation()) for update`
  return row && registrationSheetOf(row)
}

export function registrationSheetOf(row: RegistrationSheetRow): RegistrationSheet {
  return {
    id: row.id as PrintedSheetId,
    organisationId: row.organisation_id as OrganisationId,
    formNumber: row.form_number,
    number: row.number,
    language: row.language,
    caseId: (row.case_id ?? undefined) as CaseId | undefined,
    ...fateOf(row),
  }
}

export async function listRegistrationSheetRows(
  scope: ReadScope,
  { show, after, limit }: SheetPage,
): Promise<RegistrationSheetRow[]> {
  const { sql } = scope
  return sql<RegistrationSheetRow[]>`
    select s.* from amparo.registration_sheets s
    where s.organisation_id = (select amparo.my_organisation())
      and (s.case_id is null and ${isUnsettled(scope, 's')}) = ${show === 'out'}
      ${after ? sql`and (s.printed_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by s.printed_at desc, s.id desc limit ${limit}`
}

export async function countRegistrationSheetsOut(scope: ReadScope): Promise<number> {
  const [row] = await scope.sql<{ count: number }[]>`
    select count(*)::integer as count from amparo.registration_sheets s
    where s.organisation_id = (select amparo.my_organisation()) and s.case_id is null and ${isUnsettled(scope, 's')}`
  return row?.count ?? 0
}
