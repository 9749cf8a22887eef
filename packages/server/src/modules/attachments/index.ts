import type { Database } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import type { Route } from '../../http/route.ts'
import {
  announceAttachmentRoute,
  completeAttachmentRoute,
  listAttachmentsRoute,
  openAttachmentRoute,
  putAttachmentPartRoute,
  removeAttachmentRoute,
} from './routes.ts'
import { deleteUnfinishedParts } from './store.ts'

export const attachmentRoutes: readonly Route[] = [
  listAttachmentsRoute,
  announceAttachmentRoute,
  putAttachmentPartRoute,
  completeAttachmentRoute,
  openAttachmentRoute,
  removeAttachmentRoute,
]

/** Throws away the pieces of files that nobody went on sending. */
export async function cleanUploads(database: Database): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'forget unfinished uploads', deleteUnfinishedParts)
}
