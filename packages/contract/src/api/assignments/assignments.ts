import {
  assignmentReasons,
  assignmentStates,
  giveBackReasons,
  introducers,
} from '@amparo/domain/assignment/assignment'
import { againstWords, favourWords } from '@amparo/domain/assignment/who-may-take'
import { workerWishes } from '@amparo/domain/assignment/worker-wish'
import { riskLevels } from '@amparo/domain/case/case'
import * as z from 'zod/mini'
import { commandOutcome, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const assignmentId = id<'AssignmentId'>()

export const assignmentView = z.object({
  id: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  reason: z.enum(assignmentReasons),
  words: z.string(),
  mustKnow: z.string(),
  toldChild: z.string(),
  introducer: z.enum(introducers),
  against: z.array(z.enum(againstWords)),
  despite: z.string(),
  offeredBy: z.nullable(z.string()),
  offeredAt: z.string(),
  answerDueAt: z.string(),
  state: z.enum(assignmentStates),
  answeredAt: z.nullable(z.string()),
  givenBackBecause: z.nullable(z.enum(giveBackReasons)),
  answerWords: z.string(),
})
export type AssignmentView = z.infer<typeof assignmentView>

const candidate = z.object({
  id: z.string(),
  name: z.string(),
  standing: z.enum(['proposed', 'possible', 'not-possible']),
  against: z.array(z.enum(againstWords)),
  favour: z.array(z.enum(favourWords)),
  cases: z.number(),
  weight: z.number(),
})
export type CandidateView = z.infer<typeof candidate>

export const showAssignment = operation({
  id: 'assignment.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/assignment',
  summary:
    'Who has the case in charge, to whom it was given, what the child wishes; for who supervises it, who may take it.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    worker: z.nullable(z.string()),
    /** She has the case on paper, and works here no more. */
    workerLeft: z.boolean(),
    wish: z.nullable(
      z.object({
        wish: z.enum(workerWishes),
        words: z.string(),
        by: z.nullable(z.string()),
        recordedAt: z.string(),
      }),
    ),
    /** The newest first. */
    items: z.array(assignmentView),
    mayAssign: z.boolean(),
    candidates: z.array(candidate),
    limit: z.nullable(z.object({ cases: z.number(), weight: z.number(), acute: z.number() })),
  }),
  identifiable: true,
  problems: [],
})

export const assignCase = operation({
  id: 'assignment.assign',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assignments',
  summary: 'Give a case to somebody of the organisation; who had it keeps it until that one accepts.',
  purpose: 'supervision',
  input: z.strictObject({
    caseId,
    assignmentId,
    to: id<'UserId'>(),
    reason: z.enum(assignmentReasons),
    words: text(1000),
    mustKnow: requiredText(2000),
    toldChild: text(1000),
    introducer: z.enum(introducers),
    despite: text(1000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'assignment.case-not-open',
    'assignment.already-offered',
    'assignment.has-it-already',
    'assignment.not-a-worker',
    'assignment.not-possible',
    'assignment.note-missing',
    'assignment.words-missing',
    'assignment.despite-missing',
    'case-request.own',
    'rule.missing',
  ],
})

export const acceptAssignment = operation({
  id: 'assignment.accept',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assignments/:assignmentId/accept',
  summary: 'Take a case that was given to me: from now on it is mine, with the tasks that hang on it.',
  purpose: 'care',
  input: z.strictObject({ caseId, assignmentId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['assignment.already-answered', 'assignment.case-not-open'],
})

export const giveBackAssignment = operation({
  id: 'assignment.give-back',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assignments/:assignmentId/give-back',
  summary: 'Give back a case that was given to me; a conflict of interest needs no further words.',
  purpose: 'care',
  input: z.strictObject({ caseId, assignmentId, because: z.enum(giveBackReasons), words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['assignment.already-answered', 'assignment.words-missing'],
})

export const withdrawAssignment = operation({
  id: 'assignment.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/assignments/:assignmentId/withdraw',
  summary: 'Take back a case that nobody has accepted yet.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, assignmentId, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['assignment.already-answered'],
})

export const myAssignments = operation({
  id: 'assignment.mine',
  kind: 'query',
  method: 'GET',
  path: '/api/assignments',
  summary: 'Cases that were given to me and wait for my answer, the most pressing first.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(
    z.extend(assignmentView, {
      caseId: z.string(),
      code: z.string(),
      callName: z.string(),
      riskLevel: z.nullable(z.enum(riskLevels)),
    }),
  ),
  identifiable: true,
  problems: [],
})

export const recordWish = operation({
  id: 'worker-wish.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/worker-wishes',
  summary: 'Write down whom the child would rather speak with.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    wishId: id<'WorkerWishId'>(),
    wish: z.enum(workerWishes),
    words: text(500),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed'],
})
