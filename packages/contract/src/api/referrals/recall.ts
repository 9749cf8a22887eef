import { recallAnswers } from '@amparo/domain/referral/recall'
import * as z from 'zod/mini'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const recallAnswer = z.enum(recallAnswers)

/** What is asked back, and what was answered. */
export const recallView = z.object({
  askedAt: z.string(),
  answer: z.nullable(recallAnswer),
  words: z.string(),
  answeredAt: z.nullable(z.string()),
})

const problems = ['referral.not-recalled', 'referral.recall-words-missing'] as const

/** Whoever received it answers. */
export const answerRecall = operation({
  id: 'referral.answer-recall',
  kind: 'command',
  method: 'POST',
  path: '/api/referrals/:referralId/recall-answer',
  summary: 'Say what became of something that is asked back after its permission was withdrawn.',
  purpose: 'referral',
  input: z.strictObject({ referralId: id<'ReferralId'>(), answer: recallAnswer, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems,
})

/** A provider outside is asked by telephone or in person, and the sender writes the answer down. */
export const answerRecallForOutside = operation({
  id: 'referral.answer-recall-outside',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals/:referralId/recall-answer',
  summary: 'Write down what a provider outside the node did with what was asked back.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    referralId: id<'ReferralId'>(),
    answer: recallAnswer,
    words: text(1000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems,
})
