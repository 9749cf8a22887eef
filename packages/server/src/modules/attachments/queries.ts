import type { listAttachments, openAttachment } from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { mediaTypes } from '@amparo/domain/attachment/file-format'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { openKey, openPart } from './file-key.ts'
import { getAttachment, getSealedKey, listAttachmentRows, listParts } from './store.ts'

const usualPage = 30

export async function attachmentList(context: OperationContext, input: InputOf<typeof listAttachments>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listAttachmentRows(context.tx, input, start.value, limit + 1)
  const { page, next } = cutPage(rows, limit, (last) => [last.added_at, last.id])
  context.touch('case', [input.caseId], [...new Set(page.map(({ section }) => section))])
  return accept({
    items: page.map((row) => ({
      id: row.id,
      section: row.section,
      what: row.what,
      parent: row.parent,
      parentId: row.parent_id,
      question: row.question,
      title: row.title,
      takenOn: row.taken_on,
      state: row.state,
      size: Number(row.size),
      format: row.format,
      carriesMore: row.carries_more,
      partsHere: row.parts_here,
      addedBy: row.name,
      addedAt: row.added_at,
      removedBy: row.removed_name,
      removedAt: row.removed_at,
      removedBecause: row.removed_because,
    })),
    next,
  })
}

export async function openedFile(context: OperationContext, input: InputOf<typeof openAttachment>) {
  const { tx, dependencies } = context
  const file = await getAttachment(tx, input.caseId, input.attachmentId)
  if (file.state !== 'here' || !file.format) return refuse(problem('attachment.not-here'))
  const key = openKey(dependencies, file.id, await getSealedKey(tx, file.id))
  const parts = await listParts(tx, file.id)
  const bytes = Buffer.concat(parts.map(({ part, content }) => openPart(key, file.id, part, content)))
  // A piece that is missing, at the end too, is no smaller file.
  if (bytes.length !== file.size) return refuse(problem('attachment.unreadable'))
  context.touch('attachment', [file.caseId, file.id], [file.section])
  const { type, ending } = mediaTypes[file.format]
  // What it is called says nothing about anybody: it is read over shoulders and kept by browsers.
  return accept({ bytes, type, name: `${file.takenOn}-${file.id.slice(-8)}.${ending}` })
}
