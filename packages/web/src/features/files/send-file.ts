import {
  announceAttachment,
  completeAttachment,
  putAttachmentPart,
} from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { partSize, partsOf } from '@amparo/domain/attachment/attachment'
import type { AttachmentId, CaseId } from '@amparo/domain/kernel/brand'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { newCommandId, type ApiClient } from '../../data/api-client.ts'
import type { WireProblem } from '../../data/wire-problem.ts'

export type Told = Omit<InputOf<typeof announceAttachment>, 'size' | 'digest'>

/** A file that is on its way: what was told of it, and which of its pieces have arrived. */
export type Sending = {
  readonly caseId: CaseId
  readonly attachmentId: AttachmentId
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Absent for a file that was told of before, and goes on. */
  readonly told: InputOf<typeof announceAttachment> | undefined
  readonly commandId: string
  readonly here: Set<number>
}

export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function beginSending(told: Told, file: Blob): Promise<Sending> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { caseId, attachmentId } = told
  return {
    caseId,
    attachmentId,
    bytes,
    told: { ...told, size: bytes.length, digest: await digestOf(bytes) },
    commandId: newCommandId(),
    here: new Set(),
  }
}

/**
 * Tells of the file, sends the pieces that have not arrived, and says that it is whole. Where the line breaks it stops
 * with the reason; sent again, it goes on with the piece that broke.
 */
export async function send(
  api: Pick<ApiClient, 'send'>,
  sending: Sending,
  onPart: (arrived: number) => void,
): Promise<Result<'here', WireProblem>> {
  const { caseId, attachmentId, bytes, told, commandId, here } = sending
  if (told) {
    const announced = await api.send(announceAttachment, told, { commandId })
    if (!announced.ok) return refuse(announced.problem)
  }
  for (let part = 1; part <= partsOf(bytes.length); part += 1) {
    if (!here.has(part)) {
      const piece = bytes.subarray((part - 1) * partSize, part * partSize)
      const put = await api.send(putAttachmentPart, { caseId, attachmentId, part, bytes: piece })
      if (!put.ok) return refuse(put.problem)
      here.add(part)
    }
    onPart(here.size)
  }
  const completed = await api.send(completeAttachment, { caseId, attachmentId })
  if (completed.ok) return accept('here')
  // What arrived is another file than the one that was told of: none of its pieces counts any more.
  if (completed.problem.code === 'attachment.altered') here.clear()
  return refuse(completed.problem)
}
