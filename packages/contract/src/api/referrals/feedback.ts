import { helpedAnswers, wentAnswers } from '@amparo/domain/referral/feedback'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const recordFeedback = operation({
  id: 'referral.record-feedback',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals/:referralId/feedback',
  summary: 'Write down what the child said of it: whether she went, who went along, whether it helped.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    referralId: id<'ReferralId'>(),
    feedbackId: id<'ReferralFeedbackId'>(),
    went: z.enum(wentAnswers),
    /** Of whoever went. */
    helped: z.optional(z.enum(helpedAnswers)),
    accompaniedBy: line(200),
    words: text(1000),
    saidOn: day(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'service.exists', 'service.day', 'referral.feedback-incomplete'],
})

export const feedbackView = z.object({
  id: z.string(),
  referralId: z.string(),
  went: z.enum(wentAnswers),
  helped: z.nullable(z.enum(helpedAnswers)),
  accompaniedBy: z.string(),
  words: z.string(),
  saidOn: z.string(),
  by: z.nullable(z.string()),
})
export type FeedbackView = z.infer<typeof feedbackView>
