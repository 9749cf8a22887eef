import * as z from 'zod/mini'
import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { assessmentStates } from '@amparo/domain/assessment/decide-assessment'
import { formUses } from '@amparo/domain/form/form-definition'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import {
  approvalProblems,
  approvalSteps,
  askedChanges,
  meantStep,
  reviewFields,
} from '../../kernel/review.ts'
import { helpedBy } from '../interpreters/helped-by.ts'
import { editedAnswers, filledFields } from './filled-form.ts'

const caseId = id<'CaseId'>()
/** The row of the form itself; rows of its subforms have ids of their own. */
const answerId = id<'AnswerId'>()

/** `unanswered`: the case ended before anybody answered. */
export const assessmentState = z.enum([...assessmentStates, 'unanswered'])

/** The forms in their published versions: all of them, or those for one use. */
export const listForms = operation({
  id: 'form.list',
  kind: 'query',
  method: 'GET',
  path: '/api/forms',
  summary: 'List the published forms with their definitions; all, or those for one use.',
  purpose: 'care',
  input: z.strictObject({ use: z.optional(z.enum(formUses)) }),
  output: z.object({
    items: z.array(
      z.object({ formVersionId: z.string(), name: z.string(), number: z.number(), definition: z.unknown() }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const listAssessments = operation({
  id: 'assessment.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/assessments',
  summary: 'List the filled forms of a case, newest first.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    items: z.array(
      z.object({
        answerId: z.string(),
        form: z.string(),
        formVersionId: z.string(),
        state: assessmentState,
        madeBy: z.nullable(z.string()),
        updatedAt: z.string(),
        twoVersions: z.number(),
      }),
    ),
  }),
  identifiable: true,
  problems: [],
})

export const openAssessment = operation({
  id: 'assessment.open',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/assessments/:answerId',
  summary: 'Open a filled form: its definition, every row, the versions of every answer.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: z.object({
    answerId: z.string(),
    formVersionId: z.string(),
    definition: z.unknown(),
    helpedBy,
    state: assessmentState,
    madeBy: z.nullable(z.string()),
    approvedBy: z.nullable(z.string()),
    approvedAt: z.nullable(z.string()),
    changesAsked: z.string(),
    /** Whether the reader may answer it, as the rule itself says. */
    approval: z.enum(approvalStandings),
    approvalSteps,
    /** For whoever answers it, and for whoever it was sent back to; null where nothing waits. */
    review: z.nullable(
      z.object({
        ...reviewFields,
        /** The answers that differ from the form as it was last answered, or from the approved one before it. */
        changed: z.array(z.object({ row: z.string(), field: z.string() })),
      }),
    ),
    ...filledFields,
  }),
  identifiable: true,
  problems: [],
})

export const startAssessment = operation({
  id: 'assessment.start',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments',
  summary: 'Start a form on a case.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId, formVersionId: id() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'assessment.exists', 'record.not-found'],
})

/**
 * Saves answers field by field: each names the version it was written over. Where somebody else wrote meanwhile,
 * both values are kept and named in `conflicts` as `rowId.field`.
 */
export const saveAnswers = operation({
  id: 'assessment.save',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments/:answerId',
  summary: 'Save answers of a form field by field; add and take out rows of subforms.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    answerId,
    ...editedAnswers,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'assessment.completed'],
})

/** A form that was completed stays on its version for ever; a draft goes on with the one that is asked now. */
export const carryAnswers = operation({
  id: 'assessment.carry',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments/:answerId/carry',
  summary: 'Carry a draft over to the newest version of its form; what no longer fits is kept beside.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'assessment.completed'],
})

export const publishForm = operation({
  id: 'form.publish',
  kind: 'command',
  method: 'POST',
  path: '/api/forms',
  summary: 'Publish a new version of a form for the own organisation; published versions never change.',
  purpose: 'administration',
  input: z.strictObject({
    definition: z.record(z.string().check(z.maxLength(60)), z.unknown()),
    /** The version that it was compared with. */
    over: z.number().check(z.int(), z.gte(1)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'form.definition-unusable',
    'form.unknown',
    'form.unchanged',
    'edit.outdated',
    'sign-in.confirm-first',
  ],
})

export const completeAssessment = operation({
  id: 'assessment.complete',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments/:answerId/complete',
  summary: 'Complete a form: from then on it does not change; a supervisor approves it.',
  purpose: 'care',
  input: z.strictObject({ caseId, answerId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'assessment.incomplete', 'assessment.completed'],
})

export const approveAssessment = operation({
  id: 'assessment.approve',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments/:answerId/approve',
  summary: 'Approve a completed form; never one that oneself filled in.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, answerId, step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems, 'approval.step-moved'],
})

export const askAssessmentChanges = operation({
  id: 'assessment.ask-changes',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assessments/:answerId/ask-changes',
  summary: 'Say what is missing before a completed form is approved: it becomes a draft again.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, answerId, changes: askedChanges }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems],
})
