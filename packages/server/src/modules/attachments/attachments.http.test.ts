import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  announceAttachment,
  completeAttachment,
  listAttachments,
  openAttachment,
  putAttachmentPart,
  removeAttachment,
} from '@amparo/contract/api/attachments/attachments'
import { saveAnswers, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { listForms } from '@amparo/contract/api/assessments/assessment'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { mostBytesOfOrganisation, mostFilesOfCase, partSize } from '@amparo/domain/attachment/attachment'
import {
  announcement,
  paperBytes,
  partInput,
  photoBytes,
  sendFile,
  soundBytes,
  type CaseId,
} from '@amparo/testkit/attachment-work'
import { sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let caseId: CaseId
let childId: string

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  ;({ caseId, childId } = await registerAs(ana))
})
afterAll(() => test.close())

const opened = (client: TestClient, file: { caseId: CaseId; attachmentId: never }) =>
  client.call(openAttachment, file)
const told = async (bytes: Uint8Array, more: Parameters<typeof announcement>[2] = {}) => {
  const input = announcement(caseId, bytes, more)
  await ana.ok(announceAttachment, input)
  return input
}
const standing = async (client = ana, of = caseId) => (await client.ok(listAttachments, { caseId: of })).items
const viewOf = async (id: string) => (await standing()).find((file) => file.id === id)
const codeOf = async (asked: Promise<{ readonly body: { readonly code?: string | undefined } }>) =>
  (await asked).body.code
const kept = (table: string, id: string) =>
  test.asKeeper(async (sql) => {
    const rows = await sql<{ text: string }[]>`
      select row(t.*)::text as text from ${sql(`amparo.${table}`)} t where ${sql(table === 'attachment_keys' ? 'id' : 'attachment_id')} = ${id}`
    return rows.map((row) => row.text)
  })

describe('the voice of a consent', () => {
  it('belongs to the consent, comes in pieces and is heard again as it was said', async () => {
    const consentId = newTestId()
    await ana.ok(recordConsent, refusal(caseId, consentId) as never)
    const sound = soundBytes(600_000)
    const file = await told(sound, {
      what: 'audio',
      parent: 'consent',
      parentId: consentId as never,
      title: 'Su voz',
      agreed: true,
    })
    expect(await viewOf(file.attachmentId)).toMatchObject({
      state: 'coming',
      section: 'consent',
      partsHere: [],
    })
    for (const part of [3, 1]) await ana.ok(putAttachmentPart, partInput(file, sound, part))
    expect(await viewOf(file.attachmentId)).toMatchObject({ state: 'coming', partsHere: [1, 3] })
    expect(await codeOf(ana.call(completeAttachment, idsOf(file)))).toBe('attachment.incomplete')
    await ana.ok(putAttachmentPart, partInput(file, sound, 2))
    await ana.ok(completeAttachment, idsOf(file))
    expect(await viewOf(file.attachmentId)).toMatchObject({
      state: 'here',
      format: 'webm',
      size: sound.length,
    })
    const heard = await opened(ana, idsOf(file) as never)
    expect(heard.bytes.equals(sound)).toBe(true)
  })

  it('is not kept without her yes, nor for a consent of another case', async () => {
    const consentId = newTestId()
    const voice = { what: 'audio', parent: 'consent', parentId: consentId as never, agreed: true } as const
    expect(await codeOf(ana.call(announceAttachment, announcement(caseId, soundBytes(), voice)))).toBe(
      'attachment.parent',
    )
    const other = await registerAs(ana)
    await ana.ok(recordConsent, refusal(other.caseId, consentId) as never)
    expect(await codeOf(ana.call(announceAttachment, announcement(caseId, soundBytes(), voice)))).toBe(
      'attachment.parent',
    )
    const unasked = announcement(other.caseId, soundBytes(), { ...voice, agreed: false })
    expect(await codeOf(ana.call(announceAttachment, unasked))).toBe('attachment.not-agreed')
  })
})

/** A no to looking for her family, which asks for nothing else. */
const refusal = (of: CaseId, consentId: string) => {
  const { recipientOrganisationId: _, ...said } = sharingConsent(of, test.cast.mexico.id)
  return {
    ...said,
    consentId: consentId as never,
    purpose: 'tracing',
    state: 'refused',
    basis: 'consent',
    consenters: ['child'],
    sections: [],
  } as const
}

/** Names one file and nothing more. */
const idsOf = ({ caseId, attachmentId }: { caseId: CaseId; attachmentId: unknown }) => ({
  caseId,
  attachmentId: attachmentId as never,
})

describe('what is stored', () => {
  it('is a photo without the place where it was taken, and the place was never kept', async () => {
    const { taken, bare } = photoBytes('GPS 14.6349 -90.5069')
    expect(taken.includes('GPS 14.6349')).toBe(true)
    const photo = await sendFile(ana, caseId, taken, {
      what: 'photo',
      parent: 'person',
      parentId: childId as never,
      agreed: true,
    })
    const shown = await opened(ana, photo as never)
    expect(shown.bytes.equals(bare)).toBe(true)
    expect(await viewOf(photo.attachmentId)).toMatchObject({
      format: 'jpeg',
      size: bare.length,
      section: 'identity',
    })
  })

  it('is sealed: neither content nor name of it lies open in the tables of its bytes', async () => {
    const words = `Ixchel ${randomBytes(8).toString('hex')}`
    const paper = await sendFile(ana, caseId, paperBytes(words))
    expect((await opened(ana, paper as never)).bytes.includes(words)).toBe(true)
    for (const table of ['attachment_parts', 'attachment_keys']) {
      const rows = await kept(table, paper.attachmentId)
      expect(rows).toHaveLength(1)
      expect(rows.join().includes(Buffer.from(words).toString('hex'))).toBe(false)
    }
    const [again, once] = [await sendFile(ana, caseId, paperBytes(words)), paper]
    const digests = await test.asKeeper(
      (sql) =>
        sql`select distinct digest from amparo.attachment_parts where attachment_id in (${again.attachmentId}, ${once.attachmentId})`,
    )
    // The same paper twice cannot be told to be the same.
    expect(digests).toHaveLength(2)
  })

  it('opens no more where a piece was touched, taken away or put in the place of another', async () => {
    const paper = await sendFile(ana, caseId, soundBytes(600_000), { what: 'audio', agreed: true })
    const { attachmentId: id } = paper
    const works = () => ana.call(openAttachment, paper)
    expect((await works()).status).toBe(200)
    const swap = (sql: Parameters<Parameters<typeof test.asKeeper>[0]>[0]) =>
      sql`update amparo.attachment_parts p set content = o.content from amparo.attachment_parts o
        where p.attachment_id = ${id} and o.attachment_id = p.attachment_id and p.part <> o.part and p.part < 3 and o.part < 3`
    await test.asKeeper(swap)
    expect(await codeOf(works())).toBe('attachment.unreadable')
    await test.asKeeper(swap)
    expect((await works()).status).toBe(200)
    await test.asKeeper(
      (sql) => sql`delete from amparo.attachment_parts where attachment_id = ${id} and part = 3`,
    )
    expect(await codeOf(works())).toBe('attachment.unreadable')
  })

  it('leaves as a file that no browser takes for a page, under a name that says nothing', async () => {
    const paper = await sendFile(ana, caseId, paperBytes(), { title: '../../etc/passwd "x".html' })
    const { headers } = await opened(ana, paper as never)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="\d{4}-\d\d-\d\d-[0-9a-f]{8}\.pdf"$/,
    )
    expect(JSON.stringify(headers)).not.toMatch(/passwd|Acta/)
  })

  it('is named in the record of accesses when it is opened, by its id', async () => {
    const paper = await sendFile(ana, caseId, paperBytes())
    await opened(ana, paper as never)
    const entries = await test.asKeeper(
      (sql) => sql`select decision, fields from amparo.audit_entries
        where action = 'attachment.open' and ${paper.attachmentId} = any (subject_ids::text[])`,
    )
    expect(entries).toEqual([{ decision: 'read', fields: ['identity'] }])
  })
})

describe('is refused', () => {
  it.each([
    ['a page named like a photo', 'photo', '<!doctype html><script>alert(1)</script>', 'attachment.format'],
    [
      'a drawing that runs a program',
      'photo',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'attachment.format',
    ],
    ['an archive', 'document', 'PK\x03\x04\x14\0\0\0\x08\0', 'attachment.format'],
    ['a paper where a photo belongs', 'photo', '%PDF-1.7 ', 'attachment.format'],
    ['half a photo', 'photo', '\xff\xd8\xff\xe0\0\x10JFIF', 'attachment.damaged'],
  ] as const)('%s', async (_, what, text, code) => {
    const bytes = Buffer.from(text, 'latin1')
    const file = await told(bytes, { what, agreed: true })
    await ana.ok(putAttachmentPart, partInput(file, bytes, 1))
    expect(await codeOf(ana.call(completeAttachment, idsOf(file)))).toBe(code)
    expect(await codeOf(ana.call(openAttachment, idsOf(file)))).toBe('attachment.not-here')
    await ana.ok(removeAttachment, { ...idsOf(file), because: 'No era una foto.' })
  })

  it('a file of no bytes, of too many, a day to come, a title that turns around or cannot be seen', async () => {
    const of = (more: object) =>
      codeOf(ana.call(announceAttachment, announcement(caseId, paperBytes(), more)))
    expect(await of({ size: 0 })).toBe('attachment.empty')
    expect(await of({ size: 20 * 1024 * 1024 + 1 })).toBe('attachment.too-large')
    expect(await of({ size: Number.MAX_SAFE_INTEGER })).toBe('attachment.too-large')
    expect(await of({ takenOn: '2199-01-01' })).toBe('attachment.day')
    for (const title of ['acta\u202Efdp.exe', '\u200B', '', 'a\nb', 'a\0b'])
      expect([title, await of({ title })]).toEqual([title, 'request.invalid'])
    expect(await of({ section: 'plan', parent: 'person', parentId: childId })).toBe('attachment.format')
    expect(await of({ parentId: newTestId() })).toBe('attachment.parent')
    expect(await of({ question: 'papers-added' })).toBe('attachment.parent')
  })

  it('a piece too many, too short, too long, of another file, of none, and what is no piece', async () => {
    const sound = soundBytes(partSize + 1000)
    const file = await told(sound, { what: 'audio', agreed: true })
    const put = (more: object) =>
      codeOf(ana.call(putAttachmentPart, { ...partInput(file, sound, 2), ...more }))
    expect(await put({ part: 3 })).toBe('attachment.part')
    expect(await put({ part: 0 })).toBe('request.invalid')
    expect(await put({ part: 81 })).toBe('request.invalid')
    expect(await put({ part: '1e0' })).toBe('attachment.part')
    expect(await put({ bytes: new Uint8Array(999) })).toBe('attachment.part')
    expect(await put({ bytes: new Uint8Array(0) })).toBe('attachment.part')
    expect(await put({ part: 1, bytes: new Uint8Array(partSize + 1) })).toBe('request.too-large')
    expect(await put({ attachmentId: newTestId() })).toBe('record.not-found')
    const url = `/api/cases/${caseId}/attachments/${file.attachmentId}/parts/2`
    expect(await codeOf(ana.raw({ method: 'PUT', url, body: { bytes: 'x' } }))).toBe('request.invalid')
    const note = { method: 'POST', url: `/api/cases/${caseId}/notes`, body: sound } as const
    expect(await codeOf(ana.raw(note))).toBe('request.wrong-type')
    const forged = { 'x-amparo': undefined }
    expect(
      (await ana.call(putAttachmentPart, partInput(file, sound, 2), { headers: forged })).body.code,
    ).toBe('request.forged')
    expect(await viewOf(file.attachmentId)).toMatchObject({ partsHere: [] })
  })

  it('what is not the file that was announced; sent right, the same file goes on', async () => {
    const [right, wrong] = [soundBytes(), soundBytes()]
    const file = await told(right, { what: 'audio', agreed: true })
    for (const part of [1, 2]) await ana.ok(putAttachmentPart, partInput(file, wrong, part))
    expect(await codeOf(ana.call(completeAttachment, idsOf(file)))).toBe('attachment.altered')
    for (const part of [1, 2, 2]) await ana.ok(putAttachmentPart, partInput(file, right, part))
    await ana.ok(completeAttachment, idsOf(file))
    expect((await ana.call(openAttachment, idsOf(file))).bytes.equals(right)).toBe(true)
    // Nothing changes it any more.
    expect(await codeOf(ana.call(putAttachmentPart, partInput(file, wrong, 1)))).toBe('attachment.not-coming')
    expect((await ana.call(openAttachment, idsOf(file))).bytes.equals(right)).toBe(true)
  })

  it('more files than a case holds, and more than the organisation has room for', async () => {
    const full = (await registerAs(ana)).caseId
    const fill = (size: number, count: number) =>
      test.asKeeper(
        (
          sql,
        ) => sql`insert into amparo.attachments (id, case_id, organisation_id, section, what, parent, title, taken_on, state, size, added_by, added_at)
          select gen_random_uuid(), ${full}, ${test.cast.guatemala.id}, 'identity', 'document', 'case', 'x', '2026-01-01', 'here', ${size}, ${test.cast.guatemala.caseworker.id}, now()
          from generate_series(1, ${count})`,
      )
    await fill(1, mostFilesOfCase)
    expect(await codeOf(ana.call(announceAttachment, announcement(full, paperBytes())))).toBe(
      'attachment.case-full',
    )
    await fill(mostBytesOfOrganisation, 1)
    expect(await codeOf(ana.call(announceAttachment, announcement(caseId, paperBytes())))).toBe(
      'attachment.organisation-full',
    )
    await test.asKeeper((sql) => sql`delete from amparo.attachments where case_id = ${full}`)
    await told(paperBytes())
  })
})

describe('a file that answers a form', () => {
  it('lies where the answers lie, at a question that takes such a file', async () => {
    const { items } = await ana.ok(listForms, {})
    const form = items.find((item) => item.name === 'comprehensive-assessment')
    const answerId = newTestId<'AnswerId'>()
    await ana.ok(startAssessment, { caseId, answerId, formVersionId: form?.formVersionId as never })
    const at = (more: object) =>
      ({ parent: 'answer', parentId: answerId as never, question: 'papers-added', ...more }) as const
    const paper = await sendFile(ana, caseId, paperBytes(), at({}))
    const edits = { 'papers-added': { value: [paper.attachmentId], base: 0 } }
    await ana.ok(saveAnswers, { caseId, answerId, fields: [{ row: answerId, edits }] } as never)
    expect(await viewOf(paper.attachmentId)).toMatchObject({
      section: 'assessment',
      question: 'papers-added',
    })
    for (const more of [
      { question: 'conclusion' },
      { question: undefined },
      { parentId: newTestId() as never },
    ])
      expect(await codeOf(ana.call(announceAttachment, announcement(caseId, paperBytes(), at(more))))).toBe(
        'attachment.parent',
      )
    // What is finished takes nothing more.
    await test.asKeeper((sql) => sql`update amparo.answers set state = 'completed' where id = ${answerId}`)
    expect(await codeOf(ana.call(announceAttachment, announcement(caseId, paperBytes(), at({}))))).toBe(
      'attachment.parent',
    )
  })
})

describe('who meets it', () => {
  it('nobody of another organisation, in any way, and nobody without the case', async () => {
    const paper = await sendFile(ana, caseId, paperBytes())
    const coming = await told(paperBytes())
    const { otherCaseworker } = test.cast.guatemala
    for (const member of [otherCaseworker, test.cast.mexico.manager, test.cast.mexico.caseworker]) {
      const client = await test.signInAs(member)
      expect(await codeOf(client.call(listAttachments, { caseId }))).toBe('record.not-found')
      expect(await codeOf(client.call(openAttachment, paper))).toBe('record.not-found')
      expect(await codeOf(client.call(putAttachmentPart, partInput(coming, paperBytes(), 1)))).toBe(
        'record.not-found',
      )
      expect(await codeOf(client.call(removeAttachment, { ...paper, because: 'x' }))).toBe('record.not-found')
      // By a case of her own, which she may open.
      if (member.role !== 'caseworker') continue
      const own = (await registerAs(client)).caseId
      for (const at of [{ ...paper, caseId: own }])
        expect(await codeOf(client.call(openAttachment, at))).toBe('record.not-found')
      expect(await codeOf(client.call(completeAttachment, { ...idsOf(coming), caseId: own }))).toBe(
        'record.not-found',
      )
    }
  })

  it('a manager meets neither file nor name nor number of a sealed part, and adds none there', async () => {
    const manager = await test.signInAs(test.cast.guatemala.manager)
    const own = (await registerAs(ana)).caseId
    const sealed = await sendFile(ana, own, paperBytes(), {
      section: 'threats',
      title: 'Amenaza por escrito',
    })
    const open = await sendFile(ana, own, paperBytes(), { title: 'Acta' })
    expect((await standing(ana, own)).map(({ title }) => title).toSorted()).toEqual([
      'Acta',
      'Amenaza por escrito',
    ])
    expect((await standing(manager, own)).map(({ title }) => title)).toEqual(['Acta'])
    expect(await codeOf(manager.call(openAttachment, sealed))).toBe('record.not-found')
    expect((await manager.call(openAttachment, open)).status).toBe(200)
    expect(await codeOf(manager.call(removeAttachment, { ...sealed, because: 'x' }))).toBe('record.not-found')
    expect(await codeOf(manager.call(removeAttachment, { ...open, because: 'x' }))).toBe('attachment.section')
    const into = announcement(own, paperBytes(), { section: 'threats' })
    expect(await codeOf(manager.call(announceAttachment, into))).toBe('attachment.section')
  })

  it('a volunteer puts nothing where she may only add', async () => {
    const volunteer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const own = (await registerAs(volunteer)).caseId
    const notes = announcement(own, paperBytes(), { section: 'notes' })
    expect(await codeOf(volunteer.call(announceAttachment, notes))).toBe('attachment.section')
    await sendFile(volunteer, own, paperBytes())
  })
})
