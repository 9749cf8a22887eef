import { createHash, randomBytes } from 'node:crypto'
import {
  announceAttachment,
  completeAttachment,
  putAttachmentPart,
} from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { partSize, partsOf } from '@amparo/domain/attachment/attachment'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

export type CaseId = InputOf<typeof announceAttachment>['caseId']

/** A recording as browsers make them: the head of WebM, and sound that nothing compresses. */
export function soundBytes(size = 400_000): Buffer {
  const head = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex')
  return Buffer.concat([head, randomBytes(Math.max(0, size - head.length))])
}

export const paperBytes = (words = 'Acta de nacimiento') =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Title (${words})>> endobj\n%%EOF\n`, 'latin1')

/** A picture with the position of a child in it, as a telephone writes it (JPEG with Exif); and the same without it. */
export function photoBytes(position = 'GPS 14.6349 -90.5069'): {
  readonly taken: Buffer
  readonly bare: Buffer
} {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  const described = segment(0xe1, Buffer.from(`Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0${position}`, 'latin1'))
  const picture = Buffer.concat([
    segment(0xc0, Buffer.from([8, 0, 30, 0, 40, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    randomBytes(2000).map((byte) => byte & 0x7f),
    Buffer.from([0xff, 0xd9]),
  ])
  const start = Buffer.from([0xff, 0xd8])
  return { taken: Buffer.concat([start, described, picture]), bare: Buffer.concat([start, picture]) }
}

export function announcement(
  caseId: CaseId,
  bytes: Uint8Array,
  more: Partial<InputOf<typeof announceAttachment>> = {},
): InputOf<typeof announceAttachment> {
  return {
    caseId,
    attachmentId: newTestId<'AttachmentId'>(),
    what: 'document',
    parent: 'case',
    ...(more.parent && more.parent !== 'case' ? {} : { section: 'identity' }),
    title: 'Acta de nacimiento',
    takenOn: daysAgo(1),
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
    agreed: false,
    ...more,
  }
}

export function partInput(
  { caseId, attachmentId }: Pick<InputOf<typeof announceAttachment>, 'caseId' | 'attachmentId'>,
  bytes: Uint8Array,
  part: number,
): InputOf<typeof putAttachmentPart> {
  return {
    caseId,
    attachmentId,
    part,
    bytes: bytes.subarray((part - 1) * partSize, part * partSize) as Uint8Array<ArrayBuffer>,
  }
}

export async function sendFile(
  client: TestClient,
  caseId: CaseId,
  bytes: Uint8Array,
  more: Partial<InputOf<typeof announceAttachment>> = {},
) {
  const told = announcement(caseId, bytes, more)
  await client.ok(announceAttachment, told)
  for (let part = 1; part <= partsOf(bytes.length); part += 1)
    await client.ok(putAttachmentPart, partInput(told, bytes, part))
  const { attachmentId } = told
  await client.ok(completeAttachment, { caseId, attachmentId })
  return { caseId, attachmentId }
}
