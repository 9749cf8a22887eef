import * as z from 'zod/mini'
import { eligibilities } from '@amparo/domain/intake/propose-eligibility'
import { registerChild } from '../cases/register-child.ts'
import { commandOutcome, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { intakeReport, intakeView } from './intake-fields.ts'

const intakeId = id<'IntakeId'>()
/** The version that was read before. */
const base = z.number().check(z.int(), z.gte(1), z.lte(1_000_000))

export const listIntakes = operation({
  id: 'intake.list',
  kind: 'query',
  method: 'GET',
  path: '/api/intakes',
  summary:
    'First contacts of the own organisation: those that wait, the oldest first, or those without a case.',
  purpose: 'intake',
  input: z.strictObject({ which: z.enum(['waiting', 'ended']), ...pageInput }),
  output: pageOf(intakeView),
  identifiable: true,
  problems: [],
})

export const showIntake = operation({
  id: 'intake.show',
  kind: 'query',
  method: 'GET',
  path: '/api/intakes/:intakeId',
  summary: 'Show one first contact, with what the rule proposes and what was decided.',
  purpose: 'intake',
  input: z.strictObject({ intakeId }),
  output: intakeView,
  identifiable: true,
  problems: [],
})

export const recordIntake = operation({
  id: 'intake.record',
  kind: 'command',
  method: 'POST',
  path: '/api/intakes',
  summary: 'Record that somebody came or was brought: how, when, whether she is safe, what is asked for.',
  purpose: 'intake',
  input: z.strictObject({ intakeId, report: intakeReport }),
  output: commandOutcome,
  identifiable: false,
  problems: ['intake.words-missing', 'intake.in-future'],
})

export const correctIntake = operation({
  id: 'intake.correct',
  kind: 'command',
  method: 'POST',
  path: '/api/intakes/:intakeId/correct',
  summary: 'Complete or correct a first contact that has not ended.',
  purpose: 'intake',
  input: z.strictObject({ intakeId, base, report: intakeReport }),
  output: commandOutcome,
  identifiable: false,
  problems: ['intake.words-missing', 'intake.in-future', 'intake.changed', 'intake.ended'],
})

export const screenIntake = operation({
  id: 'intake.screen',
  kind: 'command',
  method: 'POST',
  path: '/api/intakes/:intakeId/screen',
  summary: 'Decide, with a reason, whether there will be a case; what the rule proposed is kept beside it.',
  purpose: 'intake',
  input: z.strictObject({
    intakeId,
    base,
    decision: z.enum(eligibilities),
    reason: requiredText(2000),
    /** Where there will be no case: what she was told or given, and to whom she was sent. */
    given: text(2000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['intake.words-missing', 'intake.changed', 'intake.ended'],
})

export const registerFromIntake = operation({
  ...registerChild,
  id: 'intake.register',
  path: '/api/intakes/:intakeId/register',
  summary:
    'Register the child of a first contact, after having searched; the intake becomes part of her case.',
  input: z.extend(registerChild.input, { intakeId }),
  problems: [...registerChild.problems, 'intake.not-decided', 'intake.ended'],
})

export const withdrawIntake = operation({
  id: 'intake.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/intakes/:intakeId/withdraw',
  summary: 'End a first contact that goes no further: she left, or does not want it.',
  purpose: 'intake',
  input: z.strictObject({ intakeId, base, reason: requiredText(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['intake.words-missing', 'intake.changed', 'intake.ended'],
})
