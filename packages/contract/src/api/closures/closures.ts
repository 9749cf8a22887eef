import * as z from 'zod/mini'
import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { closureReasons } from '@amparo/domain/closure/closure-reasons'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approvalProblems, approvalSteps, askedChanges, meantStep } from '../../kernel/review.ts'

export const closureReason = z.enum(closureReasons)

export const closureView = z.object({
  id: z.string(),
  version: z.number(),
  reason: closureReason,
  explanation: z.string(),
  childTold: z.string(),
  state: z.enum(['requested', 'approved', 'changes-asked']),
  requestedBy: z.nullable(z.string()),
  requestedAt: z.string(),
  approvedBy: z.nullable(z.string()),
  approvedAt: z.nullable(z.string()),
  changesAsked: z.string(),
  /** Whether the reader may answer it, as the rule itself says. */
  approval: z.enum(approvalStandings),
  approvalSteps,
})

export const showClosure = operation({
  id: 'closure.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/closure',
  summary: 'Show whether the case may be closed now, and what was asked and answered about closing it.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    items: z.array(closureView),
    referralsOut: z.number(),
    attempts: z.number(),
    attemptsNeeded: z.number(),
    /** From when "cannot be reached" counts as a reason; absent before the first attempt. */
    notContactableFrom: z.nullable(z.string()),
  }),
  identifiable: true,
  problems: [],
})

export const requestClosure = operation({
  id: 'closure.request',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/closure',
  summary: 'Ask that a case be closed; another person answers.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    closureId: id<'ClosureId'>(),
    reason: closureReason,
    explanation: text(4000),
    /** What the child was told, and how she said goodbye. */
    childTold: text(4000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'closure.waiting',
    'closure.referral-out',
    'closure.too-early',
    'closure.not-adult',
    'closure.death-not-confirmed',
    'closure.family-not-told',
    'closure.words-missing',
  ],
})

export const approveClosure = operation({
  id: 'closure.approve',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/closure/approve',
  summary: 'Approve that a case is closed; never one’s own request.',
  purpose: 'supervision',
  input: z.strictObject({ caseId: id<'CaseId'>(), closureId: id<'ClosureId'>(), step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems, 'approval.step-moved', 'closure.referral-out'],
})

export const askClosureChanges = operation({
  id: 'closure.ask-for-changes',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/closure/changes',
  summary: 'Send a request to close back, saying what is missing; the case stays open.',
  purpose: 'supervision',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    closureId: id<'ClosureId'>(),
    changes: askedChanges,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems],
})
