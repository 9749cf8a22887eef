import type { Case, CaseState } from '../case/case.ts'
import type { CaseEvent } from '../case/case-events.ts'
import type { Approval } from './approval.ts'

/** How a level, an assessment and a plan say that they wait for a second person. */
const waits: readonly string[] = ['decided', 'completed', 'submitted']

/**
 * What waited for a second person when its case was closed or handed over has ended without an answer. It follows from
 * the two states and is stored nowhere: a case that comes back because the child never arrived waits on, and one that
 * is opened again begins its work anew, which is asked anew.
 * Source: case management standard 2.1 (approvals), decision 34.
 */
export function endedUnanswered<State extends string>(of: CaseState, state: State): State | 'unanswered' {
  return (of === 'closed' || of === 'transferred') && waits.includes(state) ? 'unanswered' : state
}

/**
 * What is still asked of a form that is kept, which stands whatever becomes of its case: nothing once the case ended
 * before somebody answered; all of its steps anew, from the day on which the case was opened again. What is said of the
 * help on a closed case was asked after it ended, and waits. A case that comes back from a transfer waits on.
 * Source: case management standard 2.1 (approvals), decision 40.
 */
export function stillAsked(
  of: Pick<Case, 'state' | 'closedAt' | 'reopenedAt'>,
  approval: Approval,
): Approval | undefined {
  const { state, closedAt, reopenedAt } = of
  if (state === 'transferred') return undefined
  if (state === 'closed' && closedAt !== undefined && approval.askedAt <= closedAt) return undefined
  if (reopenedAt === undefined || approval.askedAt > reopenedAt) return approval
  return { ...approval, askedAt: reopenedAt, given: approval.given.filter(({ at }) => at > reopenedAt) }
}

/** For the history: what a case that ends leaves without an answer. */
export function leftUnanswered(
  of: Pick<Case, 'riskState' | 'assessmentState' | 'planState'> & {
    /** Whether a form that is kept on it waits for somebody. */
    readonly formWaits: boolean
  },
): readonly CaseEvent[] {
  return [
    ...(of.riskState === 'decided' ? [{ kind: 'RiskUnanswered' } as const] : []),
    ...(of.assessmentState === 'completed' ? [{ kind: 'AssessmentUnanswered' } as const] : []),
    ...(of.planState === 'submitted' ? [{ kind: 'PlanUnanswered' } as const] : []),
    ...(of.formWaits ? [{ kind: 'FormUnanswered' } as const] : []),
  ]
}
