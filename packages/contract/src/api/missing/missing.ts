import { endReasons, foundStates, missingSteps, stepResults } from '@amparo/domain/missing/missing-words'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const episodeId = id<'MissingEpisodeId'>()
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const command = { kind: 'command', method: 'POST', purpose: 'care', identifiable: false } as const

const missingView = z.object({
  id: z.string(),
  since: z.string(),
  hour: z.nullable(z.string()),
  lastSeen: z.string(),
  circumstances: z.string(),
  worry: z.string(),
  noticedBy: z.string(),
  /** What is to be done next and until when, while she is missing. */
  due: z.array(z.object({ step: z.enum(missingSteps), at: z.string() })),
  steps: z.array(
    z.object({
      step: z.enum(missingSteps),
      result: z.enum(stepResults),
      words: z.string(),
      reference: z.string(),
      by: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
  ended: z.nullable(
    z.object({
      reason: z.enum(endReasons),
      on: z.string(),
      where: z.string(),
      found: z.nullable(z.enum(foundStates)),
      debrief: z.string(),
      words: z.string(),
      by: z.nullable(z.string()),
    }),
  ),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
})
export type MissingView = z.infer<typeof missingView>

export const listMissing = operation({
  id: 'missing.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/missing',
  summary: 'Times in which nobody knew where the child was, the latest first, and which step is due when.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(missingView) }),
  identifiable: true,
  problems: [],
})

export const reportMissing = operation({
  ...command,
  id: 'missing.report',
  path: '/api/cases/:caseId/missing',
  summary: 'Write down that nobody knows where the child is; the steps of the rule are due from then on.',
  input: z.strictObject({
    caseId,
    episodeId,
    since: day(),
    hour: z.nullable(hour),
    lastSeen: requiredText(2000),
    circumstances: text(2000),
    worry: text(2000),
    noticedBy: line(200),
  }),
  output: commandOutcome,
  problems: ['missing.case', 'missing.already', 'missing.day', 'missing.words'],
})

export const takeMissingStep = operation({
  ...command,
  id: 'missing.step',
  path: '/api/cases/:caseId/missing/:episodeId/steps',
  summary: 'Write down what was done to find the child, or why it was not safe or not possible.',
  input: z.strictObject({
    caseId,
    episodeId,
    step: z.enum(missingSteps),
    result: z.enum(stepResults),
    words: requiredText(2000),
    reference: line(200),
  }),
  output: commandOutcome,
  problems: ['missing.ended', 'missing.words'],
})

export const endMissing = operation({
  ...command,
  id: 'missing.end',
  path: '/api/cases/:caseId/missing/:episodeId/end',
  summary:
    'Say that the child was found and how she is, that she is in contact again, or that it was a mistake.',
  input: z.strictObject({
    caseId,
    episodeId,
    reason: z.enum(endReasons),
    on: day(),
    where: line(300),
    found: z.nullable(z.enum(foundStates)),
    debrief: text(4000),
    words: text(2000),
  }),
  output: commandOutcome,
  problems: ['missing.ended', 'missing.day', 'missing.words'],
})
