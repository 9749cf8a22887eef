import { listNotes } from '@amparo/contract/api/notes/notes'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 640 })
})
afterAll(async () => place.close())

/** Pasted from a word processor: its quotation marks, dashes, tabs and spaces; a face, letters from the right, a loose accent. */
const pasted = '“Sí” — dijo…\t•\u00A0👧🏽 مريم Zoe\u0308 Ñuñu\u0301 Ajqʼij\n'

test('a note of ten thousand letters of every kind is kept letter by letter and fits on a phone', async () => {
  const { node, watched } = place
  const say = await loadWords('es-419')
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const caseId = (await registerAs(client)).caseId as CaseId
  const context = await watched.openDevice({ locale: 'es-419' })
  await node.enter(context, node.cast.guatemala.caseworker)
  const ana = await sitDown(context, node.url, say)
  const body = `${pasted}${'Mañana🌽'.repeat(2000)}`.slice(0, 9_990).normalize('NFC').padEnd(10_000, 'x')
  await ana.goTo(`/cases/${caseId}/notes`)
  await ana.press(say('note.add'))
  await ana.write(say('note.body'), body)
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('note.saved'))
  await ana.sees('مريم')
  await fits(ana.page)
  expect((await client.ok(listNotes, { caseId })).items[0]?.body).toBe(body)
  await context.close()
  expect(watched.complaints).toEqual([])
})
