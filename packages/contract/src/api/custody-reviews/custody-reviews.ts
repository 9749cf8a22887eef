import { custodyActors, custodyAlternatives, custodyDelays } from '@amparo/domain/journey/custody-review'
import * as z from 'zod/mini'
import { codes, day, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { withdrawing, writing, written } from '../../kernel/written.ts'

const caseId = id<'CaseId'>()
const reviewId = id<'CustodyReviewId'>()

export const custodyReviewFields = z.strictObject({
  stayId: id<'JourneyStayId'>(),
  on: day(),
  /** Who asked, and with whom: often somebody who has no account. */
  reviewer: line(200),
  held: z.enum(['yes', 'not-known']),
  why: text(1000),
  delays: codes(custodyDelays),
  delayWords: text(500),
  waitsFor: z.nullable(z.enum(custodyActors)),
  alternatives: codes(custodyAlternatives),
  alternativeWords: text(1000),
  nextStep: text(500),
  nextOn: day(),
})

const custodyReviewView = z.object({
  ...written,
  ...custodyReviewFields.shape,
  on: z.string(),
  nextOn: z.string(),
})
export type CustodyReviewView = z.infer<typeof custodyReviewView>

export const listCustodyReviews = operation({
  id: 'custody-review.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/custody-reviews',
  summary:
    'Each time that somebody asked why she is still held, with what was withdrawn, and what came of it with a transfer.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(custodyReviewView), former: z.array(custodyReviewView) }),
  identifiable: true,
  problems: [],
})

export const writeCustodyReview = writing({
  id: 'custody-review.write',
  path: '/api/cases/:caseId/custody-reviews',
  summary:
    'Write down or correct that somebody asked why she is still held, what was tried, and what comes next.',
  which: { reviewId },
  fields: custodyReviewFields,
  problems: ['custody-review.not-held', 'custody-review.day', 'custody-review.missing'],
})

export const withdrawCustodyReview = withdrawing({
  id: 'custody-review.withdraw',
  path: '/api/cases/:caseId/custody-reviews/:reviewId/withdraw',
  summary: 'Withdraw what was written of a review in custody, and say why.',
  which: { reviewId },
})
