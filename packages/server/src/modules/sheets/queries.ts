import type { listRegistrationSheets, listSheets } from '@amparo/contract/api/sheets/sheets'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Role } from '@amparo/domain/access/vocabulary'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import { accept } from '@amparo/domain/kernel/result'
import { availableSheetActs } from '@amparo/domain/sheet/decide-sheet'
import { isSheetLate } from '@amparo/domain/sheet/sheet-due'
import { standingOfSheet } from '@amparo/domain/sheet/sheet'
import { listUserNames } from '../../access/user-names.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { findCaseState } from '../cases/index.ts'
import {
  countRegistrationSheetsOut,
  fateOf,
  listRegistrationSheetRows,
  listSheetRows,
  type FateRow,
  type SheetPage,
} from './store.ts'

/** Whoever may register. */
export const receiverRoles: readonly Role[] = ['caseworker', 'supervisor', 'intake-volunteer']

const usualPage = 30

/** Later than any page begins: of a list that grows at its head the place is a moment and an id. */
function pageOfSheets(input: InputOf<typeof listRegistrationSheets>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  const limit = input.limit ?? usualPage
  if (!start.ok) return start
  const asked: SheetPage = { show: input.show ?? 'out', after: start.value, limit: limit + 1 }
  return accept({ asked, limit })
}

const keysOf = (last: FateRow) => [last.printed_at, last.id]

export async function sheetList(context: OperationContext, input: InputOf<typeof listSheets>) {
  const page = pageOfSheets(input)
  if (!page.ok) return page
  const { asked, limit } = page.value
  const [rows, state] = await Promise.all([
    listSheetRows(context.tx, input.caseId, asked),
    findCaseState(context.tx, input.caseId),
  ])
  const cut = cutPage(rows, limit, keysOf)
  const setting = await settingFor(context, {
    organisationId: context.principal.organisationId,
    placeCountry: state?.placeCountry,
  })
  const names = await namesIn(context, cut.page)
  context.touch('case', [input.caseId], [...new Set(cut.page.map(({ section }) => section))])
  const writes = context.caseRights?.writes ?? []
  return accept({
    items: cut.page.map((row) => ({
      ...present(context, row, {
        names,
        setting,
        isTypedIn: row.answer_id !== null,
        writes: writes.includes(row.section),
      }),
      form: row.form,
      title: row.title && { ...row.title },
      typed: typedSheets.find((one) => one === row.form) ?? null,
      answerId: row.answer_id,
    })),
    next: cut.next,
  })
}

export async function registrationSheetList(
  context: OperationContext,
  input: InputOf<typeof listRegistrationSheets>,
) {
  const page = pageOfSheets(input)
  if (!page.ok) return page
  const { asked, limit } = page.value
  const { tx, principal } = context
  const [rows, out, setting] = await Promise.all([
    listRegistrationSheetRows(tx, asked),
    countRegistrationSheetsOut(tx),
    settingFor(context, { organisationId: principal.organisationId, placeCountry: undefined }),
  ])
  const cut = cutPage(rows, limit, keysOf)
  const names = await namesIn(context, cut.page)
  const writes = principal.roles.some((role) => receiverRoles.includes(role))
  return accept({
    items: cut.page.map((row) => ({
      ...present(context, row, { names, setting, isTypedIn: row.case_id !== null, writes }),
      caseId: row.case_id,
    })),
    next: cut.next,
    out,
  })
}

function namesIn({ tx }: OperationContext, rows: readonly FateRow[]) {
  return listUserNames(
    tx,
    rows.flatMap(({ printed_by: printed, said_by: said, answered_by: answered }) =>
      [printed, said, answered].filter((id) => id !== null),
    ),
  )
}

function present(
  { principal, now }: OperationContext,
  row: FateRow,
  of: {
    readonly names: ReadonlyMap<string, string>
    readonly setting: ClockSetting
    readonly isTypedIn: boolean
    readonly writes: boolean
  },
) {
  const { names, setting, isTypedIn, writes } = of
  const sheet = fateOf(row)
  const { said, answered } = sheet
  const standing = standingOfSheet(sheet, isTypedIn)
  const oversees = principal.roles.some((role) => role === 'supervisor' || role === 'manager')
  return {
    sheetId: row.id,
    number: row.number,
    formNumber: row.form_number,
    language: row.language,
    printedBy: names.get(row.printed_by) ?? null,
    printedAt: row.printed_at,
    standing,
    isLate: standing === 'out' && isSheetLate(row.printed_at, setting),
    said: said ? { ...said, by: names.get(said.by) ?? null } : null,
    answered: answered ? { ...answered, by: names.get(answered.by) ?? null } : null,
    acts: [...availableSheetActs(sheet, { by: principal.userId, at: now, isTypedIn }, { writes, oversees })],
  }
}
