import {
  childAgreements,
  interpretedKinds,
  interpretingModes,
  interpretingOutcomes,
  mostHelpers,
} from '@amparo/domain/interpreter/interpreting'
import { interpreterDoubts, objections } from '@amparo/domain/interpreter/judge-interpreter'
import { interpreterGenders, interpreterTies } from '@amparo/domain/interpreter/interpreter'
import * as z from 'zod/mini'
import { commandOutcome, day, id, text, line } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { withdrawing } from '../../kernel/written.ts'
import { language } from '../cases/codes.ts'

const caseId = id<'CaseId'>()
const interpretingId = id<'InterpretingId'>()
const about = z.enum(interpretedKinds)

const judged = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  howToReach: z.string(),
  tie: z.enum(interpreterTies),
  agency: z.string(),
  gender: z.enum(interpreterGenders),
  /** Why she may not interpret for this child. */
  objections: z.array(z.enum(objections)),
  /** What should be asked first. */
  doubts: z.array(z.enum(interpreterDoubts)),
})
export type JudgedView = z.infer<typeof judged>

const route = z.object({
  language: z.string(),
  /** One, or two one after the other. */
  steps: z.array(z.object({ interpreterId: z.string(), from: z.string(), to: z.string() })),
})
export type RouteView = z.infer<typeof route>

const interpretingView = z.object({
  id: z.string(),
  version: z.number(),
  on: z.string(),
  about,
  recordId: z.nullable(z.string()),
  from: z.string(),
  to: z.string(),
  helpers: z.array(z.object({ interpreterId: z.nullable(z.string()), name: z.string() })),
  mode: z.enum(interpretingModes),
  childAgreed: z.enum(childAgreements),
  went: z.enum(interpretingOutcomes),
  words: z.string(),
  despite: z.string(),
  by: z.nullable(z.string()),
  at: z.string(),
  withdrawnBecause: z.string(),
  withdrawnAt: z.nullable(z.string()),
})
export type InterpretingView = z.infer<typeof interpretingView>

export const showInterpreters = operation({
  id: 'interpreting.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/interpreters',
  summary:
    'Who can interpret for a child, directly or one after the other, who cannot and why, and who did with which record.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    /** The language of whoever speaks with the child; without it, Spanish. */
    into: z.optional(language),
  }),
  output: z.object({
    /** The one she prefers first. */
    languages: z.array(z.string()),
    routes: z.array(route),
    /** Everybody of the register whose languages fit. */
    judged: z.array(judged),
    /** Everybody of the register, to choose from when it is written down who helped. */
    register: z.array(z.object({ id: z.string(), name: z.string() })),
    /** What an interpreter may have helped with, the latest first. */
    records: z.array(z.object({ about, id: z.string(), on: z.string() })),
    /** The latest first; what was withdrawn is last. */
    helped: z.array(interpretingView),
  }),
  identifiable: true,
  problems: [],
})

export const recordInterpreting = operation({
  id: 'interpreting.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/interpreters',
  summary: 'Write down who interpreted for a child on a day, with which record, and how it went.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    interpretingId,
    fields: z.strictObject({
      on: day(),
      about,
      recordId: z.nullable(id()),
      from: language,
      to: language,
      /** Of the register by id; of somebody else the name. */
      helpers: z
        .array(z.strictObject({ interpreterId: z.nullable(id<'InterpreterId'>()), name: line(200) }))
        .check(z.minLength(1), z.maxLength(mostHelpers)),
      mode: z.enum(interpretingModes),
      childAgreed: z.enum(childAgreements),
      stated: z.boolean(),
      went: z.enum(interpretingOutcomes),
      words: text(1000),
      despite: text(500),
    }),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'written.changed',
    'written.withdrawn',
    'written.full',
    'interpreting.day',
    'interpreting.who',
    'interpreting.record',
    'interpreting.statement',
    'interpreting.never',
    'interpreting.reason',
  ],
})

export const withdrawInterpreting = withdrawing({
  id: 'interpreting.withdraw',
  path: '/api/cases/:caseId/interpreters/:interpretingId/withdraw',
  summary: 'Withdraw what was written of an interpreter, and say why; it stays in sight.',
  which: { interpretingId },
})
