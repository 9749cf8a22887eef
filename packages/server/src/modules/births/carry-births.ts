import type { CaseId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { carryWritten } from '../../records/carry-written.ts'
import { births } from '../../records/write-record.ts'

/** What papers and people said of her birth goes with her, each with its source and the case where it was written. */
export function carryBirths(
  context: OperationContext,
  from: { readonly id: CaseId; readonly code: string },
  caseId: CaseId,
): Promise<void> {
  return carryWritten(context, births, from, caseId, (content) => ({
    ...content,
    fromCase: content.fromCase ?? from.code,
  }))
}
