import type { Case } from '@amparo/domain/case/case'
import { evolveCaseAll, type CaseEvent } from '@amparo/domain/case/case-events'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCaseState, updateCaseState } from './store.ts'

/**
 * The one way in which a command of any area moves a case: the row is locked, the events are folded into it,
 * the facts appended. Answers the state before and after. What is due is computed anew by the kernel.
 */
export async function moveCase(
  context: OperationContext,
  caseId: string,
  decide: (state: Case) => readonly CaseEvent[],
): Promise<{ before: Case; after: Case }> {
  const before = await lockCaseState(context.tx, caseId)
  return { before, after: await applyCaseEvents(context, before, decide(before)) }
}

/** The second half, for a command that holds the lock already and has decided with the state in hand. */
export async function applyCaseEvents(
  context: OperationContext,
  before: Case,
  events: readonly CaseEvent[],
): Promise<Case> {
  if (events.length === 0) return before
  const after = evolveCaseAll(before, events)
  await updateCaseState(context.tx, after, context.now)
  await context.append(caseFacts(before, events))
  return after
}

export function caseFacts(before: Pick<Case, 'id' | 'version'>, events: readonly CaseEvent[]): NewFact[] {
  return events.map((event, index) =>
    recordFact(
      {
        caseId: before.id,
        streamKind: 'case',
        streamId: before.id,
        streamVersion: before.version + 1 + index,
        // How great the danger is belongs to those who read about risk, whoever follows the course.
        section: event.kind === 'RiskMoved' ? 'risk' : 'course',
      },
      event,
    ),
  )
}
