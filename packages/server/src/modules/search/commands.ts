import type { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { normaliseCaseCode } from '@amparo/domain/case/case-code'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { isEnforcing } from '../../access/enforcement.ts'
import type { OperationContext } from '../../http/route.ts'
import { findSearchable, insertContactRequest } from './store.ts'

/** The request is seen by whoever supervises the case; nothing about the child comes back. */
export async function askForContactCommand(context: OperationContext, input: InputOf<typeof askForContact>) {
  const { tx, principal } = context
  if (await isEnforcing(tx)) return refuse(problem('access.not-allowed'))
  const code = normaliseCaseCode(input.code)
  const caseId = code && (await findSearchable(tx, code))
  if (!caseId) return refuse(problem('record.not-found'))
  await insertContactRequest(tx, principal, { ...input, caseId })
  context.touch('case', [caseId])
  return accept({ id: input.requestId, version: 1, outcome: 'applied' as const, conflicts: [] })
}
