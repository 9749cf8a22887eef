import type { Case, CaseState } from '../case/case.ts'
import type { CaseEvent } from '../case/case-events.ts'

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

/** For the history: what a closing leaves without an answer. */
export function leftUnanswered(
  of: Pick<Case, 'riskState' | 'assessmentState' | 'planState'>,
): readonly CaseEvent[] {
  return [
    ...(of.riskState === 'decided' ? [{ kind: 'RiskUnanswered' } as const] : []),
    ...(of.assessmentState === 'completed' ? [{ kind: 'AssessmentUnanswered' } as const] : []),
    ...(of.planState === 'submitted' ? [{ kind: 'PlanUnanswered' } as const] : []),
  ]
}
