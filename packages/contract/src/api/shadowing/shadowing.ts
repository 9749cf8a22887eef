import {
  observedAnswers,
  observedPoints,
  shadowingPermissions,
  talkPartners,
} from '@amparo/domain/shadowing/shadowing'
import * as z from 'zod/mini'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const shadowingId = id<'ShadowingId'>()
const caseRef = z.object({ caseId: z.string(), code: z.string() })

const observation = z.object({
  point: z.enum(observedPoints),
  answer: z.enum(observedAnswers),
  remark: z.string(),
})

const shadowingView = z.object({
  id: z.string(),
  workerId: z.string(),
  worker: z.nullable(z.string()),
  observer: z.nullable(z.string()),
  on: z.string(),
  /** Who I was: she who looked on, she who was observed, or neither. */
  me: z.enum(['observer', 'worker', 'neither']),
  isWithdrawn: z.boolean(),
  /** What was observed; null for everybody but the two. */
  observed: z.nullable(
    z.object({
      /** Null: about no case, or about one that I may not read now. */
      about: z.nullable(caseRef),
      talkWith: z.enum(talkPartners),
      permission: z.enum(shadowingPermissions),
      notAskedBecause: z.string(),
      observations: z.array(observation),
      strengths: z.string(),
      toPractise: z.string(),
      nextStep: z.object({
        words: z.string(),
        dueOn: z.string(),
        doneAt: z.nullable(z.string()),
        outcome: z.string(),
      }),
      reply: z.string(),
      repliedAt: z.nullable(z.string()),
      withdrawnBecause: z.string(),
    }),
  ),
})
export type ShadowingView = z.infer<typeof shadowingView>

export const listShadowings = operation({
  id: 'shadowing.list',
  kind: 'query',
  method: 'GET',
  path: '/api/shadowings',
  summary:
    'Times that somebody went along and looked on: mine from either side, or those of somebody whose work I oversee; what was observed, where I was one of the two.',
  purpose: 'care',
  input: z.strictObject({ workerId: z.optional(id<'UserId'>()), ...pageInput }),
  output: pageOf(shadowingView),
  identifiable: true,
  problems: [],
})

export const shadowingColleagues = operation({
  id: 'shadowing.colleagues',
  kind: 'query',
  method: 'GET',
  path: '/api/shadowings/colleagues',
  summary: 'Who works with cases in my teams: with whom I may go along.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ userId: z.string(), name: z.string() })) }),
  identifiable: true,
  problems: [],
})

export const shadowingChoices = operation({
  id: 'shadowing.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/shadowings/colleagues/:workerId',
  summary:
    'One colleague: when somebody last went along with her, by when the next is due, and which of her cases I read as well.',
  purpose: 'care',
  input: z.strictObject({ workerId: id<'UserId'>() }),
  output: z.object({
    /** Null: nobody of my teams. */
    worker: z.nullable(z.string()),
    mayRecord: z.boolean(),
    lastOn: z.nullable(z.string()),
    dueOn: z.nullable(z.string()),
    late: z.boolean(),
    cases: z.array(caseRef),
  }),
  identifiable: true,
  problems: [],
})

export const recordShadowing = operation({
  id: 'shadowing.record',
  kind: 'command',
  method: 'POST',
  path: '/api/shadowings',
  summary:
    'Record that I went along with a colleague and looked on at a talk: who had said yes to it, what I saw, what is strong, what to practise, and what comes next by when.',
  purpose: 'care',
  input: z.strictObject({
    shadowingId,
    workerId: id<'UserId'>(),
    on: day(),
    caseId: z.nullable(id<'CaseId'>()),
    talkWith: z.enum(talkPartners),
    permission: z.enum(shadowingPermissions),
    notAskedBecause: text(500),
    observations: z
      .array(
        z.strictObject({
          point: z.enum(observedPoints),
          answer: z.enum(observedAnswers),
          remark: text(500),
        }),
      )
      .check(z.maxLength(observedPoints.length)),
    strengths: requiredText(2000),
    toPractise: requiredText(2000),
    nextStep: z.strictObject({ words: requiredText(500), dueOn: day() }),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'shadowing.not-a-colleague',
    'shadowing.day',
    'shadowing.due',
    'shadowing.permission',
    'shadowing.unanswered',
    'shadowing.words-missing',
    'supervision.case',
  ],
})

export const replyToShadowing = operation({
  id: 'shadowing.reply',
  kind: 'command',
  method: 'POST',
  path: '/api/shadowings/:shadowingId/reply',
  summary: 'Say in my own words what I think of what was observed in my talk.',
  purpose: 'care',
  input: z.strictObject({ shadowingId, reply: requiredText(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'shadowing.ended', 'shadowing.words-missing'],
})

export const finishShadowingStep = operation({
  id: 'shadowing.finish',
  kind: 'command',
  method: 'POST',
  path: '/api/shadowings/:shadowingId/done',
  summary: 'Say that the next step that the two agreed is done, and how it went.',
  purpose: 'care',
  input: z.strictObject({ shadowingId, outcome: text(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'shadowing.ended'],
})

export const withdrawShadowing = operation({
  id: 'shadowing.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/shadowings/:shadowingId/withdraw',
  summary: 'Withdraw a record of going along that I wrote and that should not be there, with a reason.',
  purpose: 'care',
  input: z.strictObject({ shadowingId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'shadowing.ended', 'shadowing.words-missing'],
})
