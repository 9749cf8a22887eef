import type { CaseId, ReviewId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { PlanId } from './plan.ts'

/** Does the plan still fit? */
export const fits = ['yes', 'partly', 'no'] as const
export type Fit = (typeof fits)[number]

/** What a review of the plan may end with (domain 2.1, step 5). */
export const reviewDecisions = ['continue', 'change', 'close'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** How somebody answered whether the plan fits; not wanting to say is an answer. */
export const viewAnswers = ['said', 'does-not-want-to-say', 'not-asked'] as const
export type ViewAnswer = (typeof viewAnswers)[number]

/** Her own words; where nobody asked her, why not. */
export type View = { readonly answer: ViewAnswer; readonly words: string }

/** The plan looked at again with the child: facts of one day, never changed afterwards. */
export type PlanReview = {
  readonly id: ReviewId
  readonly caseId: CaseId
  readonly planId: PlanId
  readonly reviewedOn: PlainDate
  readonly fit: Fit
  readonly child: View
  readonly caregiver: View
  /** What is different since the plan was agreed or last reviewed. */
  readonly changes: string
  readonly decision: ReviewDecision
  readonly reason: string
  readonly by: UserId
  readonly at: string
}

export type PlanReviewed = Omit<PlanReview, 'id'> & {
  readonly kind: 'PlanReviewed'
  readonly reviewId: ReviewId
}

export function evolvePlanReview(_before: PlanReview | undefined, event: PlanReviewed): PlanReview {
  const { kind: _kind, reviewId, ...review } = event
  return { id: reviewId, ...review }
}

/** Where words are needed and not there; the screen marks the same places. */
export function missingWords(review: Pick<PlanReview, 'child' | 'caregiver' | 'reason'>): string[] {
  return [
    ...(needsWords(review.child) ? ['/child/words'] : []),
    ...(needsWords(review.caregiver) ? ['/caregiver/words'] : []),
    ...(review.reason.trim() === '' ? ['/reason'] : []),
  ]
}

function needsWords({ answer, words }: View): boolean {
  return answer !== 'does-not-want-to-say' && words.trim() === ''
}
