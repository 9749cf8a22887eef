import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { findBrowser } from '@amparo/testkit/browser'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { watch } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neutralPage } from '../app/quick-exit.ts'
import { buildWeb } from '../build/build-web.ts'

let node: TestNode
let profile: string

beforeAll(async () => {
  const { folder } = await buildWeb()
  node = await startTestNode(folder)
  profile = mkdtempSync(join(tmpdir(), 'amparo-profile-'))
})

afterAll(async () => {
  await node.close()
  rmSync(profile, { recursive: true, force: true })
})

/** Names that stand nowhere else, so that one find is proof. */
const canaries = ['Zuriblanca', 'Qhelemtux', 'Wiñaypacha']

test('leaving quickly: no way back to the case, and nothing of the child stays on the device', async () => {
  const say = await loadWords('es-419')
  const complaints: string[] = []
  // A profile on disk, as on a phone: what the browser keeps can be searched afterwards.
  const context = await chromium.launchPersistentContext(profile, {
    ...findBrowser(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 360, height: 640 },
    locale: 'es-419',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  await watch(context, complaints)
  const { caseworker } = node.cast.guatemala
  const client = await node.signInAs(caseworker)
  const { caseId } = await registerAs(client, {
    names: [
      { role: 'called', given: canaries[0] ?? '', surname1: canaries[1] ?? '', surname2: '', married: '' },
    ],
  })
  await node.enter(context, caseworker)
  const ana = await sitDown(context, node.url, say)
  const { page } = ana
  const titles = new Set<string>()
  const addresses = new Set<string>()
  page.on('framenavigated', (frame) => addresses.add(frame.url()))

  await ana.goTo('/cases')
  await ana.sees(canaries[0] ?? '')
  await ana.visit(say('nav.register'))
  await ana.write(say('search.label'), canaries[0] ?? '')
  await ana.press(say('search.submit'))
  await ana.sees(say('search.same'))
  await ana.press(say('search.same'))
  await ana.seesHeading(canaries[0] ?? '')
  titles.add(await page.title())
  for (const part of ['people', 'notes', 'history']) {
    await ana.goTo(`/cases/${caseId}/${part}`)
    titles.add(await page.title())
    addresses.add(page.url())
  }
  await ana.goTo(`/cases/${caseId}/notes`)
  await ana.press(say('note.add'))
  await ana.write(say('note.body'), canaries[2] ?? '')

  await page.getByRole('button', { name: say('quickExit.button') }).click()
  await page.waitForURL(`**${neutralPage}`)
  titles.add(await page.title())
  const neutral = await page.content()
  for (const back of [1, 2, 3]) {
    await page.goBack().catch(() => null)
    await page.waitForURL(`**${neutralPage}`)
    const shown = await page.content()
    for (const canary of canaries) expect(shown, `back ${back}`).not.toContain(canary)
  }
  for (const canary of canaries) {
    expect(neutral).not.toContain(canary)
    expect([...titles, ...addresses].join('\n')).not.toContain(canary)
  }
  // The session is over: who types the address is asked to sign in.
  await ana.goTo(`/cases/${caseId}`)
  await ana.seesHeading(say('signIn.title'))
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  for (const canary of canaries) expect(JSON.stringify(kept)).not.toContain(canary)
  expect(kept).toMatchObject({ databases: 0, caches: 0 })
  expect(complaints).toEqual([])
  await context.close()

  const files = filesIn(profile)
  // The search is worth something: the app's own files are in the cache, so it does look where the cache is.
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((file) =>
    canaries.filter((canary) => holds(file, canary)).map((canary) => `${canary} in ${file}`),
  )
  expect(found).toEqual([])
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

/** As letters, as two-byte letters, and inside what the cache keeps compressed. */
function holds(file: string, words: string): boolean {
  const bytes = readFileSync(file)
  const needles = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(encodeURIComponent(words))]
  const unpacked = [gunzipSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)]
    } catch {
      return []
    }
  })
  return [bytes, ...unpacked].some((content) => needles.some((needle) => content.includes(needle)))
}
