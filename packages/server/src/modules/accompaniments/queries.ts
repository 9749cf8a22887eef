import type { listAccompaniments } from '@amparo/contract/api/accompaniments/accompaniments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { listUserNames } from '../../access/user-names.ts'
import type { OperationContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten } from '../../records/written-store.ts'

export async function accompanimentList(
  context: OperationContext,
  input: InputOf<typeof listAccompaniments>,
) {
  const rows = await askWritten(context.tx, 'accompaniments', input.caseId)
  const names = await listUserNames(
    context.tx,
    rows.flatMap(({ content }) => content.userId ?? []),
  )
  context.touch('case', [input.caseId], ['referral'])
  return accept({
    items: rows.map((row) => ({
      ...presentWritten(row),
      who: (row.content.userId && names.get(row.content.userId)) ?? row.content.companion,
    })),
  })
}
