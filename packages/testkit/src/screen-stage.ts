import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { parseConfig } from '@amparo/server/config'
import { setSecurityHeaders } from '@amparo/server/http/security-headers'
import { serveWeb } from '@amparo/server/http/serve-web'
import { lookedAt } from '@amparo/web/scenes/looked-at'

/** What one operation answers while a screen is looked at. */
export type StageAnswer = { readonly method: string; readonly path: string; readonly body: unknown }

export type Look = {
  readonly language: string
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

export type Stage = {
  readonly address: string
  /** Opens an address of the app; what is asked of anyone else, or breaks the policy, stands in `complaints`. */
  readonly open: (
    href: string,
    answers: readonly StageAnswer[],
    look: Look,
    press?: string,
  ) => Promise<OpenedScreen>
  readonly close: () => Promise<void>
}

export type OpenedScreen = {
  readonly page: Page
  /** Turns the same screen to another size or theme. */
  readonly turn: (look: Omit<Look, 'language'>) => Promise<void>
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** What is asked of the API while one screen is open. */
type Scene = { readonly answers: readonly StageAnswer[]; readonly complaints: string[] }

const sceneHeader = 'x-scene'

/** An empty page of the same address, so that the window goes on in the process that has read the program. */
const emptyPath = '/between-two-screens'

/**
 * The built web app with the server's own headers and file serving, and an API whose answers are given per
 * screen: for what a screen looks like and how it is used, not for what the server does. A window that was left is
 * opened again for the next screen and keeps the files of the program and nothing else, so that the program is
 * fetched and read once, as by who uses it every day.
 */
export async function startStage(webFolder: string, browser: Browser): Promise<Stage> {
  const scenes = new Map<string, Scene>()
  const windows: Promise<Window>[] = []
  const left: Window[] = []
  const app = Fastify({ forceCloseConnections: true }) as unknown as FastifyInstance
  setSecurityHeaders(app, parseConfig({ AMPARO_DATA: webFolder }, webFolder))
  answerTheApi(app, scenes)
  app.get(emptyPath, (_request, reply) => reply.type('text/html').send('<!doctype html>'))
  await serveWeb(app, webFolder)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const windowFor = (language: string): Promise<Window> => {
    const free = left.findIndex((window) => window.language === language)
    const [again] = free < 0 ? [] : left.splice(free, 1)
    if (again) return Promise.resolve(again)
    const made = openWindow(browser, language, address)
    windows.push(made)
    return made
  }
  return {
    address,
    open: async (href, answers, look, press) => {
      const scene: Scene = { answers, complaints: [] }
      const name = String(scenes.size)
      scenes.set(name, scene)
      const window = await windowFor(look.language)
      window.scene = scene
      await window.page.setExtraHTTPHeaders({ [sceneHeader]: name })
      const turn = await openScreen(window, `${address}${href}`, look, press)
      return {
        page: window.page,
        turn,
        complaints: scene.complaints,
        close: async () => {
          await leave(window, address)
          left.push(window)
        },
      }
    },
    close: async () => {
      await Promise.all(windows.map(async (window) => (await window).page.context().close()))
      await app.close()
    },
  }
}

/** In which one screen after the other is opened; what goes wrong is said of the one that is open. */
type Window = {
  readonly language: string
  readonly page: Page
  readonly browser: CDPSession
  readonly settled: () => Promise<void>
  scene: Scene
}

async function openWindow(browser: Browser, language: string, address: string): Promise<Window> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: language,
    timezoneId: 'America/Tegucigalpa',
  })
  await context.addInitScript(countAwaited)
  const page = await context.newPage()
  const window: Window = {
    language,
    page,
    browser: await context.newCDPSession(page),
    settled: settler(page),
    scene: { answers: [], complaints: [] },
  }
  const complain = (words: string) => window.scene.complaints.push(words)
  await page.clock.setFixedTime(lookedAt)
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.origin !== address) complain(`asked ${asked.origin}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
  })
  page.on('pageerror', (error) => complain(String(error)))
  return window
}

async function openScreen(
  { page, settled }: Window,
  url: string,
  look: Look,
  press: string | undefined,
): Promise<OpenedScreen['turn']> {
  const show = async ({ theme, width, height }: Omit<Look, 'language'>) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  }
  await show(look)
  await page.goto(url)
  await page.locator('h1').waitFor()
  await settled()
  if (press) {
    await page.locator(press).click()
    await settled()
  }
  return async (next) => {
    const isAnotherSize = page.viewportSize()?.width !== next.width
    await show(next)
    // A form that stood question by question stands whole at a desk, and its parts ask for what they show.
    if (isAnotherSize) await settled()
  }
}

/** What one screen still asks for ends here, and nothing that it kept is there for the next but the program's files. */
async function leave({ page, browser }: Window, origin: string): Promise<void> {
  // Whether what was written may be lost is asked where a screen is left; here it may, whoever listened before.
  page.removeAllListeners('dialog')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(origin + emptyPath)
  page.removeAllListeners('dialog')
  await page.unrouteAll()
  await page.evaluate(() => sessionStorage.clear())
  await browser.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb,service_workers,cache_storage',
  })
}

/** Runs in the page: how many answers the program has asked for and not yet read to their end. */
function countAwaited(): void {
  const page = globalThis as unknown as { awaited: number }
  page.awaited = 0
  const plainly = globalThis.fetch
  globalThis.fetch = async (...asked) => {
    page.awaited += 1
    // A turn later, whoever asked has the answer in hand.
    const read = () => setTimeout(() => (page.awaited -= 1))
    try {
      const answer = await plainly(...asked)
      void answer.clone().arrayBuffer().then(read, read)
      return answer
    } catch (error) {
      read()
      throw error
    }
  }
}

/** Runs in the page: whether anything that it asked for, or that something stands in for, is not drawn yet. */
function stillWaits(): Promise<boolean> {
  return new Promise((drawn) => {
    const look = () => {
      const isComing = document.querySelector('.skeleton, .coming') !== null
      drawn(isComing || (globalThis as unknown as { awaited: number }).awaited > 0)
    }
    // By the page's own clock, which stands still: an idle moment is at least fifty milliseconds away.
    requestAnimationFrame(() => requestIdleCallback(() => setTimeout(look, 15)))
  })
}

/**
 * Waits until nothing is under way, what came has been drawn and asked for nothing more, and nothing stands in for what
 * is still to come: a part that is drawn for the first time only then fetches its code and its records. The line alone
 * does not tell: what it has brought is read, and drawn, later than it was brought.
 */
function settler(page: Page): () => Promise<void> {
  let asked = 0
  let underWay = 0
  page.on('request', () => {
    asked += 1
    underWay += 1
  })
  const end = () => (underWay -= 1)
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    for (let quiet = 0, before = -1; quiet < 3;) {
      const waits = (await page.evaluate(stillWaits)) || underWay > 0
      quiet = asked === before && !waits ? quiet + 1 : 0
      before = asked
    }
  }
}

function answerTheApi(app: FastifyInstance, scenes: ReadonlyMap<string, Scene>): void {
  app.addContentTypeParser('*', (_request, body, done) => {
    body.resume().on('end', () => done(null))
  })
  app.all('/api/*', (request, reply) => {
    const { pathname } = new URL(request.url, 'http://stage')
    const scene = scenes.get(String(request.headers[sceneHeader]))
    const found =
      scene?.answers.find(({ method, path }) => method === request.method && path === pathname) ??
      keptDrafts(request.method, pathname)
    if (found) return reply.header('cache-control', 'no-store').send(found.body)
    scene?.complaints.push(`no answer prepared for ${request.method} ${pathname}`)
    reply.hijack()
    return request.raw.socket.destroy()
  })
}

/** What is being written is kept, and nothing waits from before, unless the scene says otherwise. */
function keptDrafts(method: string, path: string): Pick<StageAnswer, 'body'> | undefined {
  if (!/\/drafts(\/|$)/.test(path)) return undefined
  if (method === 'GET') return { body: { items: [] } }
  const id = path.split('/drafts/')[1]?.replace('/discard', '')
  return { body: { id, version: 1, outcome: 'applied', conflicts: [] } }
}
