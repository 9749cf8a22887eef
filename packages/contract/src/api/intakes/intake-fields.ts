import * as z from 'zod/mini'
import {
  intakeAges,
  intakeConcerns,
  intakeSources,
  intakeStates,
  intakeUrgencies,
  safetyAnswers,
} from '@amparo/domain/intake/intake'
import { eligibilities, eligibilityReasons } from '@amparo/domain/intake/propose-eligibility'
import { instant, line, requiredText, text } from '../../kernel/fields.ts'
import { taskWhy } from '../tasks/task-why.ts'

/** The least that is asked before there is a case: a name to call her by, and no identity. */
export const intakeReport = z.strictObject({
  source: z.enum(intakeSources),
  broughtBy: line(200),
  cameAt: instant(),
  urgency: z.enum(intakeUrgencies),
  safeNow: z.enum(safetyAnswers),
  doneAtOnce: text(2000),
  askedFor: requiredText(4000),
  callName: line(80),
  age: z.enum(intakeAges),
  approximateAge: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(120))),
  /** As in the list of languages; empty where nobody knows it yet. */
  language: z.string().check(z.regex(/^([a-z]{3}(-x-[a-z]{2,8})?)?$/, 'language')),
  place: line(200),
  concerns: z.array(z.enum(intakeConcerns)).check(z.maxLength(intakeConcerns.length)),
  materialNeed: z.boolean(),
})

export const intakeView = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(intakeStates),
  source: z.enum(intakeSources),
  broughtBy: z.string(),
  cameAt: z.string(),
  urgency: z.enum(intakeUrgencies),
  safeNow: z.enum(safetyAnswers),
  doneAtOnce: z.string(),
  askedFor: z.string(),
  callName: z.string(),
  age: z.enum(intakeAges),
  approximateAge: z.nullable(z.number()),
  language: z.string(),
  place: z.string(),
  concerns: z.array(z.enum(intakeConcerns)),
  materialNeed: z.boolean(),
  receivedBy: z.nullable(z.string()),
  receivedAt: z.string(),
  /** What the rule proposes by what is known now; a person decides. */
  proposal: z.object({ proposed: z.enum(eligibilities), reasons: z.array(z.enum(eligibilityReasons)) }),
  screening: z.nullable(
    z.object({
      proposed: z.enum(eligibilities),
      proposedReasons: z.array(z.enum(eligibilityReasons)),
      decision: z.enum(eligibilities),
      reason: z.string(),
      by: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
  given: z.string(),
  withdrawnBecause: z.string(),
  endedAt: z.nullable(z.string()),
  caseId: z.nullable(z.string()),
  /** What is due before there is a case; null once it ended, and where no rule says until when. */
  step: z.nullable(
    z.object({
      kind: z.enum(['screen-intake', 'register']),
      dueAt: z.string(),
      overdue: z.boolean(),
      why: taskWhy,
    }),
  ),
})
export type IntakeView = z.infer<typeof intakeView>
