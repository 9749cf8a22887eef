import type { FieldChange, listHistory } from '@amparo/contract/api/history/list-history'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { readReason } from '@amparo/domain/import-primero/import-words'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { changesByEntry } from './field-changes.ts'
import { listHistoryRows, listWrittenFacts } from './store.ts'

const usualPage = 50

export async function historyList(context: OperationContext, input: InputOf<typeof listHistory>) {
  const start = startOfPage(input.cursor, { id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listHistoryRows(context.tx, input.caseId, { afterId: after?.id, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.id])
  const isOwn = context.caseRights?.relation === 'own'
  const [newest] = page
  const written = isOwn && newest ? await listWrittenFacts(context.tx, input.caseId, newest.id) : []
  const told = changesByEntry(written, page)
  context.touch('case', [input.caseId], [...new Set([...page.map((row) => row.section), ...told.sections])])
  return accept({
    items: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      recordKind: row.stream_kind,
      recordId: row.stream_id,
      section: row.section,
      recordedAt: row.recorded_at,
      madeAt: row.made_at,
      imported: row.imported,
      ...(isOwn
        ? {
            ...(row.imported ? {} : { byId: row.actor_id }),
            payload: row.payload,
            changes: (told.changes.get(row.id) ?? []).map((change) => readable(change, context.language)),
          }
        : {}),
      by: row.imported ? null : row.actor,
      organisation: row.organisation,
      erased: row.payload === null,
    })),
    next,
  })
}

/** A reason that an import gave is a mark, said in the language of the reader. */
function readable(change: FieldChange, language: OperationContext['language']): FieldChange {
  const said = (value: unknown) => (typeof value === 'string' ? readReason(value, language) : value)
  return { ...change, before: said(change.before), after: said(change.after) }
}
