import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  const { folder } = await buildWeb()
  node = await startTestNode(folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

const mostStops = 60

/** Tab until the control with this name has the focus: what a person without a mouse does. */
async function tabTo({ page }: PersonAtScreen, name: string): Promise<void> {
  const seen: string[] = []
  for (let press = 0; press < mostStops; press += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return ''
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? []
      return [
        ...labels.map((label) => label.innerText),
        ...labelled.map((id) => document.getElementById(id)?.innerText ?? ''),
        element.innerText,
      ]
        .filter((part) => part !== '')
        .join(' ')
    })
    if (focused.replace(/\s+/g, ' ').includes(name)) return
    seen.push(focused)
  }
  throw new Error(`the Tab key never reached "${name}", only: ${seen.join(' | ')}`)
}

test('keyboard only: sign in, search, register, find again', async () => {
  const say = await loadWords('es-419')
  const context = await watched.openDevice({ locale: 'es-419', width: 1280, height: 800 })
  const ana = await sitDown(context, node.url, say)
  const { keyboard } = ana.page
  const { username, password, code } = await node.giveCredentials(node.cast.guatemala.caseworker)

  await ana.goTo('/')
  await tabTo(ana, say('signIn.user'))
  await keyboard.type(username)
  await tabTo(ana, say('signIn.password'))
  await keyboard.type(password)
  await keyboard.press('Enter')
  await ana.seesHeading(say('secondFactor.title'))
  await tabTo(ana, say('secondFactor.code'))
  await keyboard.type(code())
  await keyboard.press('Enter')
  await ana.seesHeading(say('nav.today'))

  await tabTo(ana, say('nav.register'))
  await keyboard.press('Enter')
  await ana.seesHeading(say('register.title'))
  await tabTo(ana, say('search.label'))
  await keyboard.type('Eulalia Batzibal')
  await keyboard.press('Enter')
  await ana.sees(say('search.none'))
  await tabTo(ana, say('register.new'))
  await keyboard.press('Space')
  await ana.seesHeading(say('register.newTitle'))
  // What was searched for is the first guess of the name; the rest may wait.
  await tabTo(ana, say('person.given'))
  expect(await ana.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
    'Eulalia Batzibal',
  )
  await keyboard.press('Enter')
  await ana.arrives(/\/cases\/./)
  await ana.seesHeading('Eulalia Batzibal')

  await tabTo(ana, say('nav.register'))
  await keyboard.press('Enter')
  await tabTo(ana, say('search.label'))
  await keyboard.type('batsibal eulália')
  await keyboard.press('Enter')
  await tabTo(ana, say('search.same'))
  await keyboard.press('Enter')
  await ana.seesHeading('Eulalia Batzibal')
  expect(watched.complaints).toEqual([])
})
