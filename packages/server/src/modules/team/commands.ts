import type { answerContactRequest } from '@amparo/contract/api/team/contact-requests'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { closeContactRequest, findContactRequest } from './store.ts'

/** Who has been in touch, and when, is in the audit log; the call itself belongs into a note of the case. */
export async function answerContactRequestCommand(
  context: OperationContext,
  input: InputOf<typeof answerContactRequest>,
) {
  const request = await findContactRequest(context.tx, input.requestId)
  if (!request) return refuse(problem('record.not-found'))
  if (request.answered_at !== null) return refuse(problem('edit.outdated'))
  await closeContactRequest(context.tx, input.requestId, context.now)
  context.touch('case', [request.case_id])
  return accept({ id: input.requestId, version: 2, outcome: 'applied' as const, conflicts: [] })
}
