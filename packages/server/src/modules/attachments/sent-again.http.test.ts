import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  announceAttachment,
  completeAttachment,
  listAttachments,
  openAttachment,
  putAttachmentPart,
  removeAttachment,
} from '@amparo/contract/api/attachments/attachments'
import {
  announcement,
  paperBytes,
  partInput,
  sendFile,
  soundBytes,
  type CaseId,
} from '@amparo/testkit/attachment-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { cleanUploads } from './index.ts'

let test: TestApp
let ana: TestClient
let caseId: CaseId

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  ;({ caseId } = await registerAs(ana))
})
afterAll(() => test.close())

const told = async (bytes: Uint8Array, more: Parameters<typeof announcement>[2] = {}) => {
  const input = announcement(caseId, bytes, more)
  await ana.ok(announceAttachment, input)
  return input
}
const viewOf = async (id: string) =>
  (await ana.ok(listAttachments, { caseId })).items.find((file) => file.id === id)
const codeOf = async (asked: Promise<{ readonly body: { readonly code?: string | undefined } }>) =>
  (await asked).body.code
const kept = (table: string, id: string) =>
  test.asKeeper(async (sql) => {
    const rows = await sql<{ text: string }[]>`
      select row(t.*)::text as text from ${sql(`amparo.${table}`)} t where ${sql(table === 'attachment_keys' ? 'id' : 'attachment_id')} = ${id}`
    return rows.map((row) => row.text)
  })

const idsOf = ({ caseId, attachmentId }: { caseId: CaseId; attachmentId: unknown }) => ({
  caseId,
  attachmentId: attachmentId as never,
})

describe('sent again, at once, or not at all', () => {
  it('one announcement under one id, twice the same and never another', async () => {
    const input = announcement(caseId, paperBytes())
    const commandId = newTestId()
    const [first, again] = [
      await ana.ok(announceAttachment, input, { commandId }),
      await ana.ok(announceAttachment, input, { commandId }),
    ]
    expect(again).toEqual(first)
    expect(await codeOf(ana.call(announceAttachment, { ...input, title: 'Otra' }))).toBe('record.exists')
  })

  it('eight who say at one moment that it is whole make it whole once', async () => {
    const sound = soundBytes(600_000)
    const file = await told(sound, { what: 'audio', agreed: true })
    await Promise.all(
      [3, 1, 2, 2, 1, 3].map((part) => ana.ok(putAttachmentPart, partInput(file, sound, part))),
    )
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => ana.call(completeAttachment, idsOf(file))),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(
      new Set([undefined, 'attachment.not-coming']),
    )
    expect((await ana.call(openAttachment, idsOf(file))).bytes.equals(sound)).toBe(true)
  })

  it('removed, its bytes and its key are gone; that there was one stays, with who and why', async () => {
    const paper = await sendFile(ana, caseId, paperBytes())
    await ana.ok(removeAttachment, { ...paper, because: 'Era de otra niña.' })
    expect(await codeOf(ana.call(openAttachment, paper))).toBe('attachment.not-here')
    for (const table of ['attachment_parts', 'attachment_keys'])
      expect(await kept(table, paper.attachmentId)).toEqual([])
    expect(await viewOf(paper.attachmentId)).toBeUndefined()
    const { items } = await ana.ok(listAttachments, { caseId, state: 'removed' })
    expect(items.find(({ id }) => id === paper.attachmentId)).toMatchObject({
      removedBecause: 'Era de otra niña.',
      removedBy: test.cast.guatemala.caseworker.displayName,
    })
    expect(await codeOf(ana.call(removeAttachment, { ...paper, because: 'x' }))).toBe('attachment.removed')
  })

  it('pieces that nobody went on sending are forgotten after two weeks, and the file can be sent from the beginning', async () => {
    const sound = soundBytes(600_000)
    const file = await told(sound, { what: 'audio', agreed: true })
    const whole = await sendFile(ana, caseId, sound, { what: 'audio', agreed: true })
    await ana.ok(putAttachmentPart, partInput(file, sound, 1))
    const age = (part: number, days: number) =>
      test.asKeeper(
        (sql) => sql`update amparo.attachment_parts set put_at = now() - make_interval(days => ${days})
          where attachment_id in (${file.attachmentId}, ${whole.attachmentId}) and part = ${part}`,
      )
    await age(1, 15)
    await ana.ok(putAttachmentPart, partInput(file, sound, 2))
    await cleanUploads(test.database)
    expect(await viewOf(file.attachmentId)).toMatchObject({ partsHere: [1, 2] })
    await Promise.all([age(2, 15), age(3, 15)])
    await cleanUploads(test.database)
    expect(await viewOf(file.attachmentId)).toMatchObject({ state: 'coming', partsHere: [] })
    expect((await ana.call(openAttachment, whole)).bytes.equals(sound)).toBe(true)
    for (const part of [1, 2, 3]) await ana.ok(putAttachmentPart, partInput(file, sound, part))
    await ana.ok(completeAttachment, idsOf(file))
  })
})
