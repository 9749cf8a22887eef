import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { ReviewId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { missingWords, type PlanReview, type PlanReviewed } from './plan-review.ts'
import type { PlanId } from './plan.ts'

export type RecordReview = Pick<
  PlanReview,
  'reviewedOn' | 'fit' | 'child' | 'caregiver' | 'changes' | 'decision' | 'reason'
> & { readonly reviewId: ReviewId }

export type ReviewFacts = {
  readonly case: Pick<Case, 'id' | 'state'>
  /** The plan that was agreed and the day of its last approval; absent where none was. */
  readonly agreed: { readonly planId: PlanId; readonly on: PlainDate } | undefined
  /** Days on which the plan was reviewed already. */
  readonly reviewedOn: readonly string[]
  readonly today: PlainDate
  readonly by: UserId
  readonly at: string
}

/**
 * Records that the plan was looked at again. Only what was agreed can be reviewed, not before it was agreed and once
 * a day: two people who write down one talk would leave two decisions.
 * Source: case management standard, step 5 (2.1): formal review that says continue, change or close.
 */
export function decideReview(
  command: RecordReview,
  facts: ReviewFacts,
): Result<readonly [PlanReviewed], Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const { agreed } = facts
  if (agreed === undefined) return refuse(problem('review.no-plan'))
  if (command.reviewedOn > facts.today || command.reviewedOn < agreed.on)
    return refuse(
      problem('review.day', {
        values: { from: agreed.on },
        fields: [{ pointer: '/reviewedOn', reason: 'day' }],
      }),
    )
  if (facts.reviewedOn.includes(command.reviewedOn)) return refuse(problem('review.exists'))
  const missing = missingWords(command)
  if (missing.length > 0)
    return refuse(
      problem('review.words-missing', {
        fields: missing.map((pointer) => ({ pointer, reason: 'required' })),
      }),
    )
  return accept([
    {
      kind: 'PlanReviewed',
      ...command,
      caseId: facts.case.id,
      planId: agreed.planId,
      by: facts.by,
      at: facts.at,
    },
  ])
}
