import type { CaseId } from '@amparo/domain/kernel/brand'
import { evolveWritten } from '@amparo/domain/record/written-record'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { births, writtenFact } from '../../records/write-record.ts'
import { insertWritten, listWritten } from '../../records/written-store.ts'

/** What papers and people said of her birth goes with her, each with its source and the case where it was written. */
export async function carryBirths(
  context: OperationContext,
  from: { readonly id: CaseId; readonly code: string },
  caseId: CaseId,
): Promise<void> {
  const { tx, principal, now } = context
  const { table, streamKind, section } = births
  const standing = (await listWritten(tx, table, from.id)).filter((one) => one.withdrawnAt === undefined)
  for (const { content } of standing) {
    const event = {
      kind: 'BirthRecorded',
      recordId: newId(),
      caseId,
      fields: { ...content, fromCase: content.fromCase ?? from.code },
      by: principal.userId,
      at: now,
    } as const
    const one = evolveWritten(undefined, event)
    await insertWritten(tx, table, one)
    await context.append([writtenFact(streamKind, section, one, event)])
  }
}
