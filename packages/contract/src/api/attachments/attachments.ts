import { sections } from '@amparo/domain/access/vocabulary'
import {
  attachmentKinds,
  attachmentParents,
  mostBytes,
  partSize,
  partsOf,
} from '@amparo/domain/attachment/attachment'
import { fileFormats } from '@amparo/domain/attachment/file-format'
import * as z from 'zod/mini'
import {
  commandOutcome,
  day,
  id,
  pageInput,
  pageOf,
  requiredLine,
  requiredText,
} from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const attachmentId = id<'AttachmentId'>()
const path = '/api/cases/:caseId/attachments'
const onePath = `${path}/:attachmentId` as const
const mostOfAny = Math.max(...Object.values(mostBytes))

export const attachmentView = z.object({
  id: z.string(),
  section: z.enum(sections),
  what: z.enum(attachmentKinds),
  parent: z.enum(attachmentParents),
  parentId: z.nullable(z.string()),
  question: z.string(),
  title: z.string(),
  takenOn: z.string(),
  /** `coming`: told of, and not here in full yet. */
  state: z.enum(['coming', 'here', 'removed']),
  size: z.number(),
  format: z.nullable(z.enum(fileFormats)),
  carriesMore: z.boolean(),
  /** While it is coming: the pieces that are here already. */
  partsHere: z.array(z.number()),
  addedBy: z.nullable(z.string()),
  addedAt: z.string(),
  removedBy: z.nullable(z.string()),
  removedAt: z.nullable(z.string()),
  removedBecause: z.string(),
})
export type AttachmentView = z.infer<typeof attachmentView>

export const listAttachments = operation({
  id: 'attachment.list',
  kind: 'query',
  method: 'GET',
  path,
  summary:
    'Files of a case in the parts that I may read, the latest first; those removed as the word that there was one.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    what: z.optional(z.enum(attachmentKinds)),
    parent: z.optional(z.enum(attachmentParents)),
    parentId: z.optional(id()),
    state: z.optional(z.enum(['standing', 'removed'])),
    ...pageInput,
  }),
  output: pageOf(attachmentView),
  identifiable: true,
  problems: [],
})

export const announceAttachment = operation({
  id: 'attachment.announce',
  kind: 'command',
  method: 'POST',
  path,
  summary:
    'Tell of a file of a case before it is sent: what it is, what it belongs to, how large, and its digest.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    attachmentId,
    what: z.enum(attachmentKinds),
    parent: z.enum(attachmentParents),
    /** The consent, the person or the answers that it belongs to. */
    parentId: z.optional(id()),
    question: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))),
    /** For a paper of the case: in which part of the case it lies. */
    section: z.optional(z.enum(sections)),
    title: requiredLine(200),
    takenOn: day(),
    size: z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
    /** SHA-256 of the whole file, as it will be sent. */
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    agreed: z.boolean(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'attachment.parent',
    'attachment.section',
    'attachment.format',
    'attachment.not-agreed',
    'attachment.day',
    'attachment.empty',
    'attachment.too-large',
    'attachment.case-full',
    'attachment.organisation-full',
    'record.exists',
  ],
})

/** Pieces may come in any order and again; each has its own address. */
export const putAttachmentPart = operation({
  id: 'attachment.put',
  kind: 'upload',
  method: 'PUT',
  path: `${onePath}/parts/:part`,
  summary: 'Send one piece of a file that was told of; the same piece again takes its own place again.',
  purpose: 'care',
  mostBytes: partSize,
  input: z.strictObject({
    caseId,
    attachmentId,
    part: z.coerce.number().check(z.int(), z.gte(1), z.lte(partsOf(mostOfAny))),
    bytes: z.instanceof(Uint8Array),
  }),
  output: z.object({ part: z.number() }),
  identifiable: false,
  problems: ['attachment.not-coming', 'attachment.part'],
})

export const completeAttachment = operation({
  id: 'attachment.complete',
  kind: 'command',
  method: 'POST',
  path: `${onePath}/complete`,
  summary: 'Say that every piece of a file was sent: it is put together, compared, examined and kept.',
  purpose: 'care',
  input: z.strictObject({ caseId, attachmentId }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'attachment.not-coming',
    'attachment.incomplete',
    'attachment.altered',
    'attachment.format',
    'attachment.damaged',
    'attachment.too-many-points',
    'attachment.unreadable',
  ],
})

export const openAttachment = operation({
  id: 'attachment.open',
  kind: 'query',
  method: 'GET',
  path: `${onePath}/file`,
  summary: 'The bytes of a file of a case.',
  purpose: 'care',
  answersFile: true,
  input: z.strictObject({ caseId, attachmentId }),
  output: z.object({ bytes: z.instanceof(Uint8Array), type: z.string(), name: z.string() }),
  identifiable: true,
  problems: ['attachment.not-here', 'attachment.unreadable'],
})

export const removeAttachment = operation({
  id: 'attachment.remove',
  kind: 'command',
  method: 'POST',
  path: `${onePath}/remove`,
  summary: 'Destroy the bytes of a file and say why; that there was one stays.',
  purpose: 'care',
  input: z.strictObject({ caseId, attachmentId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['attachment.section', 'attachment.removed'],
})
