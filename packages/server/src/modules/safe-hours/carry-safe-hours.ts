import type { WhoIsWho } from '@amparo/domain/case/people-again'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { safeHours } from '../../records/write-record.ts'
import { carryWritten } from '../../records/carry-written.ts'

/** When and how those who go along may be called, and what is not said then. */
export function carrySafeHours(
  context: OperationContext,
  from: { readonly id: CaseId; readonly code: string },
  caseId: CaseId,
  whoIsWho: WhoIsWho,
): Promise<void> {
  return carryWritten(context, safeHours, from, caseId, (content) => {
    const personId = whoIsWho.get(content.personId)
    return personId && { ...content, personId, fromCase: content.fromCase ?? from.code }
  })
}
