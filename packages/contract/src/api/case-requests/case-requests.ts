import {
  caseRequestDeclines,
  caseRequestReasons,
  caseRequestStates,
  shownStates,
} from '@amparo/domain/case-request/case-request'
import * as z from 'zod/mini'
import {
  commandOutcome,
  id,
  pageInput,
  pageOf,
  requiredLine,
  requiredText,
  text,
} from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const requestId = id<'CaseRequestId'>()

export const askForCase = operation({
  id: 'case-request.ask',
  kind: 'command',
  method: 'POST',
  path: '/api/case-requests',
  summary:
    'Ask to have a case, by the code on its card; the answer is the same whether there is such a case.',
  purpose: 'intake',
  input: z.strictObject({
    requestId,
    code: requiredLine(40),
    reason: z.enum(caseRequestReasons),
    words: text(1000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case-request.code',
    'case-request.words-missing',
    'case-request.already-asked',
    'case-request.too-many',
    'case-request.yours-already',
    'request.too-many',
    'rule.missing',
  ],
})

export const withdrawRequest = operation({
  id: 'case-request.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/case-requests/:requestId/withdraw',
  summary: 'Take back a request of mine that waits.',
  purpose: 'care',
  input: z.strictObject({ requestId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'case-request.already-answered'],
})

export const hearRequest = operation({
  id: 'case-request.hear',
  kind: 'command',
  method: 'POST',
  path: '/api/case-requests/:requestId/hear',
  summary: 'Say, as who has the case in charge, what speaks for or against a request for it.',
  purpose: 'care',
  input: z.strictObject({ requestId, words: requiredText(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'record.not-found',
    'case-request.already-answered',
    'case-request.heard-already',
    'case-request.ended',
    'case-request.expired',
    'case-request.words-missing',
  ],
})

/** Yes is no operation of its own: the case is assigned, or its transfer offered, to who asked. */
export const declineRequest = operation({
  id: 'case-request.decline',
  kind: 'command',
  method: 'POST',
  path: '/api/case-requests/:requestId/decline',
  summary: 'Say no to a request for a case; to another organisation with a reason from the list alone.',
  purpose: 'supervision',
  input: z.strictObject({ requestId, because: z.enum(caseRequestDeclines), words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'record.not-found',
    'case-request.already-answered',
    'case-request.own',
    'case-request.in-charge',
    'case-request.ended',
    'case-request.expired',
    'case-request.reason',
    'case-request.words-missing',
    'case-request.no-words',
  ],
})

const myRequest = z.object({
  id: z.string(),
  code: z.string(),
  reason: z.enum(caseRequestReasons),
  words: z.string(),
  askedAt: z.string(),
  answerDueAt: z.string(),
  state: z.enum(shownStates),
  /** Only once somebody answered: before, it would tell that there is such a case. */
  organisation: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  declinedBecause: z.nullable(z.enum(caseRequestDeclines)),
  answerWords: z.string(),
})
export type MyRequest = z.infer<typeof myRequest>

export const myRequests = operation({
  id: 'case-request.mine',
  kind: 'query',
  method: 'GET',
  path: '/api/case-requests/mine',
  summary: 'Cases that I asked for, the newest first, and what was answered.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(myRequest),
  identifiable: false,
  problems: [],
})

const receivedRequest = z.object({
  id: z.string(),
  caseId: z.string(),
  code: z.string(),
  callName: z.string(),
  /** Asked by a colleague, whose name is known; of another organisation its name and how to reach it. */
  isInside: z.boolean(),
  byId: z.nullable(z.string()),
  by: z.nullable(z.string()),
  organisation: z.string(),
  phone: z.string(),
  reason: z.enum(caseRequestReasons),
  words: z.string(),
  askedAt: z.string(),
  answerDueAt: z.string(),
  state: z.enum([...caseRequestStates, 'no-answer']),
  /** Who has the case in charge, and what she says to it. */
  worker: z.nullable(z.string()),
  heard: z.nullable(z.object({ by: z.nullable(z.string()), words: z.string(), at: z.string() })),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  declinedBecause: z.nullable(z.enum(caseRequestDeclines)),
  answerWords: z.string(),
  mayHear: z.boolean(),
  mayDecline: z.boolean(),
  /** By assigning the case, or by offering its transfer. */
  mayGive: z.boolean(),
  /** The reader asked herself: somebody else decides. */
  isMine: z.boolean(),
})
export type ReceivedRequest = z.infer<typeof receivedRequest>

export const receivedRequests = operation({
  id: 'case-request.received',
  kind: 'query',
  method: 'GET',
  path: '/api/case-requests',
  summary:
    'Who asks for cases that I have in charge or supervise: those that wait for me, all that wait, or those that are over.',
  purpose: 'care',
  input: z.strictObject({
    ...pageInput,
    only: z.optional(z.enum(['for-me', 'waiting', 'over'])),
    of: z.optional(id<'CaseId'>()),
  }),
  output: pageOf(receivedRequest),
  identifiable: true,
  problems: [],
})
