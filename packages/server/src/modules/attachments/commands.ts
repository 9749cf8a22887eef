import { createHash } from 'node:crypto'
import type {
  announceAttachment,
  completeAttachment,
  putAttachmentPart,
  removeAttachment,
} from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import {
  evolveAttachment,
  partsOf,
  partSize,
  type Attachment,
  type AttachmentEvent,
} from '@amparo/domain/attachment/attachment'
import {
  checkPart,
  decideAnnounce,
  decideArrival,
  decideRemoval,
} from '@amparo/domain/attachment/decide-attachment'
import { examineFile } from '@amparo/domain/attachment/examine-file'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { openKey, openPart, sealNewKey, sealPart } from './file-key.ts'
import { findParent } from './find-parent.ts'
import {
  countFiles,
  deleteBytes,
  deleteParts,
  getSealedKey,
  insertAttachment,
  listParts,
  lockAttachment,
  putSealedPart,
  spaceUsed,
  updateAttachment,
} from './store.ts'

export async function announceCommand(context: OperationContext, input: InputOf<typeof announceAttachment>) {
  const { tx, now, principal, dependencies } = context
  const state = await lockCase(tx, input.caseId)
  const [parent, filesOfCase, bytesOfOrganisation, today] = await Promise.all([
    findParent(tx, input),
    countFiles(tx, input.caseId),
    spaceUsed(tx),
    todayOf(context),
  ])
  const { digest, ...command } = input
  const decided = decideAnnounce(
    {
      ...command,
      parentId: input.parentId,
      question: input.question ?? '',
      section: input.section,
      takenOn: input.takenOn as PlainDate,
    },
    {
      case: state,
      parent,
      writes: writesOf(context),
      filesOfCase,
      bytesOfOrganisation,
      organisationId: principal.organisationId,
      today,
      by: principal.userId,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const file = evolveAttachment(undefined, decided.value)
  await insertAttachment(tx, file, sealNewKey(dependencies, file.id, Buffer.from(digest, 'hex')))
  return save(context, file, decided.value)
}

/** No fact: a piece is no part of the record before the file is whole. */
export async function putPart(context: OperationContext, input: InputOf<typeof putAttachmentPart>) {
  const { attachmentId, caseId, part, bytes } = input
  const { tx, dependencies } = context
  const file = await lockAttachment(tx, caseId, attachmentId)
  const fits = checkPart(file, part, bytes.length)
  if (!fits.ok) return fits
  const key = openKey(dependencies, file.id, await getSealedKey(tx, file.id))
  await putSealedPart(tx, file, part, sealPart(key, file.id, part, bytes))
  context.touch('attachment', [file.caseId, file.id], [file.section])
  return accept({ part })
}

export async function completeCommand(context: OperationContext, input: InputOf<typeof completeAttachment>) {
  const { tx, dependencies } = context
  const file = await lockAttachment(tx, input.caseId, input.attachmentId)
  if (file.state !== 'coming') return refuse(problem('attachment.not-coming'))
  const key = openKey(dependencies, file.id, await getSealedKey(tx, file.id))
  const parts = await listParts(tx, file.id)
  if (parts.length !== partsOf(file.size)) return refuse(problem('attachment.incomplete'))
  const whole = Buffer.concat(parts.map(({ part, content }) => openPart(key, file.id, part, content)))
  if (!createHash('sha256').update(whole).digest().equals(key.digest))
    return refuse(problem('attachment.altered'))
  const examined = examineFile(file.what, whole)
  if (!examined.ok) return examined
  const decided = decideArrival(file, examined.value, context.now)
  if (!decided.ok) return decided
  const kept = examined.value.bytes
  if (!whole.equals(kept)) {
    await deleteParts(tx, file.id)
    // Before anything of it was kept: what a device wrote about place and owner was never on record here.
    for (let part = 1; part <= partsOf(kept.length); part += 1) {
      const bytes = kept.subarray((part - 1) * partSize, part * partSize)
      await putSealedPart(tx, file, part, sealPart(key, file.id, part, bytes))
    }
  }
  const after = evolveAttachment(file, decided.value)
  await updateAttachment(tx, after)
  return save(context, after, decided.value)
}

export async function removeCommand(context: OperationContext, input: InputOf<typeof removeAttachment>) {
  const { tx, principal, now } = context
  const file = await lockAttachment(tx, input.caseId, input.attachmentId)
  const decided = decideRemoval(file, input, { writes: writesOf(context), by: principal.userId, at: now })
  if (!decided.ok) return decided
  const after = evolveAttachment(file, decided.value)
  await updateAttachment(tx, after)
  await deleteBytes(tx, file.id)
  return save(context, after, decided.value)
}

/** Who sends a file in pieces has to see it: where she may only add, she adds none. */
function writesOf({ caseRights }: OperationContext) {
  const { reads = [], writes = [] } = caseRights ?? {}
  return writes.filter((section) => reads.includes(section))
}

async function save(context: OperationContext, file: Attachment, event: AttachmentEvent) {
  const of = {
    caseId: file.caseId,
    streamKind: 'attachment',
    streamId: file.id,
    streamVersion: file.version,
    section: file.section,
  }
  await context.append([recordFact(of, event)])
  context.touch('attachment', [file.caseId, file.id], [file.section])
  return accept({ id: file.id, version: file.version, outcome: 'applied' as const, conflicts: [] })
}
