import { contactWays, dutySources, dutySteps, lowerTos, stepAnswers } from '@amparo/domain/same-day-duty/duty'
import { dutyLevels, lifeFindings, lifeReasons } from '@amparo/domain/same-day-duty/weigh-answers'
import * as z from 'zod/mini'
import { commandOutcome, id, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const path = '/api/cases/:caseId/same-day-care'
const dutyId = id<'SameDayDutyId'>()
const said = { by: z.nullable(z.string()), at: z.string() }
const command = {
  kind: 'command',
  method: 'POST',
  purpose: 'care',
  output: commandOutcome,
  identifiable: false,
} as const

const dutyView = z.object({
  id: z.string(),
  level: z.enum(dutyLevels),
  /** Nobody has decided yet: it is what the program proposes. */
  isProposed: z.boolean(),
  decidedBy: z.nullable(z.string()),
  decidedWords: z.string(),
  since: z.string(),
  sources: z.array(
    z.object({
      ...said,
      kind: z.enum(dutySources),
      of: z.nullable(z.string()),
      level: z.enum(dutyLevels),
      reasons: z.array(z.enum(lifeReasons)),
      words: z.string(),
    }),
  ),
  steps: z.array(
    z.object({
      ...said,
      step: z.enum(dutySteps),
      answer: z.enum(stepAnswers),
      words: z.string(),
      of: z.nullable(z.string()),
    }),
  ),
  contacts: z.array(z.object({ ...said, way: z.enum(contactWays), words: z.string() })),
  /** How often in a row nothing was said, of how often the rule of the place asks. */
  timesNothing: z.number(),
  timesNeeded: z.nullable(z.number()),
  mayEnd: z.boolean(),
  lowering: z.nullable(z.object({ ...said, to: z.enum(lowerTos), words: z.string(), isMine: z.boolean() })),
  endedAt: z.nullable(z.string()),
  endedWords: z.string(),
})
export type DutyView = z.infer<typeof dutyView>

const talkView = z.object({
  answerId: z.string(),
  on: z.string(),
  /** What the program makes of the answers. */
  finding: z.enum(lifeFindings),
  reasons: z.array(z.enum(lifeReasons)),
  by: z.nullable(z.string()),
})
export type LifeTalkView = z.infer<typeof talkView>

export const showSameDayDuty = operation({
  id: 'duty.show',
  kind: 'query',
  method: 'GET',
  path,
  summary: 'Care the same day: what is open, what was before, and what each talk came to.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    duty: z.nullable(dutyView),
    earlier: z.array(dutyView),
    talks: z.array(talkView),
    /** Papers of the case that a step can stand in. */
    safetyPlans: z.array(z.object({ id: z.string(), on: z.string() })),
    referrals: z.array(z.object({ id: z.string(), on: z.string(), to: z.string() })),
  }),
  identifiable: true,
  problems: ['rule.missing'],
})

export const openSameDayDuty = operation({
  ...command,
  id: 'duty.open',
  path,
  summary: 'Open care the same day for what somebody saw or heard, without any form.',
  input: z.strictObject({
    caseId,
    level: z.enum(dutyLevels),
    words: requiredText(2000),
  }),
  problems: ['case.closed', 'duty.open', 'duty.mourned'],
})

export const decideSameDayDuty = operation({
  ...command,
  id: 'duty.decide',
  path: `${path}/:dutyId/decide`,
  summary: 'Decide on the level that was proposed, as it is or higher.',
  input: z.strictObject({ caseId, dutyId, level: z.enum(dutyLevels), words: text(2000) }),
  problems: ['case.closed', 'duty.ended', 'duty.lower', 'duty.words'],
})

export const takeSameDayStep = operation({
  ...command,
  id: 'duty.step',
  path: `${path}/:dutyId/step`,
  summary: 'Say that a step of the day was done, or why it was not.',
  input: z.strictObject({
    caseId,
    dutyId,
    step: z.enum(dutySteps),
    answer: z.enum(stepAnswers),
    words: text(2000),
    of: z.nullable(id()),
  }),
  problems: ['case.closed', 'duty.ended', 'duty.words'],
})

export const addSameDayContact = operation({
  ...command,
  id: 'duty.contact',
  path: `${path}/:dutyId/contacts`,
  summary: 'Say that somebody was with the child again, or tried; the next one counts from it.',
  input: z.strictObject({ caseId, dutyId, way: z.enum(contactWays), words: text(2000) }),
  problems: ['case.closed', 'duty.ended', 'duty.words'],
})

export const askToLowerSameDayDuty = operation({
  ...command,
  id: 'duty.ask-lower',
  path: `${path}/:dutyId/lower`,
  summary: 'Ask a second person to lower the level, or to end it.',
  input: z.strictObject({ caseId, dutyId, to: z.enum(lowerTos), words: text(2000) }),
  problems: [
    'case.closed',
    'duty.ended',
    'duty.lower',
    'duty.lowering-waits',
    'duty.not-yet',
    'duty.words',
    'rule.missing',
  ],
})

export const answerLowerSameDayDuty = operation({
  ...command,
  id: 'duty.answer-lower',
  path: `${path}/:dutyId/lower/answer`,
  summary: 'Agree as a second person that the level is lowered or that it ends, or not.',
  input: z.strictObject({ caseId, dutyId, agrees: z.boolean(), words: text(2000) }),
  problems: ['case.closed', 'duty.nothing-waits', 'duty.own', 'duty.words'],
})
