import { listNotes } from '@amparo/contract/api/notes/notes'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type Credentials, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neutralPage } from '../app/quick-exit.ts'
import { buildWeb } from '../build/build-web.ts'

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

const words = 'Dijo que en la casa hay ruido de noche.'

/** Two windows of one browser whose clock the test moves: she is signed in, each shows the same case. */
async function twoWindows() {
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const { caseId } = await registerAs(client)
  const context = await watched.openDevice({ locale: 'es-419' })
  await context.clock.install({ time: new Date() })
  await node.enter(context, node.cast.guatemala.caseworker)
  const [first, second] = [await sitDown(context, node.url, say), await sitDown(context, node.url, say)]
  for (const window of [first, second]) {
    await window.goTo(`/cases/${caseId}`)
    await window.sees('Dulce María')
  }
  return { context, first, second, caseId: caseId as CaseId }
}

async function pass(context: BrowserContext, minutes: number): Promise<void> {
  await context.clock.runFor(minutes * 60_000)
}

async function isLocked(window: PersonAtScreen): Promise<void> {
  await window.seesHeading(say('signIn.title'))
  expect(await window.page.locator('body').innerText()).not.toContain('Dulce')
}

async function unlock(window: PersonAtScreen): Promise<void> {
  await node.forgetCodesOf(credentials.username)
  await window.write(say('signIn.user'), credentials.username)
  await window.page.getByLabel(say('signIn.password'), { exact: true }).fill(credentials.password)
  await window.press(say('signIn.submit'))
  await window.write(say('secondFactor.code'), credentials.code())
  await window.press(say('secondFactor.submit'))
}

test('after 15 minutes without use every window is locked; unlocking one opens both, and the words are there', async () => {
  const { context, first, second, caseId } = await twoWindows()
  await first.goTo(`/cases/${caseId}/notes`)
  await first.press(say('note.add'))
  await first.write(say('note.body'), words)
  await pass(context, 14)
  await first.sees('Dulce María')
  await second.sees('Dulce María')
  // Whoever works in one window works: the other is not locked beside it.
  await first.page.keyboard.press('Shift')
  await pass(context, 14)
  await first.sees('Dulce María')
  await second.sees('Dulce María')
  await pass(context, 1)
  await isLocked(first)
  await first.sees(say('signIn.ranOut'))
  await isLocked(second)
  // Not only the picture: whoever loads the page anew is not let in either.
  const ended = await context.request.get(`${node.url}${listSessions.path}`)
  expect(ended.status()).toBe(401)

  await unlock(first)
  await first.sees('Dulce María')
  expect(await first.page.getByLabel(say('note.body')).inputValue()).toBe(words)
  await second.sees('Dulce María')
  await first.press(say('ui.save'))
  await first.sees(say('note.saved'))
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  expect((await client.ok(listNotes, { caseId })).items.map(({ body }) => body)).toEqual([words])
  await context.close()
})

test('a machine that slept is locked when it wakes, before the first touch opens anything', async () => {
  const { context, first, second } = await twoWindows()
  // The time goes on while nothing runs, as under a closed lid.
  await context.clock.setSystemTime(Date.now() + 3 * 3_600_000)
  await first.page.mouse.move(20, 300)
  await isLocked(first)
  await isLocked(second)
  await context.close()
})

test('writing for longer than that without asking the server anything ends no session', async () => {
  const { context, first, caseId } = await twoWindows()
  await first.goTo(`/cases/${caseId}/notes`)
  await first.press(say('note.add'))
  const field = first.page.getByLabel(say('note.body'))
  await field.click()
  let asked = 0
  first.page.on('request', (request) => {
    if (request.url().endsWith('/api/session')) asked += 1
  })
  for (const word of words.split(' ')) {
    await field.pressSequentially(`${word} `)
    await pass(context, 4)
  }
  expect(await field.inputValue()).toBe(`${words} `)
  await first.sees('Dulce María')
  expect(asked).toBeGreaterThan(3)
  await context.close()
})

test('signing out in one window, and leaving quickly in one, leaves no case in the other', async () => {
  const out = await twoWindows()
  await out.first.goTo('/account')
  await out.first.press(say('account.signOut'))
  await isLocked(out.first)
  await isLocked(out.second)
  await out.context.close()

  const left = await twoWindows()
  await left.first.page.getByRole('button', { name: say('quickExit.button') }).click()
  for (const { page } of [left.first, left.second]) {
    await page.waitForURL(`**${neutralPage}`)
    expect(await page.content()).not.toContain('Dulce')
  }
  await left.context.close()
})

test('nothing of this asked another host or broke the policy', () => {
  expect(watched.complaints).toEqual([])
})
