import { readSession } from '@amparo/contract/api/sign-in/session'
import { signOut } from '@amparo/contract/api/sign-in/sign-in'
import { launchBrowser } from '@amparo/testkit/browser'
import { startStage, type Stage } from '@amparo/testkit/screen-stage'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { answer, signedInAs } from '../scenes/scene.ts'
import { neutralPage } from './quick-exit.ts'

let browser: Browser
let stage: Stage
let node: TestNode
let watched: WatchedBrowser
const look = { language: 'es-419', theme: 'light', width: 360, height: 640 } as const
const answers = [
  answer(readSession, signedInAs(['supervisor', 'administrator'])),
  answer(signOut, { step: 'signed-out' }),
]

beforeAll(async () => {
  const { folder } = await buildWeb()
  browser = await launchBrowser()
  stage = await startStage(folder, browser)
  node = await startTestNode(folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await stage.close()
  await browser.close()
  await watched.close()
  await node.close()
})

/** On a whole node and by the machine's own clock: a page that is told another hour forgets how it was reached. */
async function atWork(path: string): Promise<Page> {
  const context = await watched.openDevice({ locale: 'es-419' })
  await node.enter(context, node.cast.guatemala.supervisor)
  const page = await context.newPage()
  await page.goto(`${node.url}${path}`)
  await page.locator('h1').waitFor()
  return page
}

test('leaving quickly shows a neutral page, ends the session, and going back shows it again', async () => {
  const page = await atWork('/')
  const ended = page.waitForRequest((request) => request.url().endsWith(signOut.path))
  await page.getByRole('link', { name: 'Equipo' }).click()
  await page.getByRole('heading', { level: 1, name: 'Equipo' }).waitFor()
  await page.getByRole('button', { name: 'Salir rápido' }).click()
  await page.waitForURL(`**${neutralPage}`)
  expect((await ended).headers()['x-amparo']).toBe('1')
  expect(await page.title()).toBe('Medidas de cocina')
  expect(await page.textContent('body')).not.toMatch(/amparo|caso|niñ/i)

  for (const direction of ['goBack', 'goBack', 'goForward'] as const) {
    await page[direction]()
    await page.waitForURL((url) => url.pathname === neutralPage || url.protocol === 'about:')
    expect(await page.textContent('body')).not.toMatch(/Equipo|Piezas|Salir/)
  }
  expect(watched.complaints).toEqual([])
  await page.context().close()
})

test('whoever comes back by typing the address can sign in again', async () => {
  const page = await atWork('/')
  await page.getByRole('button', { name: 'Salir rápido' }).click()
  await page.waitForURL(`**${neutralPage}`)
  await page.goto(node.url)
  await page.getByRole('heading', { level: 1, name: 'Iniciar sesión' }).waitFor()
  await page.context().close()
})

test('the way out stands in the same corner on every screen, in both languages', async () => {
  const places = new Set<string>()
  for (const [href, language] of [
    ['/', 'es-419'],
    ['/parts', 'es-419'],
    ['/account', 'en'],
    ['/team', 'en'],
  ] as const) {
    const { page, close } = await stage.open(href, answers, { ...look, language })
    const box = await page.getByRole('button', { name: /Salir rápido|Leave quickly/ }).boundingBox()
    places.add(`${Math.round((box?.x ?? 0) + (box?.width ?? 0))},${Math.round(box?.y ?? 0)}`)
    await close()
  }
  expect(places.size).toBe(1)
})
