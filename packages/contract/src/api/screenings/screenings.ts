import { phases } from '@amparo/domain/case/case'
import { lookFindings, setAsides } from '@amparo/domain/screening/screening'
import { screeningFindings } from '@amparo/domain/screening/weigh-signs'
import * as z from 'zod/mini'
import { commandOutcome, id, pageInput, pageOf, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()

const screeningView = z.object({
  id: z.string(),
  /** The filed form with the answers. */
  answerId: z.string(),
  phase: z.enum(phases),
  on: z.string(),
  finding: z.enum(screeningFindings),
  /** What a second person made of it; nothing where nobody looked, or nobody had to. */
  look: z.nullable(
    z.object({
      finding: z.enum(lookFindings),
      words: z.string(),
      by: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
  /** Somebody else has to look at it, and whether I may be that person. */
  waits: z.boolean(),
  mine: z.boolean(),
  /** It was written as an incident, with the notices that are due. */
  isIncident: z.boolean(),
  setAside: z.nullable(z.enum(setAsides)),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
})
export type ScreeningView = z.infer<typeof screeningView>

export const listScreenings = operation({
  id: 'screening.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/screenings',
  summary: 'What each screening for trafficking came to, the latest first.',
  purpose: 'care',
  input: z.strictObject({ caseId, ...pageInput }),
  output: pageOf(screeningView),
  identifiable: true,
  problems: [],
})

export const lookAtScreening = operation({
  id: 'screening.look',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/screenings/:screeningId/look',
  summary:
    'Say as a second person what a screening shows; a strong sign becomes an incident with its notices.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    screeningId: id<'ScreeningId'>(),
    finding: z.enum(lookFindings),
    words: requiredText(2000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['screening.not-waiting', 'screening.own', 'screening.words', 'case.closed'],
})
