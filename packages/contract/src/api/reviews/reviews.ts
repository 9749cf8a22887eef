import * as z from 'zod/mini'
import { fits, reviewDecisions, viewAnswers } from '@amparo/domain/plan/plan-review'
import { commandOutcome, day, id, pageInput, pageOf, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()

/** Her own words, that she does not want to say, or why she was not asked. */
export const viewFields = { answer: z.enum(viewAnswers), words: text(4000) }
const view = z.strictObject(viewFields)

export const reviewView = z.object({
  id: z.string(),
  reviewedOn: z.string(),
  fit: z.enum(fits),
  child: z.object({ answer: z.enum(viewAnswers), words: z.string() }),
  caregiver: z.object({ answer: z.enum(viewAnswers), words: z.string() }),
  changes: z.string(),
  decision: z.enum(reviewDecisions),
  reason: z.string(),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
})
export type ReviewView = z.infer<typeof reviewView>

export const listReviews = operation({
  id: 'review.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/plan/reviews',
  summary: 'Reviews of the plan of a case, the latest first.',
  purpose: 'care',
  input: z.strictObject({ caseId, ...pageInput }),
  output: pageOf(reviewView),
  identifiable: true,
  problems: [],
})

export const recordReview = operation({
  id: 'review.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/plan/reviews',
  summary: 'Record that the plan was looked at again with the child, and what was decided.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    reviewId: id<'ReviewId'>(),
    reviewedOn: day(),
    /** Does the plan still fit? */
    fit: z.enum(fits),
    child: view,
    caregiver: view,
    /** What is different since the plan was agreed or last reviewed. */
    changes: text(4000),
    decision: z.enum(reviewDecisions),
    reason: text(4000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'review.no-plan', 'review.day', 'review.exists', 'review.words-missing'],
})
