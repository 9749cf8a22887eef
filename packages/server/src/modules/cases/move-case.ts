import type { Case } from '@amparo/domain/case/case'
import { evolveCaseAll, type CaseEvent } from '@amparo/domain/case/case-events'
import type { NewFact } from '../../facts/fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCaseState, updateCaseState } from './store.ts'

/**
 * The one way in which a command of any area moves a case: the row is locked, the events are folded into it,
 * the facts appended. Answers the state before and after.
 */
export async function moveCase(
  context: OperationContext,
  caseId: string,
  decide: (state: Case) => readonly CaseEvent[],
): Promise<{ before: Case; after: Case }> {
  const before = await lockCaseState(context.tx, caseId)
  const events = decide(before)
  if (events.length === 0) return { before, after: before }
  const after = evolveCaseAll(before, events)
  await updateCaseState(context.tx, after, context.now)
  await context.append(
    events.map((event, index): NewFact => {
      const { kind, ...payload } = event
      return {
        caseId,
        streamKind: 'case',
        streamId: caseId,
        streamVersion: before.version + 1 + index,
        kind,
        section: 'summary',
        payload,
      }
    }),
  )
  return { before, after }
}
