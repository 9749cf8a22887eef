import { sessionKinds } from '@amparo/domain/supervision/session'
import * as z from 'zod/mini'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const sessionId = id<'SupervisionId'>()
const agreementId = id<'AgreementId'>()
const caseRef = z.object({ caseId: z.string(), code: z.string() })

const agreementView = z.object({
  id: z.string(),
  /** Null: about no case, or about one that I may not read now. */
  about: z.nullable(caseRef),
  /** It is a task on a case, and is ended there. */
  isTask: z.boolean(),
  words: z.string(),
  dueOn: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
  outcome: z.string(),
})

const sessionView = z.object({
  id: z.string(),
  workerId: z.string(),
  worker: z.nullable(z.string()),
  supervisor: z.nullable(z.string()),
  on: z.string(),
  kind: z.enum(sessionKinds),
  /** Recorded by me. */
  mine: z.boolean(),
  isWithdrawn: z.boolean(),
  /** What was said; null for whoever was not there. */
  talk: z.nullable(
    z.object({
      cases: z.array(caseRef),
      agreements: z.array(agreementView),
      feeling: z.string(),
      withdrawnBecause: z.string(),
    }),
  ),
})
export type SessionView = z.infer<typeof sessionView>
export type AgreementView = z.infer<typeof agreementView>

export const listSessions = operation({
  id: 'supervision.list',
  kind: 'query',
  method: 'GET',
  path: '/api/supervision',
  summary:
    'Talks of supervision: mine, or those of somebody whose work I oversee; what was said, where I was there.',
  purpose: 'care',
  input: z.strictObject({ workerId: z.optional(id<'UserId'>()), ...pageInput }),
  output: pageOf(sessionView),
  identifiable: true,
  problems: [],
})

const rhythm = z.object({
  userId: z.string(),
  displayName: z.string(),
  /** Null: none yet. */
  lastOn: z.nullable(z.string()),
  /** Days since the last one, or since she is in the team. */
  days: z.number(),
  dueOn: z.string(),
  late: z.boolean(),
  /** The same of when somebody last went along to a talk of hers and looked on. */
  shadowing: z.object({ lastOn: z.nullable(z.string()), dueOn: z.string(), late: z.boolean() }),
})
export type SupervisionRhythm = z.infer<typeof rhythm>

export const showRhythm = operation({
  id: 'supervision.rhythm',
  kind: 'query',
  method: 'GET',
  path: '/api/supervision/rhythm',
  summary:
    'When everybody of my teams last had supervision, and when somebody last looked on; by when each is due again.',
  purpose: 'supervision',
  input: z.strictObject({}),
  output: z.object({ items: z.array(rhythm) }),
  identifiable: true,
  problems: [],
})

export const sessionChoices = operation({
  id: 'supervision.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/supervision/:workerId/cases',
  summary: 'Cases of somebody of my team that we may talk about, because both read them.',
  purpose: 'supervision',
  input: z.strictObject({ workerId: id<'UserId'>() }),
  output: z.object({ worker: z.nullable(z.string()), mayRecord: z.boolean(), cases: z.array(caseRef) }),
  identifiable: true,
  problems: [],
})

export const recordSession = operation({
  id: 'supervision.record',
  kind: 'command',
  method: 'POST',
  path: '/api/supervision',
  summary:
    'Record a talk of supervision: with whom, when, about which cases, what was agreed, how the worker is.',
  purpose: 'supervision',
  input: z.strictObject({
    sessionId,
    workerId: id<'UserId'>(),
    on: day(),
    kind: z.enum(sessionKinds),
    cases: z.array(id<'CaseId'>()).check(z.maxLength(60)),
    agreements: z
      .array(
        z.strictObject({
          id: agreementId,
          caseId: z.nullable(id<'CaseId'>()),
          words: requiredText(500),
          dueOn: day(),
        }),
      )
      .check(z.maxLength(20)),
    feeling: text(2000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'supervision.not-in-team',
    'supervision.day',
    'supervision.case',
    'task.words-missing',
    'task.day',
    'task.case-not-open',
    'task.not-a-colleague',
    'task.outside-support',
  ],
})

export const finishAgreement = operation({
  id: 'supervision.finish',
  kind: 'command',
  method: 'POST',
  path: '/api/supervision/:sessionId/agreements/:agreementId/done',
  summary: 'Say that something agreed in supervision, about no case, is done.',
  purpose: 'care',
  input: z.strictObject({ sessionId, agreementId, outcome: text(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'supervision.ended'],
})

export const withdrawSession = operation({
  id: 'supervision.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/supervision/:sessionId/withdraw',
  summary: 'Withdraw a talk of supervision that I recorded and that should not be there, with a reason.',
  purpose: 'supervision',
  input: z.strictObject({ sessionId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'supervision.ended', 'task.words-missing'],
})
