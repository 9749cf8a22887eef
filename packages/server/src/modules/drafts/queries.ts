import type { listCaseDrafts } from '@amparo/contract/api/drafts/drafts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { listDrafts, type DraftRow } from './store.ts'

export async function caseDrafts(context: OperationContext, input: InputOf<typeof listCaseDrafts>) {
  const rows = await listDrafts(context.tx, input.caseId)
  return accept({ items: rows.map(viewOf) })
}

export async function ownDrafts(context: OperationContext) {
  const rows = await listDrafts(context.tx, null)
  context.touch(
    'draft',
    rows.map(({ id }) => id),
  )
  return accept({ items: rows.map(viewOf) })
}

const viewOf = ({ saved_at: savedAt, ...row }: DraftRow) => ({ ...row, savedAt })
