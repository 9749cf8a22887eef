import type { WhoIsWho } from '@amparo/domain/case/people-again'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { carryWritten, recordNew } from '../../records/carry-written.ts'
import { births, personBirths } from '../../records/write-record.ts'
import { listWritten } from '../../records/written-store.ts'

type From = { readonly id: CaseId; readonly code: string }

/** What papers and people said of her birth goes with her, each with its source and the case where it was written. */
export function carryBirths(context: OperationContext, from: From, caseId: CaseId): Promise<void> {
  return carryWritten(context, births, from, caseId, (content) => ({
    ...content,
    fromCase: content.fromCase ?? from.code,
  }))
}

/** The same of those of her people who go along. */
export function carryBirthsOfPeople(
  context: OperationContext,
  from: From,
  caseId: CaseId,
  whoIsWho: WhoIsWho,
): Promise<void> {
  return carryWritten(context, personBirths, from, caseId, (content) => {
    const personId = whoIsWho.get(content.personId)
    return personId && { ...content, personId, fromCase: content.fromCase ?? from.code }
  })
}

/** Somebody who was on a case beside its child has one of her own: what was said of her birth there is said of her here. */
export async function carryBirthsToOwnCase(
  context: OperationContext,
  from: From,
  was: PersonId,
  caseId: CaseId,
): Promise<void> {
  const standing = (await listWritten(context.tx, 'person_births', from.id)).filter(
    ({ withdrawnAt }) => withdrawnAt === undefined,
  )
  for (const { content } of standing) {
    const { personId, ...said } = content
    if (personId === was)
      await recordNew(context, births, caseId, { ...said, fromCase: said.fromCase ?? from.code })
  }
}
