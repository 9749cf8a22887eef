import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { endRequestsOf } from './store.ts'

/** Requests for a case that was closed, moved or changed hands end with that. Colleagues are told; other organisations are not. */
export async function endCaseRequests({ tx }: OperationContext, caseId: string): Promise<void> {
  for (const userId of await endRequestsOf(tx, caseId)) await notifyUser(tx, userId)
}
