/**
 * What is said aloud, a photo, and a paper on a line that breaks, at the screen of a phone: the voice of a consent is
 * recorded after asking and heard again, a photo loses the place where it was taken, and what broke goes on where it broke.
 */
import { randomBytes } from 'node:crypto'
import { listAttachments, openAttachment } from '@amparo/contract/api/attachments/attachments'
import { recogniseFormat } from '@amparo/domain/attachment/file-format'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 740 })
})
afterAll(() => place.close())

const position = 'GPS 14.6349,-90.5069'

/** As a telephone takes it: a picture that says where. */
function withPosition(picture: Buffer): Buffer {
  const told = Buffer.from(`Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0${position}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, told.length + 2])
  return Buffer.concat([picture.subarray(0, 2), head, told, picture.subarray(2)])
}

test('a voice, a photo and a paper of a case', async () => {
  const { node, watched } = place
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const say = await loadWords('es-419')
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 740 })
  await device.grantPermissions(['microphone'], { origin: node.url })
  await node.enter(device, caseworker)
  const ana = await sitDown(device, node.url, say)
  const choose = async (name: string, buffer: Buffer, mimeType: string) => {
    const picking = ana.page.waitForEvent('filechooser')
    await ana.press(new RegExp(`^(${say('ui.file.choose')}|${say('ui.file.chooseOther')})`))
    await (await picking).setFiles({ name, mimeType, buffer })
  }
  const files = async () => (await worker.ok(listAttachments, { caseId })).items
  const bytesOf = async (id: string) =>
    (await worker.call(openAttachment, { caseId, attachmentId: id as never })).bytes

  await ana.goTo(`/cases/${caseId}/consents`)
  await ana.press(say('consent.record'))
  await ana.tick(say('consent.purpose.case-management'))
  await ana.tick(say('consent.answer.refused'))
  await ana.tick(say('consent.who.child'))
  await ana.press(new RegExp(`^${say('file.voice.now')}`))
  // Nobody is recorded who was not asked, or does not want it.
  await ana.sees(say('file.agreed.audio'))
  expect(await ana.reads()).not.toContain(say('file.record'))
  await ana.tick(say('file.agreed.no'))
  await ana.sees(say('file.agreed.none'))
  expect(await ana.reads()).not.toContain(say('file.record'))
  await ana.tick(say('file.agreed.yes'))
  await ana.press(say('file.record'))
  await ana.sees(/0:02/)
  await fits(ana.page)
  // What is still being said is not left behind.
  await ana.press(say('ui.save'))
  await ana.sees(say('file.voice.stopFirst'))
  await ana.press(say('file.record.stop'))
  await ana.page.getByLabel(say('file.record.listen')).waitFor()
  let broken = 0
  await ana.page.route('**/parts/1', async (route) => {
    broken += 1
    await (broken === 1 ? route.abort('connectionreset') : route.continue())
  })
  await ana.press(say('ui.save'))
  await ana.sees(say('file.voice.notHere'))
  expect((await files())[0]).toMatchObject({ parent: 'consent', state: 'coming' })
  await fits(ana.page)
  await ana.press(say('file.goOn'))
  await ana.sees(say('file.added'))
  expect(broken).toBe(2)
  await ana.press(say('file.open.listen'))
  const heard = ana.page.getByLabel(say('file.voice.title'))
  await heard.waitFor()
  await fits(ana.page)
  const [voice] = await files()
  expect(voice).toMatchObject({ what: 'audio', parent: 'consent', section: 'consent', state: 'here' })
  expect(recogniseFormat(await bytesOf(voice?.id ?? ''))).toBe(voice?.format)

  await ana.goTo(`/cases/${caseId}`)
  const taken = withPosition(await ana.page.screenshot({ type: 'jpeg' }))
  expect(taken.includes(position)).toBe(true)
  await ana.press(say('file.photo'))
  await ana.press(say('file.add.photo'))
  await ana.tick(say('file.agreed.yes'))
  await choose('Dulce en Los Encuentros.jpg', taken, 'image/jpeg')
  await ana.write(say('file.title'), 'Su foto')
  await ana.press(say('file.save'))
  await ana.sees(say('file.added'))
  await ana.press(say('file.open.show'))
  await ana.page.getByRole('img', { name: 'Su foto' }).waitFor()
  await fits(ana.page)
  const [photo] = await files()
  const kept = await bytesOf(photo?.id ?? '')
  expect(photo).toMatchObject({ what: 'photo', parent: 'person', section: 'identity' })
  expect(recogniseFormat(kept)).toBe('jpeg')
  expect(kept.includes('GPS')).toBe(false)
  expect(JSON.stringify(photo)).not.toContain('Encuentros')

  // The second piece never arrives, and the node is started anew before the rest is sent.
  const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)])
  await ana.goTo(`/cases/${caseId}/files`)
  await ana.press(say('file.add'))
  await ana.tick(say('file.kind.document'))
  await choose('acta.pdf', paper, 'application/pdf')
  await ana.write(say('file.title'), 'Acta de nacimiento')
  await ana.pick(say('file.section'), say('case.section.identity'))
  let cut = 0
  await ana.page.route('**/parts/2', async (route) => {
    cut += 1
    await (cut === 1 ? route.abort('connectionreset') : route.continue())
  })
  await ana.press(say('file.save'))
  await ana.press(say('file.goOn'))
  await ana.sees(say('file.added'))
  expect(cut).toBeGreaterThan(1)
  await fits(ana.page)
  const [whole] = await files()
  expect((await bytesOf(whole?.id ?? '')).equals(paper)).toBe(true)

  await ana.press(say('file.add'))
  await ana.tick(say('file.kind.document'))
  const other = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)])
  await choose('resolucion.pdf', other, 'application/pdf')
  await ana.write(say('file.title'), 'Resolución')
  await ana.pick(say('file.section'), say('case.section.identity'))
  await ana.page.route('**/parts/3', (route) => route.abort('connectionreset'))
  await ana.press(say('file.save'))
  await ana.page.getByRole('button', { name: say('file.goOn') }).waitFor()
  await node.stop()
  await node.start()
  await ana.page.unroute('**/parts/3')
  await ana.goTo(`/cases/${caseId}/files`)
  await ana.sees(say('file.coming'))
  await fits(ana.page)
  expect((await files())[0]).toMatchObject({ state: 'coming', partsHere: [1, 2] })
  const sent: string[] = []
  ana.page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.url().slice(-1))
  })
  await choose('otra.pdf', paper.subarray(1), 'application/pdf')
  await ana.sees(say('file.again.other'))
  await choose('resolucion.pdf', other, 'application/pdf')
  await ana.sees(say('file.added'))
  expect(sent).toEqual(['3'])
  const [resumed] = await files()
  expect((await bytesOf(resumed?.id ?? '')).equals(other)).toBe(true)

  await ana.press(new RegExp(`^${say('file.remove')}.*Resolución`))
  await ana.write(say('file.remove.why'), 'Era de otra niña.')
  await ana.press(say('file.remove'))
  await ana.sees(say('file.removed'))
  await ana.press(say('file.removed.show'))
  await ana.sees('Era de otra niña.')
  await fits(ana.page)
  expect(watched.complaints).toEqual([])
})
