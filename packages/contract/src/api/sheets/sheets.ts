import { sheetActs } from '@amparo/domain/sheet/decide-sheet'
import { sheetOutcomes, sheetStandings } from '@amparo/domain/sheet/sheet'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import * as z from 'zod/mini'
import {
  commandOutcome,
  id,
  line,
  pageInput,
  pageOf,
  requiredLine,
  requiredText,
  text,
} from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const sheetId = id<'PrintedSheetId'>()
const language = z.enum(['es', 'en'])
/** As it stands on every page, with its check letters. */
const number = requiredLine(60)

/** What happened to a sheet, or what was done about it. */
export const sheetWords = requiredText(500)
const account = { outcome: z.enum(sheetOutcomes), because: text(500) }
const turnUp = { because: sheetWords }
const answer = { words: sheetWords }

/** What is known of a printed sheet, whatever it was printed for. */
export const sheetFate = {
  sheetId: z.string(),
  number: z.string(),
  /** The version of the form. */
  formNumber: z.number(),
  language,
  printedBy: z.nullable(z.string()),
  printedAt: z.string(),
  standing: z.enum(sheetStandings),
  /** Out for longer than the rule of the place says. */
  isLate: z.boolean(),
  /** What somebody said of it; it stays written where the sheet turned up and was typed in after all. */
  said: z.nullable(
    z.object({
      outcome: z.enum(sheetOutcomes),
      because: z.string(),
      by: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
  /** What whoever oversees the work did about a loss. */
  answered: z.nullable(z.object({ words: z.string(), by: z.nullable(z.string()), at: z.string() })),
  acts: z.array(z.enum(sheetActs)),
}
/** Those of which nobody knows what became, and losses that nobody answered; or all the others. */
const show = z.optional(z.enum(['out', 'past']))

export const listSheets = operation({
  id: 'sheet.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/sheets',
  summary: 'Empty sheets printed for a case, of the parts that I may read, and what became of each.',
  purpose: 'care',
  input: z.strictObject({ caseId, show, ...pageInput }),
  output: pageOf(
    z.object({
      ...sheetFate,
      /** The name of the form. */
      form: z.string(),
      /** Of a form that is data its title; of the sheet of a screen its name. */
      title: z.nullable(z.record(z.string(), z.string())),
      typed: z.nullable(z.enum(typedSheets)),
      /** The kept form that was typed in from it. */
      answerId: z.nullable(z.string()),
    }),
  ),
  identifiable: true,
  problems: [],
})

export const accountForSheet = operation({
  id: 'sheet.account',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/sheets/:sheetId/account',
  summary: 'Say what became of a printed sheet: typed in without its number, lost, or not used.',
  purpose: 'care',
  input: z.strictObject({ caseId, sheetId, ...account }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.not-out', 'sheet.reason'],
})

export const turnUpSheet = operation({
  id: 'sheet.turn-up',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/sheets/:sheetId/turned-up',
  summary: 'Say that a sheet turned up, or that what was said of it was wrong; it is out again.',
  purpose: 'care',
  input: z.strictObject({ caseId, sheetId, ...turnUp }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.nothing-said', 'sheet.reason'],
})

export const answerSheetLoss = operation({
  id: 'sheet.answer-loss',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/sheets/:sheetId/answer',
  summary: 'Write what was done about a lost sheet; never about one that oneself said lost.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, sheetId, ...answer }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.no-open-loss', 'sheet.own-loss', 'sheet.reason'],
})

/** On a registration, as somebody typed it. */
export const registrationSheetNumber = line(60)

export const printRegistrationSheet = operation({
  id: 'registration-sheet.print',
  kind: 'command',
  method: 'POST',
  path: '/api/registration-sheets',
  summary: 'Record that a blank registration leaves on paper with a number of its own, before it is printed.',
  purpose: 'intake',
  input: z.strictObject({ sheetId, number, language }),
  output: commandOutcome,
  identifiable: false,
  problems: ['sheet.number', 'sheet.exists'],
})

const registrationSheets = {
  kind: 'query',
  method: 'GET',
  input: z.strictObject({ show, ...pageInput }),
  output: z.extend(
    pageOf(
      z.object({
        ...sheetFate,
        /** The case of the child who was registered from it. */
        caseId: z.nullable(z.string()),
      }),
    ),
    { out: z.number() },
  ),
  identifiable: false,
  problems: [],
} as const

export const listRegistrationSheets = operation({
  ...registrationSheets,
  id: 'registration-sheet.list',
  path: '/api/registration-sheets',
  summary: 'Blank registrations that my organization printed, and what became of each.',
  purpose: 'intake',
})

/** The same for whoever oversees the work and registers nobody. */
export const overseeRegistrationSheets = operation({
  ...registrationSheets,
  id: 'registration-sheet.oversee',
  path: '/api/registration-sheets/overseen',
  summary: 'Blank registrations of the organization that I oversee, and what became of each.',
  purpose: 'supervision',
})

export const accountForRegistrationSheet = operation({
  id: 'registration-sheet.account',
  kind: 'command',
  method: 'POST',
  path: '/api/registration-sheets/:sheetId/account',
  summary: 'Say what became of a blank registration: lost, not used, or typed in without its number.',
  purpose: 'intake',
  input: z.strictObject({ sheetId, ...account }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.not-out', 'sheet.reason'],
})

export const turnUpRegistrationSheet = operation({
  id: 'registration-sheet.turn-up',
  kind: 'command',
  method: 'POST',
  path: '/api/registration-sheets/:sheetId/turned-up',
  summary: 'Say that a blank registration turned up, or that what was said of it was wrong.',
  purpose: 'intake',
  input: z.strictObject({ sheetId, ...turnUp }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.nothing-said', 'sheet.reason'],
})

export const answerRegistrationSheetLoss = operation({
  id: 'registration-sheet.answer-loss',
  kind: 'command',
  method: 'POST',
  path: '/api/registration-sheets/:sheetId/answer',
  summary: 'Write what was done about a lost registration sheet; never about one that oneself said lost.',
  purpose: 'supervision',
  input: z.strictObject({ sheetId, ...answer }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.no-open-loss', 'sheet.own-loss', 'sheet.reason'],
})
