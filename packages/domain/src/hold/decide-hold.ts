import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { HoldId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Hold, HoldEvent, HoldReason } from './hold.ts'

export type HoldCase = {
  readonly holdId: HoldId
  readonly reason: HoldReason
  readonly explanation: string
  readonly reviewOn: PlainDate
}

export type HoldFacts = {
  readonly case: Case
  readonly by: { readonly userId: UserId; readonly organisationId: OrganisationId }
  readonly at: string
  readonly today: PlainDate
  /** The last day that the rule on pauses allows for looking again. */
  readonly lastReviewOn: PlainDate
}

/**
 * Pauses an open case: nothing is due until the day on which somebody looks again, so that day is never far off. A
 * closing that waits for its answer is answered first, or the case would pause and end at once.
 * Source: states of a case, “on hold” (case management 2.1).
 */
export function decideHold(command: HoldCase, facts: HoldFacts): Result<HoldEvent, Problem> {
  if (facts.case.organisationId !== facts.by.organisationId) return refuse(problem('access.not-allowed'))
  if (facts.case.state === 'on-hold') return refuse(problem('hold.already'))
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (facts.case.closureState === 'requested') return refuse(problem('hold.closure-waiting'))
  if (command.reason === 'other' && command.explanation.trim() === '')
    return refuse(
      problem('hold.words-missing', { fields: [{ pointer: '/explanation', reason: 'required' }] }),
    )
  if (command.reviewOn <= facts.today || command.reviewOn > facts.lastReviewOn)
    return refuse(
      problem('hold.review-day', {
        values: { last: facts.lastReviewOn },
        fields: [{ pointer: '/reviewOn', reason: 'day' }],
      }),
    )
  return accept({
    kind: 'HoldBegun',
    ...command,
    caseId: facts.case.id,
    by: facts.by.userId,
    at: facts.at,
  })
}

/** Work goes on, and the clocks with it; why is written in a word. */
export function decideResume(
  hold: Hold | undefined,
  command: { readonly because: string },
  facts: Pick<HoldFacts, 'case' | 'by' | 'at'>,
): Result<HoldEvent, Problem> {
  if (facts.case.organisationId !== facts.by.organisationId) return refuse(problem('access.not-allowed'))
  if (facts.case.state !== 'on-hold' || hold === undefined || hold.resumedAt !== undefined)
    return refuse(problem('hold.not-held'))
  if (command.because.trim() === '')
    return refuse(problem('hold.words-missing', { fields: [{ pointer: '/because', reason: 'required' }] }))
  return accept({ kind: 'HoldEnded', because: command.because, by: facts.by.userId, at: facts.at })
}
