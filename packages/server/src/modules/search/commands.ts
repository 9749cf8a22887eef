import type { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { insertContactRequest, isSearchable } from './store.ts'

/** The request is seen by whoever supervises the case; nothing about the child comes back. */
export async function askForContactCommand(context: OperationContext, input: InputOf<typeof askForContact>) {
  if (!(await isSearchable(context.tx, input.caseId))) return refuse(problem('record.not-found'))
  await insertContactRequest(context.tx, context.principal, input)
  context.touch('case', [input.caseId])
  return accept({ id: input.requestId, version: 1, outcome: 'applied' as const, conflicts: [] })
}
