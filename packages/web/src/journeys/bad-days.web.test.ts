import { namedPart } from '@amparo/contract/api/cases/person-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import { listNotes } from '@amparo/contract/api/notes/notes'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser
let say: Say

beforeAll(async () => {
  const { folder } = await buildWeb()
  node = await startTestNode(folder)
  watched = await openWatchedBrowser()
  say = await loadWords('es-419')
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

async function ana(): Promise<PersonAtScreen> {
  const context = await watched.openDevice({ locale: 'es-419' })
  await node.enter(context, node.cast.guatemala.caseworker)
  return sitDown(context, node.url, say)
}

async function newCase(): Promise<CaseId> {
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const { caseId } = await registerAs(client)
  return caseId as CaseId
}

async function notesOf(caseId: CaseId) {
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  return (await client.ok(listNotes, { caseId })).items
}

/** Everything that people wrote, wherever it may bite: markup, statements, templates, letters of many kinds. */
const nasty = [
  `<img src=x onerror="alert('x')"><script>alert(1)</script>`,
  `'; drop table amparo.cases; --`,
  '{n, plural, one {#} other {#}} ${7*7} {{7*7}}',
  "Ajq'ij Ajq’ij Ajqʼij Ajq‘ij",
  'Zoë Zoe\u0308 Ñuñu\u0301 👩🏽‍🌾🌽 مرحبا',
]

test('a line cut before or after the server got it: nothing lost on the screen, and once on the server', async () => {
  const caseId = await newCase()
  const worker = await ana()
  for (const when of ['before', 'after'] as const) {
    const words = `${when}: no dormía bien en el camino.`
    let cuts = 0
    await worker.page.route(`**/api/cases/${caseId}/notes`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      cuts += 1
      if (when === 'after') await route.fetch()
      return route.abort('connectionreset')
    })
    await worker.goTo(`/cases/${caseId}/notes`)
    await worker.press(say('note.add'))
    await worker.write(say('note.body'), words)
    await worker.press(say('ui.save'))
    await worker.sees(say('ui.networkUnreachable'))
    expect(await worker.page.getByLabel(say('note.body')).inputValue()).toBe(words)
    expect(cuts).toBe(1)
    // The draft also survives going elsewhere, and is open on coming back.
    await worker.press('Dulce María')
    await worker.press(new RegExp(`^${say('case.part.notes')}`))
    expect(await worker.page.getByLabel(say('note.body')).inputValue()).toBe(words)
    await worker.page.unroute(`**/api/cases/${caseId}/notes`)
    await worker.press(say('ui.save'))
    await worker.sees(say('note.saved'))
    expect((await notesOf(caseId)).filter(({ body }) => body === words)).toHaveLength(1)
  }
  await worker.page.context().close()
})

test('pressed twice in a hurry: one record', async () => {
  const worker = await ana()
  const caseId = await newCase()
  await worker.goTo(`/cases/${caseId}/notes`)
  await worker.press(say('note.add'))
  await worker.write(say('note.body'), 'Una sola vez.')
  await worker.page.getByRole('button', { name: say('ui.save'), exact: true }).dblclick()
  await worker.sees(say('note.saved'))
  expect(await notesOf(caseId)).toHaveLength(1)
  await worker.page.context().close()
})

test('the session ends in mid-form: sign in again, and the words are still there', async () => {
  const { otherCaseworker, southCaseworker } = node.cast.guatemala
  const credentials = await node.giveCredentials(otherCaseworker)
  const next = await node.giveCredentials(southCaseworker)
  const worker = await sitDown(await watched.openDevice({ locale: 'es-419' }), node.url, say)
  await worker.signIn(credentials)
  const writeName = async () => {
    await worker.visit(say('nav.register'))
    await worker.write(say('search.label'), 'Catarina Brito')
    await worker.press(say('search.submit'))
    await worker.press(say('register.new'))
    await worker.write(say('person.surname1'), 'Brito de la Cruz')
  }
  await writeName()
  await node.endSessionsOf(otherCaseworker)
  await worker.press(say('ui.toSummary'))
  await worker.press(say('register.save'))
  await worker.sees(say('signIn.ranOut'))
  expect(await worker.reads()).not.toContain('Catarina')
  await signInHere(worker, credentials)
  await worker.seesHeading(say('register.newTitle'))
  expect(await worker.page.getByLabel(say('person.surname1')).inputValue()).toBe('Brito de la Cruz')
  // Another person at the same device finds nothing of it.
  await node.endSessionsOf(otherCaseworker)
  await worker.press(say('ui.toSummary'))
  await worker.press(say('register.save'))
  await worker.sees(say('signIn.ranOut'))
  await signInHere(worker, next)
  await worker.seesHeading(say('nav.today'))
  await worker.visit(say('nav.register'))
  await worker.seesHeading(say('register.title'))
  expect(await worker.page.getByLabel(say('search.label')).inputValue()).toBe('')
  await worker.page.context().close()
})

test('the server goes away and comes back: the same window goes on', async () => {
  const caseId = await newCase()
  const worker = await ana()
  await worker.goTo(`/cases/${caseId}/notes`)
  await worker.press(say('note.add'))
  await worker.write(say('note.body'), 'Se fue la luz.')
  await node.stop()
  await worker.press(say('ui.save'))
  await worker.sees(say('ui.networkUnreachable'))
  await node.start()
  await worker.press(say('ui.save'))
  await worker.sees(say('note.saved'))
  expect(await notesOf(caseId)).toHaveLength(1)
  await worker.page.context().close()
})

test('a part of a screen that the line kept away says so in its place, and comes when it is asked for again', async () => {
  const caseId = await newCase()
  const worker = await ana()
  const part = '**/assets/combo-box-overlay*'
  await worker.page.route(part, (route) => route.abort('connectionrefused'))
  await worker.goTo(`/cases/${caseId}/notes`)
  await worker.press(say('note.add'))
  await worker.sees(say('ui.partAway'))
  await worker.write(say('note.body'), 'Se cortó la línea.')
  await worker.page.unroute(part)
  await worker.press(say('ui.tryAgain'))
  await worker.page.getByRole('combobox').first().waitFor()
  await worker.press(say('ui.save'))
  await worker.sees(say('note.saved'))
  expect(await notesOf(caseId)).toHaveLength(1)
  await worker.page.context().close()
})

test('markup, statements and letters of every kind stay text, as they were typed', async () => {
  const caseId = await newCase()
  const worker = await ana()
  const all = nasty.join('\n')
  await worker.goTo(`/cases/${caseId}/notes`)
  await worker.press(say('note.add'))
  await worker.write(say('note.body'), all)
  await worker.write(say('note.place'), nasty[0] ?? '')
  await worker.press(say('ui.save'))
  await worker.sees(say('note.saved'))
  await worker.sees(nasty[1] ?? '')
  const shown = (await worker.reads()).normalize('NFC')
  for (const words of nasty) expect(shown).toContain(words.normalize('NFC'))
  expect((await notesOf(caseId))[0]?.body.normalize('NFC')).toBe(all.normalize('NFC'))

  await worker.goTo('/register')
  await worker.write(say('search.label'), nasty.join(' '))
  await worker.press(say('search.submit'))
  await worker.sees(say('search.none'))
  await worker.press(say('register.new'))
  await worker.write(say('person.given'), nasty[0] ?? '')
  await worker.write(say('person.surname1'), nasty[3] ?? '')
  await worker.write(say('person.surname2'), nasty[4] ?? '')
  await worker.goOn()
  await worker.goOn()
  await worker.write(say('case.holder.question'), nasty[1] ?? '')
  await worker.press(say('ui.toSummary'))
  await worker.press(say('register.save'))
  await worker.arrives(/\/cases\/./)
  await worker.sees(nasty[1] ?? '')
  const registered = new URL(worker.page.url()).pathname
  for (const part of ['/people', '/history', '']) await worker.goTo(`${registered}${part}`)
  await worker.goTo('/cases')
  await worker.sees('<img src=x')
  expect(await worker.page.locator('img[src="x"]').count()).toBe(0)
  await worker.page.context().close()
})

test('a name of ten thousand letters is refused in words and stays on the screen', async () => {
  const worker = await ana()
  const long = 'Ana'.repeat(3334)
  await worker.goTo('/register')
  await worker.write(say('search.label'), 'Larga Larga')
  await worker.press(say('search.submit'))
  await worker.press(say('register.new'))
  await worker.write(say('person.given'), long)
  await worker.press(say('ui.toSummary'))
  await worker.sees(say('ui.charactersOver', { n: long.length - longestOf(namedPart.shape.given) }))
  expect(await worker.page.getByLabel(say('person.given')).inputValue()).toBe(long)
  await worker.page.context().close()
})

test('a sign that nobody sees is named where it stands', async () => {
  const worker = await ana()
  await worker.goTo(`/cases/${await newCase()}/notes`)
  await worker.press(say('note.add'))
  await worker.write(say('note.body'), 'Dijo \u202esi')
  await worker.sees(say('ui.unseenSign'))
  await worker.write(say('note.body'), 'Dijo sí')
  await worker.seesGone(say('ui.unseenSign'))
  await worker.page.context().close()
})

test('on all these bad days no other host was asked, no policy broken, and no script ran', () => {
  expect(watched.complaints).toEqual([])
})

async function signInHere(
  { page, press, seesGone }: PersonAtScreen,
  { username, password, code }: Awaited<ReturnType<TestNode['giveCredentials']>>,
): Promise<void> {
  await page.getByLabel(say('signIn.user')).fill(username)
  await page.getByLabel(say('signIn.password'), { exact: true }).fill(password)
  await press(say('signIn.submit'))
  await node.forgetCodesOf(username)
  await page.getByLabel(say('secondFactor.code')).fill(code())
  await press(say('secondFactor.submit'))
  await seesGone(say('secondFactor.title'))
}
