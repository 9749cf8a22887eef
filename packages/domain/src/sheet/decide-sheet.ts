import type { Section } from '../access/vocabulary.ts'
import { isSheetOf, readSheetId, writeSheetId } from '../form/sheet-id.ts'
import {
  isRegistrationSheetOf,
  readRegistrationNumber,
  writeRegistrationNumber,
} from './registration-number.ts'
import type { CaseId, OrganisationId, PrintedSheetId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isLossOpen,
  justPrinted,
  standingOfSheet,
  type PrintedSheet,
  type RegistrationSheet,
  type SheetFate,
  type SheetFateEvent,
  type SheetOutcome,
  type SheetPrinted,
} from './sheet.ts'

export type SheetWork = { readonly by: UserId; readonly at: string }
/** Its number was typed in, and that stands. */
export type SheetFacts = SheetWork & { readonly isTypedIn: boolean }

/** What is printed for a case is kept with its number before it leaves the printer. */
export function decidePrintSheet(
  command: Pick<PrintedSheet, 'number' | 'language'> & { readonly sheetId: PrintedSheetId },
  of: {
    readonly caseId: CaseId
    readonly code: string
    readonly form: string
    readonly section: Section
    /** Of a form that is data. */
    readonly version: { readonly id: string; readonly number: number } | undefined
  },
  { by, at }: SheetWork,
): Result<SheetPrinted, Problem> {
  const { code, version, ...named } = of
  const read = readSheetId(command.number)
  const fits =
    read !== undefined &&
    read.code === code &&
    isSheetOf(read, of.form) &&
    (version === undefined || version.number === read.version)
  if (!fits) return refuse(problem('sheet.number'))
  return accept({
    kind: 'SheetPrinted',
    sheetId: command.sheetId,
    ...named,
    formVersionId: version?.id ?? null,
    formNumber: read.version,
    number: writeSheetId(read),
    language: command.language,
    by,
    at,
  })
}

export function decidePrintRegistration(
  command: Pick<RegistrationSheet, 'number' | 'language'> & { readonly sheetId: PrintedSheetId },
  organisationId: OrganisationId,
  { by, at }: SheetWork,
): Result<RegistrationSheet, Problem> {
  const read = readRegistrationNumber(command.number)
  if (!read || !isRegistrationSheetOf(read, organisationId)) return refuse(problem('sheet.number'))
  return accept({
    id: command.sheetId,
    organisationId,
    formNumber: read.version,
    number: writeRegistrationNumber(read),
    language: command.language,
    caseId: undefined,
    ...justPrinted(by, at),
  })
}

/** What became of a sheet that is out. That it was lost, or left unused, is said with what happened. */
export function decideAccount(
  sheet: SheetFate,
  command: { readonly outcome: SheetOutcome; readonly because: string },
  { isTypedIn, by, at }: SheetFacts,
): Result<SheetFateEvent, Problem> {
  if (standingOfSheet(sheet, isTypedIn) !== 'out') return refuse(problem('sheet.not-out'))
  const { outcome, because } = command
  if (outcome !== 'typed-in' && because === '') return refuse(missing('/because'))
  return accept({ kind: 'SheetAccounted', outcome, because, by, at })
}

/** A sheet that was said lost may turn up, and what was said in error is taken back; both with what happened. */
export function decideTurnUp(
  sheet: SheetFate,
  because: string,
  { isTypedIn, by, at }: SheetFacts,
): Result<SheetFateEvent, Problem> {
  if (isTypedIn || sheet.said === undefined) return refuse(problem('sheet.nothing-said'))
  if (because === '') return refuse(missing('/because'))
  return accept({ kind: 'SheetTurnedUp', because, by, at })
}

/** What was done about a loss, by somebody who oversees the work and did not say herself that it was lost. */
export function decideAnswerLoss(
  sheet: SheetFate,
  words: string,
  { isTypedIn, by, at }: SheetFacts,
): Result<SheetFateEvent, Problem> {
  if (!isLossOpen(sheet, isTypedIn)) return refuse(problem('sheet.no-open-loss'))
  if (sheet.said?.by === by) return refuse(problem('sheet.own-loss'))
  return words === '' ? refuse(missing('/words')) : accept({ kind: 'LossAnswered', words, by, at })
}

/** A registration is typed in from one sheet, and a sheet once; one that was said lost may have turned up. */
export function decideTypeRegistration(
  sheet: RegistrationSheet | undefined,
  caseId: CaseId,
): Result<RegistrationSheet, Problem> {
  const fields = [{ pointer: '/sheetNumber', reason: 'invalid' }]
  if (!sheet) return refuse(problem('sheet.unknown', { fields }))
  if (sheet.caseId !== undefined) return refuse(problem('sheet.registered', { fields }))
  return accept({ ...sheet, caseId, version: sheet.version + 1 })
}

export const sheetActs = ['account', 'turn-up', 'answer-loss'] as const
export type SheetAct = (typeof sheetActs)[number]

/** What a reader may do with a sheet now, as the rules themselves say: the screen offers nothing else. */
export function availableSheetActs(
  sheet: SheetFate,
  facts: SheetFacts,
  may: { readonly writes: boolean; readonly oversees: boolean },
): readonly SheetAct[] {
  return [
    ...(may.writes && decideAccount(sheet, { outcome: 'lost', because: 'x' }, facts).ok
      ? (['account'] as const)
      : []),
    ...(may.writes && decideTurnUp(sheet, 'x', facts).ok ? (['turn-up'] as const) : []),
    ...(may.oversees && decideAnswerLoss(sheet, 'x', facts).ok ? (['answer-loss'] as const) : []),
  ]
}

function missing(pointer: string): Problem {
  return problem('sheet.reason', { fields: [{ pointer, reason: 'required' }] })
}
