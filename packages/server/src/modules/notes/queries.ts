import type { listNotes } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { helpedByOf, listHelpersOf } from '../interpreters/index.ts'
import { valuesOfNote } from './note-kind.ts'
import { listNoteRows } from './store.ts'

const usualPage = 50

export async function noteList(context: OperationContext, input: InputOf<typeof listNotes>) {
  const start = startOfPage(input.cursor, { occurredOn: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listNoteRows(context.tx, input.caseId, {
    kind: input.kind,
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.occurred_on, last.id])
  const helpers = await listHelpersOf(
    context.tx,
    input.caseId,
    page.map(({ id }) => id),
  )
  context.touch('case', [input.caseId], ['notes', ...(helpers.size > 0 ? ['course'] : [])])
  return accept({
    items: page.map((row) => ({
      ...valuesOfNote(row),
      id: row.id,
      version: row.version,
      fieldVersions: row.field_versions,
      kind: row.kind,
      childReached: row.child_reached,
      authorId: row.author_id,
      imported: row.imported,
      author: row.imported ? null : row.author,
      recordedAt: row.recorded_at,
      twoVersions: row.two_versions ?? [],
      ...helpedByOf(helpers, row.id),
    })),
    next,
  })
}
