import { listCaseDrafts, listOwnDrafts } from '@amparo/contract/api/drafts/drafts'
import { listNotes } from '@amparo/contract/api/notes/notes'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type Credentials, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neutralPage } from '../app/quick-exit.ts'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

let node: TestNode
let watched: WatchedBrowser
let say: Say
let credentials: Credentials

beforeAll(async () => {
  const { folder } = await buildWeb()
  node = await startTestNode(folder)
  watched = await openWatchedBrowser()
  say = await loadWords('es-419')
  credentials = await node.giveCredentials(node.cast.guatemala.caseworker)
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

const kept = /^Borrador guardado a la/
const found = /^Tiene un borrador de la/
const patient = { timeout: 10_000 }
const words = 'Dijo que en el camino no durmió, y que extraña a su abuela.'

async function sit(member: CastMember = node.cast.guatemala.caseworker): Promise<PersonAtScreen> {
  const context = await watched.openDevice({ locale: 'es-419' })
  await node.enter(context, member)
  return sitDown(context, node.url, say)
}

/** Another device, or this one after it was started anew: nothing of the window is left. */
async function comeBack(): Promise<PersonAtScreen> {
  await node.forgetCodesOf(credentials.username)
  const context = await watched.openDevice({ locale: 'es-419' })
  const person = await sitDown(context, node.url, say)
  await person.signIn(credentials)
  return person
}

/** The battery is empty, the browser is killed: no page hears of it beforehand. */
async function kill({ page }: PersonAtScreen): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => {})
  await crashed
  await page.context().close()
}

async function aCase(): Promise<{ readonly caseId: CaseId; readonly path: string }> {
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const { caseId } = await registerAs(client)
  return { caseId: caseId as CaseId, path: `/cases/${caseId}` }
}

const body = (person: PersonAtScreen) => person.page.getByLabel(say('note.body'))

test('the browser is killed over a half written note: after signing in elsewhere it is there, and is saved once', async () => {
  const { caseId, path } = await aCase()
  const ana = await sit()
  await ana.goTo(`${path}/notes`)
  await ana.press(say('note.add'))
  await ana.tick(say('note.kind.call'))
  await ana.write(say('note.body'), words)
  await ana.sees(say('ui.onlyHere'))
  await ana.sees(kept)
  await fits(ana.page)
  await kill(ana)

  // Nobody else who may open the case meets it.
  const berta = await sit(node.cast.guatemala.supervisor)
  await berta.goTo(`${path}/notes`)
  await berta.press(say('note.add'))
  await berta.page.waitForLoadState('networkidle')
  expect(await berta.reads()).not.toMatch(/Tiene un borrador|abuela/)
  await berta.page.context().close()

  const again = await comeBack()
  await again.goTo(`${path}/notes`)
  await again.press(say('note.add'))
  await again.sees(found)
  await fits(again.page)
  await again.press(say('ui.draft.goOn'))
  expect(await body(again).inputValue()).toBe(words)
  expect(await again.page.getByLabel(say('note.kind.call')).isChecked()).toBe(true)
  await again.write(say('note.body'), `${words} Luego se rio.`)
  await again.press(say('ui.save'))
  await again.sees(say('note.saved'))
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const { items } = await client.ok(listNotes, { caseId })
  expect(items.map((note) => [note.kind, note.body])).toEqual([['call', `${words} Luego se rio.`]])
  await expect.poll(async () => (await client.ok(listCaseDrafts, { caseId })).items, patient).toEqual([])
  await again.press(say('note.add'))
  await again.page.waitForLoadState('networkidle')
  expect(await again.reads()).not.toContain('Tiene un borrador')
  await again.page.context().close()
})

test('the browser is killed over a registration: it waits where one registers', async () => {
  const ana = await sit()
  await ana.goTo('/register')
  await ana.write(say('search.label'), 'Citlali Mux')
  await ana.press(say('search.submit'))
  await ana.press(say('register.newTitle'))
  await ana.seesHeading(say('register.newTitle'))
  await ana.sees(kept)
  await kill(ana)

  const again = await comeBack()
  await again.goTo('/register')
  await again.sees(found)
  await fits(again.page)
  await again.press(say('ui.draft.goOn'))
  await again.seesHeading(say('register.newTitle'))
  expect(await again.page.getByLabel(say('person.given')).inputValue()).toContain('Citlali')
  await again.press(say('ui.toSummary'))
  await again.press(say('register.save'))
  await again.seesHeading('Citlali')
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  await expect.poll(async () => (await client.ok(listOwnDrafts, {})).items, patient).toEqual([])
  await again.page.context().close()
})

test('leaving quickly keeps the last word; discarding can be taken back, and then it is gone', async () => {
  const { caseId, path } = await aCase()
  const ana = await sit()
  await ana.goTo(`${path}/closure`)
  await ana.press(say('closure.ask'))
  await ana.write(say('closure.explanation'), words)
  await ana.page.getByRole('button', { name: say('quickExit.button') }).click()
  await ana.page.waitForURL(`**${neutralPage}`)
  await ana.page.context().close()

  const again = await comeBack()
  await again.goTo(`${path}/closure`)
  await again.press(say('closure.ask'))
  await again.sees(found)
  await again.press(say('ui.draft.discard'))
  await again.sees(say('ui.draft.discarded'))
  await again.seesGone(found)
  expect(await again.page.getByLabel(say('closure.explanation')).inputValue()).toBe('')
  await again.page.getByRole('button', { name: say('ui.undo') }).click()
  await expect.poll(() => again.page.getByLabel(say('closure.explanation')).inputValue(), patient).toBe(words)
  await again.sees(kept)
  await again.page.reload()
  await again.press(say('closure.ask'))
  await again.sees(found)
  await again.press(say('ui.draft.discard'))
  await again.seesGone(found)
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  await expect.poll(async () => (await client.ok(listCaseDrafts, { caseId })).items, patient).toEqual([])
  await again.page.context().close()
})

test('a correction of yesterday does not undo what a colleague wrote since', async () => {
  const { caseId, path } = await aCase()
  const ana = await sit()
  await ana.goTo(`${path}/notes`)
  await ana.press(say('note.add'))
  await ana.write(say('note.body'), 'Comió.')
  await ana.write(say('note.place'), 'Albergue')
  await ana.press(say('ui.save'))
  await ana.sees(say('note.saved'))
  await ana.press(say('note.edit'))
  await ana.write(say('note.body'), 'Comió poco.')
  await ana.sees(kept)
  await kill(ana)

  const berta = await sit(node.cast.guatemala.supervisor)
  await berta.goTo(`${path}/notes`)
  await berta.press(say('note.edit'))
  await berta.write(say('note.place'), 'Casa de su tía')
  await berta.press(say('ui.save'))
  await berta.sees(say('note.saved'))
  await berta.page.context().close()

  const again = await comeBack()
  await again.goTo(`${path}/notes`)
  await again.press(say('note.edit'))
  await again.press(say('ui.draft.goOn'))
  await again.press(say('ui.save'))
  await again.sees(say('note.saved'))
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const { items } = await client.ok(listNotes, { caseId })
  expect(items).toMatchObject([{ body: 'Comió poco.', place: 'Casa de su tía', twoVersions: [] }])
  await again.page.context().close()
})

test('without a line nothing is kept, and the form says so until there is one again', async () => {
  const { path } = await aCase()
  const ana = await sit()
  await ana.goTo(`${path}/notes`)
  await ana.press(say('note.add'))
  const tried = ana.page.waitForRequest((request) => request.url().includes('/drafts/'))
  await ana.page.route('**/drafts/**', (route) => route.abort('connectionreset'))
  await ana.write(say('note.body'), words)
  await tried
  await ana.sees(say('ui.onlyHere'))
  await ana.page.unroute('**/drafts/**')
  await ana.sees(kept)
  expect(watched.complaints).toEqual([])
  await ana.page.context().close()
})
