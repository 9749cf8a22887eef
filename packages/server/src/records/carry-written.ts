import type { CaseId } from '@amparo/domain/kernel/brand'
import { evolveWritten } from '@amparo/domain/record/written-record'
import type { OperationContext } from '../http/route.ts'
import { newId } from '../ids.ts'
import { writtenFact, type WrittenKind } from './write-record.ts'
import { insertWritten, listWritten, type ContentOf, type WrittenTable } from './written-store.ts'

/** What stands of one kind in another case of the child goes along, each as it is to read here; without an answer it stays. */
export async function carryWritten<Table extends WrittenTable>(
  context: OperationContext,
  kind: WrittenKind<Table>,
  from: { readonly id: CaseId },
  caseId: CaseId,
  along: (content: ContentOf[Table]) => ContentOf[Table] | undefined,
): Promise<void> {
  const standing = (await listWritten(context.tx, kind.table, from.id)).filter(
    (one) => one.withdrawnAt === undefined,
  )
  for (const { content } of standing) {
    const fields = along(content)
    if (fields !== undefined) await recordNew(context, kind, caseId, fields)
  }
}

/** What is told with something else, on a case that nobody but this transaction writes. */
export async function recordNew<Table extends WrittenTable>(
  { tx, principal, now, append }: OperationContext,
  { table, name, streamKind, section }: WrittenKind<Table>,
  caseId: CaseId,
  fields: ContentOf[Table],
): Promise<void> {
  const said = { by: principal.userId, at: now }
  const event = { kind: `${name}Recorded`, recordId: newId(), caseId, fields, ...said } as const
  const one = evolveWritten(undefined, event)
  await insertWritten(tx, table, one)
  await append([writtenFact(streamKind, section, one, event)])
}
