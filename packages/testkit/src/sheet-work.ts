import { randomBytes } from 'node:crypto'
import type { printBlankForm } from '@amparo/contract/api/form-records/form-records'
import type { printRegistrationSheet } from '@amparo/contract/api/sheets/sheets'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { TypedSheet } from '@amparo/domain/form/typed-sheets'
import { makeSheetId } from '@amparo/domain/form/sheet-id'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { makeRegistrationNumber } from '@amparo/domain/sheet/registration-number'
import { newTestId } from './register.ts'

/** A sheet as a screen prints it for a case: of a form that is data, or of a screen. */
export function sheetInput(
  of: { readonly caseId: CaseId; readonly code: string },
  form: { readonly form: string; readonly formVersionId: never; readonly version?: number } | TypedSheet,
): InputOf<typeof printBlankForm> {
  const named =
    typeof form === 'string' ? { form, version: 1 } : { form: form.form, version: form.version ?? 1 }
  return {
    caseId: of.caseId,
    sheet: typeof form === 'string' ? { typed: form } : { formVersionId: form.formVersionId },
    sheetId: newTestId<'PrintedSheetId'>(),
    number: makeSheetId({ code: of.code, ...named }, randomBytes(4)),
    language: 'es',
  }
}

export function registrationSheetInput(organisationId: string): InputOf<typeof printRegistrationSheet> {
  return {
    sheetId: newTestId<'PrintedSheetId'>(),
    number: makeRegistrationNumber({ organisationId, version: 1 }, randomBytes(6)),
    language: 'es',
  }
}
