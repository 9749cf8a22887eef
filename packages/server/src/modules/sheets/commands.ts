import type {
  accountForRegistrationSheet,
  accountForSheet,
  answerRegistrationSheetLoss,
  answerSheetLoss,
  printRegistrationSheet,
  turnUpRegistrationSheet,
  turnUpSheet,
} from '@amparo/contract/api/sheets/sheets'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { CaseId, PrintedSheetId } from '@amparo/domain/kernel/brand'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  decideAccount,
  decideAnswerLoss,
  decidePrintRegistration,
  decidePrintSheet,
  decideTurnUp,
  decideTypeRegistration,
  type SheetFacts,
} from '@amparo/domain/sheet/decide-sheet'
import { readRegistrationNumber, writeRegistrationNumber } from '@amparo/domain/sheet/registration-number'
import {
  evolveFate,
  evolveSheet,
  type PrintedSheet,
  type PrintedSheetEvent,
  type SheetFate,
  type SheetFateEvent,
} from '@amparo/domain/sheet/sheet'
import { openToAnswer } from '../../approvals/store.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import {
  findSheet,
  insertRegistrationSheet,
  insertSheet,
  lockRegistrationSheet,
  updateRegistrationSheet,
  updateSheet,
} from './store.ts'

type Decide = (sheet: SheetFate, facts: SheetFacts) => Result<SheetFateEvent, Problem>

/** What leaves on paper for a case, with its number; once it is kept the screen prints it. */
export async function keepSheet(
  context: OperationContext,
  sheet: {
    readonly caseId: CaseId
    readonly sheetId: PrintedSheetId
    readonly number: string
    readonly language: 'es' | 'en'
    readonly form: string
    readonly section: Section
    readonly version: { readonly id: string; readonly number: number } | undefined
  },
) {
  const { principal, now, tx } = context
  const { sheetId, number, language, ...of } = sheet
  const { code } = await lockCase(tx, of.caseId)
  const decided = decidePrintSheet(
    { sheetId, number, language },
    { ...of, code },
    { by: principal.userId, at: now },
  )
  if (!decided.ok) return decided
  const printed = evolveSheet(undefined, decided.value)
  if (!(await insertSheet(tx, printed))) return refuse(problem('sheet.exists'))
  return save(context, printed, decided.value)
}

export function accountCommand(context: OperationContext, input: InputOf<typeof accountForSheet>) {
  return moveSheet(context, input, (sheet, facts) => decideAccount(sheet, input, facts))
}

export function turnUpCommand(context: OperationContext, input: InputOf<typeof turnUpSheet>) {
  return moveSheet(context, input, (sheet, facts) => decideTurnUp(sheet, input.because, facts))
}

/** Whoever oversees the work may write in few sections, and answers for what was lost of each that she reads. */
export async function answerLossCommand(context: OperationContext, input: InputOf<typeof answerSheetLoss>) {
  return moveSheet(context, input, (sheet, facts) => decideAnswerLoss(sheet, input.words, facts), true)
}

async function moveSheet(
  context: OperationContext,
  { caseId, sheetId }: { readonly caseId: CaseId; readonly sheetId: PrintedSheetId },
  decide: Decide,
  oversees = false,
) {
  const { tx, principal, now, caseRights } = context
  await lockCase(tx, caseId)
  const found = await findSheet(tx, caseId, sheetId)
  if (!found) return refuse(problem('record.not-found'))
  const { sheet, isTypedIn } = found
  if (oversees) await openToAnswer(tx, sheet.section)
  else if (!caseRights?.writes.includes(sheet.section)) return refuse(problem('access.not-allowed'))
  const decided = decide(sheet, { by: principal.userId, at: now, isTypedIn })
  if (!decided.ok) return decided
  const after = evolveSheet(sheet, decided.value)
  await updateSheet(tx, after)
  return save(context, after, decided.value)
}

async function save(context: OperationContext, sheet: PrintedSheet, event: PrintedSheetEvent) {
  const { caseId, id, section, version } = sheet
  await context.append([
    recordFact({ caseId, streamKind: 'sheet', streamId: id, streamVersion: version, section }, event),
  ])
  context.touch('sheet', [caseId, id], [section])
  return done(id, version)
}

export async function printRegistrationCommand(
  context: OperationContext,
  input: InputOf<typeof printRegistrationSheet>,
) {
  const { principal, now, tx } = context
  const decided = decidePrintRegistration(input, principal.organisationId, { by: principal.userId, at: now })
  if (!decided.ok) return decided
  if (!(await insertRegistrationSheet(tx, decided.value))) return refuse(problem('sheet.exists'))
  return touched(context, decided.value)
}

export function accountRegistrationCommand(
  context: OperationContext,
  input: InputOf<typeof accountForRegistrationSheet>,
) {
  return moveRegistrationSheet(context, input.sheetId, (sheet, facts) => decideAccount(sheet, input, facts))
}

export function turnUpRegistrationCommand(
  context: OperationContext,
  input: InputOf<typeof turnUpRegistrationSheet>,
) {
  return moveRegistrationSheet(context, input.sheetId, (sheet, facts) =>
    decideTurnUp(sheet, input.because, facts),
  )
}

export function answerRegistrationLossCommand(
  context: OperationContext,
  input: InputOf<typeof answerRegistrationSheetLoss>,
) {
  return moveRegistrationSheet(context, input.sheetId, (sheet, facts) =>
    decideAnswerLoss(sheet, input.words, facts),
  )
}

async function moveRegistrationSheet(context: OperationContext, id: PrintedSheetId, decide: Decide) {
  const { tx, principal, now } = context
  const sheet = await lockRegistrationSheet(tx, { id })
  if (!sheet) return refuse(problem('record.not-found'))
  const decided = decide(sheet, { by: principal.userId, at: now, isTypedIn: sheet.caseId !== undefined })
  if (!decided.ok) return decided
  const after = evolveFate(sheet, decided.value)
  await updateRegistrationSheet(tx, after)
  return touched(context, after)
}

/** The sheet that a child was registered from is matched to her case, in the moment of the registration. */
export async function typeRegistrationSheet(
  { tx }: Pick<OperationContext, 'tx'>,
  typed: string,
  caseId: CaseId,
): Promise<Result<unknown, Problem>> {
  if (typed === '') return accept('none')
  const read = readRegistrationNumber(typed)
  const sheet = read && (await lockRegistrationSheet(tx, { number: writeRegistrationNumber(read) }))
  const decided = decideTypeRegistration(sheet, caseId)
  if (decided.ok) await updateRegistrationSheet(tx, decided.value)
  return decided
}

function touched(
  context: OperationContext,
  { id, version }: { readonly id: string; readonly version: number },
) {
  context.touch('sheet', [id], ['registration'])
  return done(id, version)
}

function done(id: string, version: number) {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
