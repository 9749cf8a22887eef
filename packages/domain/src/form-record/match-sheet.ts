import { isSheetOf, readSheetId, writeSheetId } from '../form/sheet-id.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export type SheetFacts = {
  readonly code: string
  readonly form: string
  /** Numbers of sheets that were typed in on this case and stand. */
  readonly typed: readonly string[]
}

/**
 * The number on a sheet as it is kept. One that we printed is of this case and this form, and is typed in once; whatever
 * else stands on a sheet is taken as it is.
 */
export function matchSheet(number: string, { code, form, typed }: SheetFacts): Result<string, Problem> {
  const sheet = readSheetId(number)
  if (!sheet) return accept(number)
  const fields = [{ pointer: '/paper/sheetNumber', reason: 'invalid' }]
  if (sheet.code !== code) return refuse(problem('form-record.sheet-of-other-case', { fields }))
  if (!isSheetOf(sheet, form)) return refuse(problem('form-record.sheet-of-other-form', { fields }))
  const written = writeSheetId(sheet)
  return typed.includes(written) ? refuse(problem('form-record.sheet-typed', { fields })) : accept(written)
}
