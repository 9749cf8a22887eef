import {
  announceAttachment,
  completeAttachment,
  listAttachments,
  openAttachment,
  putAttachmentPart,
  removeAttachment,
} from '@amparo/contract/api/attachments/attachments'
import { defineRoute } from '../../http/route.ts'
import { announceCommand, completeCommand, putPart, removeCommand } from './commands.ts'
import { attachmentList, openedFile } from './queries.ts'

/** Each file belongs to a section of its own: the row policies show those that the reader may read. */
const reads = { who: 'case', section: 'summary', capability: 'read' } as const
/** Into which sections she may put one is decided with the command, and by the row policies again. */
const writes = { who: 'case', section: 'summary', capability: 'contribute' } as const

export const listAttachmentsRoute = defineRoute({
  operation: listAttachments,
  access: reads,
  handle: attachmentList,
})
export const announceAttachmentRoute = defineRoute({
  operation: announceAttachment,
  access: writes,
  limit: { most: 300, minutes: 60 },
  handle: announceCommand,
})
export const putAttachmentPartRoute = defineRoute({
  operation: putAttachmentPart,
  access: writes,
  handle: putPart,
})
export const completeAttachmentRoute = defineRoute({
  operation: completeAttachment,
  access: writes,
  handle: completeCommand,
})
export const openAttachmentRoute = defineRoute({
  operation: openAttachment,
  access: reads,
  limit: { most: 300, minutes: 60 },
  handle: openedFile,
})
export const removeAttachmentRoute = defineRoute({
  operation: removeAttachment,
  access: writes,
  handle: removeCommand,
})
