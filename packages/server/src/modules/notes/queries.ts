import type { listNotes } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import type { OperationContext } from '../../http/route.ts'
import { valuesOfNote } from './note-kind.ts'
import { listNoteRows } from './store.ts'

const usualPage = 50

export async function noteList(context: OperationContext, input: InputOf<typeof listNotes>) {
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor, ['day', 'id'])
  if (input.cursor !== undefined && !after)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] }))
  const limit = input.limit ?? usualPage
  const rows = await listNoteRows(context.tx, input.caseId, {
    kind: input.kind,
    after: after && { occurredOn: after[0] ?? '', id: after[1] ?? '' },
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  context.touch('case', [input.caseId], ['notes'])
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
    })),
    next: rows.length > limit && last ? writeCursor([last.occurred_on, last.id]) : null,
  })
}
