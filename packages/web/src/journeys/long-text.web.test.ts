import { openCase } from '@amparo/contract/api/cases/open-case'
import { namedPart } from '@amparo/contract/api/cases/person-fields'
import { listNotes, noteFields } from '@amparo/contract/api/notes/notes'
import { planFields } from '@amparo/contract/api/plans/plan'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
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
  const { client, caseId, context, ana, say } = await sitAtCase()
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
  expect(place.watched.complaints).toEqual([])
})

/** Takes everything out of a field and pastes this into it, as the keys do. */
async function paste({ page }: PersonAtScreen, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label).first()
  await field.fill('')
  await field.focus()
  await page.keyboard.insertText(text)
  expect(await field.inputValue()).toBe(text)
}

/** It is said how much it is too long, and where; and it does not leave the form. */
async function isHeld(ana: PersonAtScreen, label: string, over: number): Promise<void> {
  const { page, say } = ana
  const field = page.getByLabel(label).first()
  await ana.sees(say('ui.charactersOver', { n: over }))
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  const described = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText)
      .join(' '),
  )
  expect(described).toContain(say('ui.charactersOver', { n: over }))
}

async function sitAtCase() {
  const { node, watched } = place
  const say = await loadWords('es-419')
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const caseId = (await registerAs(client)).caseId as CaseId
  const context = await watched.openDevice({ locale: 'es-419' })
  await node.enter(context, node.cast.guatemala.caseworker)
  return { client, caseId, context, ana: await sitDown(context, node.url, say), say }
}

test('a note that is too long is kept on the screen whole and held, and says how much is too much', async () => {
  const { client, caseId, context, ana, say } = await sitAtCase()
  const most = longestOf(noteFields.body)
  const body = '👧'
    .padEnd(most + 1, pasted.replace('👧🏽', 'Ana'))
    .trim()
    .padEnd(most + 1, 'x')
  await ana.goTo(`/cases/${caseId}/notes`)
  await ana.press(say('note.add'))
  await paste(ana, say('note.body'), `${body}${'x'.repeat(11)}`)
  const over = [...body].length + 11 - most
  await ana.press(say('ui.save'))
  await isHeld(ana, say('note.body'), over)
  await ana.sees(say('ui.tooLong.lines'))
  await fits(ana.page)
  expect((await client.ok(listNotes, { caseId })).items).toEqual([])
  for (let letter = 0; letter < over; letter += 1) await ana.page.keyboard.press('Backspace')
  await ana.sees(say('ui.charactersLeft', { n: 0 }))
  await ana.press(say('ui.save'))
  await ana.sees(say('note.saved'))
  const kept = (await client.ok(listNotes, { caseId })).items[0]?.body ?? ''
  expect([...kept]).toHaveLength(most)
  expect(`${body}${'x'.repeat(11)}`.startsWith(kept)).toBe(true)
  await context.close()
  expect(place.watched.complaints).toEqual([])
})

test('what is too long for a plan, a referral or a search is not cut either', async () => {
  const { caseId, context, say } = await sitAtCase()
  const parts = [
    [`/cases/${caseId}/plan`, 'plan.start', 'plan.goal', planFields.goal, 'ui.save'],
    [
      `/cases/${caseId}/referrals`,
      'case.refer',
      'referral.reason',
      sendReferral.input.shape.reason,
      'referral.check',
    ],
    ['/register', undefined, 'search.label', searchChildren.input.shape.name, 'search.submit'],
  ] as const
  for (const [path, open, label, schema, send] of parts) {
    const ana = await sitDown(context, place.node.url, say)
    await ana.goTo(path)
    if (open) await ana.press(say(open))
    await paste(ana, say(label), 'á'.repeat(longestOf(schema) + 2))
    await ana.press(say(send))
    await isHeld(ana, say(label), 2)
    await fits(ana.page)
    await ana.page.close()
  }
  await context.close()
  expect(place.watched.complaints).toEqual([])
})

test('a name from the right, a loose accent and a name that is too long: each stays as it was typed', async () => {
  const { client, context, ana, say } = await sitAtCase()
  await ana.goTo('/register')
  await ana.write(say('search.label'), 'Maryam Zoe')
  await ana.press(say('search.submit'))
  await ana.press(say('register.new'))
  await paste(ana, say('person.given'), 'مريم')
  await paste(ana, say('person.surname1'), 'Zoe\u0308 Ñuñu\u0301')
  await paste(ana, say('person.surname2'), 'á'.repeat(longestOf(namedPart.shape.surname2) + 1))
  await ana.press(say('ui.toSummary'))
  await isHeld(ana, say('person.surname2'), 1)
  await ana.page.keyboard.press('Backspace')
  await fits(ana.page)
  await ana.press(say('ui.toSummary'))
  await ana.press(say('register.save'))
  await ana.arrives(/\/cases\/[0-9a-f-]{36}/)
  await ana.sees('مريم')
  await fits(ana.page)
  const caseId = new URL(ana.page.url()).pathname.split('/')[2] as CaseId
  const { people } = await client.ok(openCase, { caseId })
  expect(people[0]?.names[0]).toMatchObject({
    given: 'مريم',
    surname1: 'Zoe\u0308 Ñuñu\u0301',
    surname2: 'á'.repeat(longestOf(namedPart.shape.surname2)),
  })
  await context.close()
  expect(place.watched.complaints).toEqual([])
})
