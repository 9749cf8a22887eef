import { openAssessment } from '@amparo/contract/api/assessments/assessment'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neutralPage } from '../../app/quick-exit.ts'
import { buildWeb } from '../../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

/** Ana with a form begun, and what the server holds of it. */
async function begin() {
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const context = await watched.openDevice({ locale: 'en-US', width: 1280, height: 900 })
  await node.enter(context, caseworker)
  const ana = await context.newPage()
  await ana.goto(`${node.url}/cases/${caseId}/assessments`)
  await ana.getByRole('button', { name: 'Start: Comprehensive assessment' }).click()
  await ana.getByRole('heading', { name: 'Who you live with' }).waitFor()
  const answerId = new URL(ana.url()).pathname.split('/').at(-1) as AnswerId
  const stored = async () => (await worker.ok(openAssessment, { caseId, answerId })).rows
  return { ana, caseId, context, stored, comeBack: () => node.enter(context, caseworker) }
}

const place = (page: Page) => page.getByLabel('Where do you sleep, and with whom?')
const words = 'In the girls’ room, with her sister.'

test('what was typed in the very moment of a reload is there', async () => {
  const { ana, context, stored } = await begin()
  await place(ana).fill(words)
  await ana.reload()
  expect(await place(ana).inputValue()).toBe(words)
  expect((await stored())[0]?.values['sleeps-where']).toBe(words)
  expect(watched.complaints).toEqual([])
  await context.close()
})

test('the new page does not overtake what the old one sent last, however long the server takes for it', async () => {
  const { ana, caseId, context, stored } = await begin()
  await place(ana).fill(words)
  let reloaded: Promise<unknown> = Promise.resolve()
  await node.owner.begin(async (sql) => {
    await sql`select from amparo.cases where id = ${caseId} for update`
    reloaded = ana.reload()
    // It asks for what was sent before it asks for anything of the child.
    const asked = await ana.waitForRequest('**/api/session/arrived')
    expect(((await asked.postDataJSON()) as { commandIds: string[] }).commandIds).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await reloaded
  expect(await place(ana).inputValue()).toBe(words)
  expect((await stored())[0]?.values['sleeps-where']).toBe(words)
  await context.close()
})

test('nor is it lost where an earlier answer is still on its way, and the two do not meet as strangers', async () => {
  const { ana, context, stored } = await begin()
  // The server gets the first answer; that it did is never heard of.
  await ana.route('**/api/cases/*/assessments/*', (route) => route.fetch().then(() => undefined), {
    times: 1,
  })
  const first = ana.waitForRequest((request) => request.method() === 'POST')
  await place(ana).fill('On the floor.')
  await place(ana).blur()
  await first
  await expect.poll(async () => (await stored())[0]?.values['sleeps-where']).toBe('On the floor.')
  await place(ana).fill(words)
  await ana.reload()
  expect(await place(ana).inputValue()).toBe(words)
  expect((await stored())[0]).toMatchObject({ twoVersions: [], values: { 'sleeps-where': words } })
  await context.close()
})

test('an answer of which nothing was heard is sent again before the next, which does not meet it as a stranger', async () => {
  const { ana, context, stored } = await begin()
  // The server gets the first answer, and the line drops before it can say so.
  await ana.route(
    '**/api/cases/*/assessments/*',
    (route) => route.fetch().then(() => route.abort('connectionreset')),
    { times: 1 },
  )
  await place(ana).fill('On the floor.')
  await place(ana).blur()
  await ana.getByText('Not sent yet.').first().waitFor()
  await place(ana).fill(words)
  await place(ana).blur()
  await ana.getByText('Answers saved').waitFor()
  expect((await stored())[0]).toMatchObject({ twoVersions: [], values: { 'sleeps-where': words } })
  await context.close()
})

test('what was typed in the very moment of leaving quickly is there after signing in again', async () => {
  const { ana, context, stored, comeBack } = await begin()
  const address = ana.url()
  await place(ana).fill(words)
  await ana.getByRole('button', { name: 'Leave quickly' }).click()
  await ana.waitForURL(`**${neutralPage}`)
  const kept = await ana.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('sister')
  // The session is over.
  await ana.goto(address)
  await ana.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  await comeBack()
  await ana.goto(address)
  expect(await place(ana).inputValue()).toBe(words)
  expect((await stored())[0]?.twoVersions).toEqual([])
  await context.close()
})

test('another screen reached with the keyboard does not lose it either', async () => {
  const { ana, context, stored } = await begin()
  await place(ana).fill('First.')
  await ana.evaluate(() => history.back())
  await expect.poll(async () => (await stored())[0]?.values['sleeps-where']).toBe('First.')
  await context.close()
})

// A browser that closes a tab promises no more than to try to send what the page gave it in its last moment.
test(
  'a tab that is closed does not lose it, as far as the browser keeps its word',
  { retry: 3 },
  async () => {
    const { ana, context, stored } = await begin()
    await place(ana).fill(words)
    await ana.close({ runBeforeUnload: true })
    await expect.poll(async () => (await stored())[0]?.values['sleeps-where'], { timeout: 8000 }).toBe(words)
    await context.close()
  },
)

test('“does not want to say” is not written over by what was half-typed before it', async () => {
  const { ana, context, stored } = await begin()
  await place(ana).fill('Half a')
  await ana.getByRole('button', { name: 'Does not want to say · Where do you sleep, and with whom?' }).click()
  await expect
    .poll(async () => (await stored())[0]?.values['sleeps-where'])
    .toEqual({ unanswered: 'prefers-not' })
  await ana.getByText('Answers saved').waitFor()
  await ana.reload()
  await place(ana).waitFor()
  expect((await stored())[0]?.values['sleeps-where']).toEqual({ unanswered: 'prefers-not' })
  await context.close()
})

test('a mark that cannot be seen is named at its answer, called unsaved, and taken out on purpose', async () => {
  const { ana, context, stored } = await begin()
  await place(ana).fill('In the \u202egirls’ room.')
  await place(ana).blur()
  await ana.getByText('a sign that cannot be seen').waitFor()
  const unsaved = ana.getByText('Not saved. Check: Where do you sleep')
  await unsaved.waitFor()
  expect(await ana.getByText('Answers saved').count()).toBe(0)
  await ana.getByRole('button', { name: 'Finish', exact: true }).click()
  expect(await place(ana).evaluate((field) => field === document.activeElement)).toBe(true)
  await ana.getByRole('button', { name: 'Take the sign out' }).click()
  await ana.getByText('Answers saved').waitFor()
  expect(await unsaved.count()).toBe(0)
  expect((await stored())[0]?.values['sleeps-where']).toBe('In the girls’ room.')
  await context.close()
})
