import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { sections } from '@amparo/domain/access/vocabulary'
import { formActs } from '@amparo/domain/form-record/decide-form-record'
import { formRecordStates } from '@amparo/domain/form-record/form-record'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import * as z from 'zod/mini'
import {
  commandOutcome,
  day,
  id,
  line,
  pageInput,
  pageOf,
  requiredLine,
  requiredText,
} from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approvalProblems, approvalSteps, askedChanges, meantStep } from '../../kernel/review.ts'
import { editedAnswers, filledFields } from '../assessments/filled-form.ts'
import { helpedBy } from '../interpreters/helped-by.ts'

const caseId = id<'CaseId'>()
const answerId = id<'AnswerId'>()

/** What stands on the sheet besides its answers. */
export const paperSource = z.strictObject({
  filledOn: day(),
  place: line(200),
  filledBy: requiredLine(200),
  sheetNumber: line(60),
})

/** Why something is corrected or withdrawn. */
export const formReason = requiredText(500)

const recordFields = {
  answerId: z.string(),
  form: z.string(),
  formVersionId: z.string(),
  /** The version of the form. */
  number: z.number(),
  section: z.enum(sections),
  state: z.enum(formRecordStates),
  /** The day on which it was filled in. */
  on: z.string(),
  /** Null where it was filled in here. */
  paper: z.nullable(
    z.object({ filledOn: z.string(), place: z.string(), filledBy: z.string(), sheetNumber: z.string() }),
  ),
  begunBy: z.nullable(z.string()),
  filedBy: z.nullable(z.string()),
  filedAt: z.nullable(z.string()),
  checkedBy: z.nullable(z.string()),
  checkedAt: z.nullable(z.string()),
  /** None where the organisation asks no approval of it, or where it was filed before that. */
  approvalState: z.enum(['none', 'waiting', 'approved', 'changes-asked', 'unanswered']),
  approvedBy: z.nullable(z.string()),
  approvedAt: z.nullable(z.string()),
  changesAsked: z.string(),
  /** The record that this one takes the place of, and why. */
  corrects: z.nullable(z.string()),
  because: z.string(),
  /** The version that corrects it, begun or filed. */
  correctedBy: z.nullable(z.string()),
  withdrawnBy: z.nullable(z.string()),
  withdrawnAt: z.nullable(z.string()),
  withdrawnBecause: z.string(),
}
const formRecordView = z.object({ ...recordFields, title: z.record(z.string(), z.string()) })
export type FormRecordView = z.infer<typeof formRecordView>

export const listFormRecords = operation({
  id: 'form-record.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/forms',
  summary: 'Forms kept on a case, of the parts that I may read, the latest day first.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    /** Those that are being filled in or stand; or those that were replaced or withdrawn. */
    show: z.optional(z.enum(['standing', 'past'])),
    ...pageInput,
  }),
  output: pageOf(formRecordView),
  identifiable: true,
  problems: [],
})

export const openFormRecord = operation({
  id: 'form-record.open',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/forms/:answerId',
  summary: 'Open a form kept on a case: its definition, every row, and what may be done with it.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: z.object({
    ...recordFields,
    helpedBy,
    /** Of the case; a printed sheet carries it and no name. */
    code: z.string(),
    /** The version that it and all that correct it began with: what it asks to be done hangs on that. */
    firstVersion: z.string(),
    tasks: z.array(
      z.object({
        id: z.string(),
        words: z.string(),
        dueOn: z.string(),
        dueAt: z.string(),
        assignee: z.nullable(z.string()),
        state: z.enum(['open', 'done', 'cancelled']),
        outcome: z.string(),
      }),
    ),
    definition: z.unknown(),
    acts: z.array(z.enum(formActs)),
    /** Whether the reader may answer it, as the rule itself says. */
    approval: z.enum(approvalStandings),
    approvalSteps,
    ...filledFields,
  }),
  identifiable: true,
  problems: [],
})

export const startFormRecord = operation({
  id: 'form-record.start',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms',
  summary: 'Begin a form on a case, or the typing in of a sheet that was filled in by hand.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId, formVersionId: id(), paper: z.optional(paperSource) }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'form-record.exists',
    'form-record.day',
    'form-record.paper',
    'form-record.sheet-of-other-case',
    'form-record.sheet-of-other-form',
    'form-record.sheet-typed',
    'record.not-found',
  ],
})

export const saveFormAnswers = operation({
  id: 'form-record.save',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId',
  summary: 'Save answers of a form that is kept, field by field; add and take out rows of subforms.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId, ...editedAnswers }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'form-record.filed'],
})

/** What was begun from a sheet stays on the version of the sheet. */
export const carryFormAnswers = operation({
  id: 'form-record.carry',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/carry',
  summary: 'Carry a draft over to the newest version of its form; what no longer fits is kept beside.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'form-record.filed'],
})

export const fileFormRecord = operation({
  id: 'form-record.file',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/file',
  summary: 'File a form: from then on it does not change; what it corrects is replaced.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'form.incomplete', 'edit.two-versions', 'form-record.filed'],
})

export const checkFormRecord = operation({
  id: 'form-record.check',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/check',
  summary: 'Say that what was typed in says the same as the paper; never of what oneself typed in.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'form-record.nothing-to-check', 'form-record.own-typing'],
})

export const approveFormRecord = operation({
  id: 'form-record.approve',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/approve',
  summary: 'Approve a filed form of which the organization asks it; never one that oneself filled in.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, answerId, step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: [...approvalProblems, 'approval.step-moved'],
})

export const askFormChanges = operation({
  id: 'form-record.ask-for-changes',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/changes',
  summary: 'Say what should be otherwise in a filed form before it is approved; a correction answers that.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, answerId, changes: askedChanges }),
  output: commandOutcome,
  identifiable: false,
  problems: [...approvalProblems],
})

export const correctFormRecord = operation({
  id: 'form-record.correct',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/correct',
  summary: 'Begin a version that corrects a filed form, with its answers and a reason; the filed one stays.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    answerId,
    /** Of the new version. */
    correctionId: id<'AnswerId'>(),
    because: formReason,
    paper: z.optional(paperSource),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'form-record.exists',
    'form-record.not-standing',
    'form-record.being-corrected',
    'form-record.reason',
    'form-record.paper',
    'form-record.day',
  ],
})

export const withdrawFormRecord = operation({
  id: 'form-record.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/withdraw',
  summary: 'Withdraw a form, or a draft that is not gone on with, and say why; it stays to be read.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId, because: formReason }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'form-record.not-standing', 'form-record.being-corrected', 'form-record.reason'],
})

const language = z.enum(['es', 'en'])

export const printFormRecord = operation({
  id: 'form-record.print',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/forms/:answerId/print',
  summary: 'Record that a filled form leaves on paper, before it is printed.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId, language }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found'],
})

export const printBlankForm = operation({
  id: 'form-record.print-blank',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/blank-forms',
  summary:
    'Keep that an empty sheet leaves on paper with its number and the code of the case, before it is printed.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    /** Of a form that is data, or the sheet of a screen. */
    sheet: z.union([z.strictObject({ formVersionId: id() }), z.strictObject({ typed: z.enum(typedSheets) })]),
    sheetId: id<'PrintedSheetId'>(),
    /** As it will stand on every page. */
    number: requiredLine(60),
    language,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'sheet.number', 'sheet.exists'],
})

/** A sheet in hand may be of a version that is no longer printed: it is typed in as it was asked. */
export const listFormVersions = operation({
  id: 'form.versions',
  kind: 'query',
  method: 'GET',
  path: '/api/forms/:form/versions',
  summary: 'The published versions of one form, the newest first.',
  purpose: 'care',
  input: z.strictObject({ form: line(80) }),
  output: z.object({
    items: z.array(z.object({ formVersionId: z.string(), number: z.number(), isOwn: z.boolean() })),
  }),
  identifiable: false,
  problems: [],
})
