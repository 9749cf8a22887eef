import type { chooseVersion } from '@amparo/contract/api/two-versions/two-versions'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { chooseRecordValue } from '../../records/edit-record.ts'
import { findVersionedKind } from './kinds.ts'

export async function chooseVersionCommand(context: OperationContext, input: InputOf<typeof chooseVersion>) {
  const kind = findVersionedKind(input.recordKind)
  if (!kind) return refuse(problem('record.not-found'))
  return chooseRecordValue(context, kind, { caseId: input.caseId, recordId: input.recordId }, input)
}
