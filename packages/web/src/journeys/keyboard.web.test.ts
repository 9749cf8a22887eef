import type { CaseId } from '@amparo/domain/kernel/brand'
import { registerAs } from '@amparo/testkit/register'
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

const mostStops = 90

type Stop = {
  /** What it is called, as far as its label, its words and those of its group say. */
  readonly name: string
  /** For a round button: the names of all that the arrows reach from it. */
  readonly beside: readonly string[]
  readonly isSeen: boolean
}

/** Where the keys are now; undefined where they are nowhere. */
function readStop({ page }: PersonAtScreen): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined
    const nameOf = (element: HTMLElement) =>
      [
        ...('labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []),
        ...(element.getAttribute('aria-labelledby')?.split(' ') ?? []).map((id) =>
          document.getElementById(id),
        ),
        element,
      ]
        .map((part) => (part instanceof HTMLElement ? part.innerText : ''))
        .filter((part) => part !== '')
        .join(' ')
        .replace(/\s+/g, ' ')
    const group =
      focused instanceof HTMLInputElement && focused.type === 'radio'
        ? [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
            ({ name }) => name === focused.name,
          )
        : []
    const isSeen = [focused, focused.closest('label')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return { name: nameOf(focused), beside: group.map(nameOf), isSeen }
  })
}

/** Tab, or Shift and Tab, until `isIt`: what a person without a mouse does, and sees at each stop where she is. */
async function walk(
  person: PersonAtScreen,
  isIt: (stop: Stop) => boolean,
  what: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const seen: string[] = []
  for (let press = 0; press < mostStops; press += 1) {
    await person.page.keyboard.press(key)
    const stop = await readStop(person)
    if (stop && !stop.isSeen) throw new Error(`nothing shows that the keys are at "${stop.name}"`)
    if (stop && isIt(stop)) return
    seen.push(stop?.name ?? '')
  }
  throw new Error(`the ${key} key never reached "${what}", only: ${seen.join(' | ')}`)
}

async function tabTo(person: PersonAtScreen, name: string, key?: 'Shift+Tab'): Promise<void> {
  await walk(person, (stop) => stop.name.includes(name), name, key)
}

/** To the group that has this round button, and along it with the arrows. */
async function choose(person: PersonAtScreen, name: string): Promise<void> {
  const { keyboard } = person.page
  await walk(person, ({ beside }) => beside.some((one) => one.includes(name)), name)
  await keyboard.press('Space')
  for (let press = 0; press < 12; press += 1) {
    if ((await readStop(person))?.name.includes(name)) return
    await keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows never reached "${name}"`)
}

async function check(person: PersonAtScreen, name: string): Promise<void> {
  await tabTo(person, name)
  await person.page.keyboard.press('Space')
}

/** After a step the keys are on the part that she works at: the next Tab does not begin at the top of the page. */
async function goesOnInMain(person: PersonAtScreen, after: string): Promise<void> {
  const isInMain = () =>
    person.page.evaluate(() => {
      const focused = document.activeElement
      return focused?.closest('main') !== null || focused.closest('[role=dialog]') !== null
    })
  await expect.poll(isInMain, { message: `where the keys are after "${after}"`, timeout: 5000 }).toBe(true)
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

test('keyboard only: the risk is decided, the permission noted down, the plan written and sent', async () => {
  const say = await loadWords('es-419')
  const client = await node.signInAs(node.cast.guatemala.caseworker)
  const caseId = (await registerAs(client)).caseId as CaseId
  const context = await watched.openDevice({ locale: 'es-419', width: 1280, height: 800 })
  await node.enter(context, node.cast.guatemala.caseworker)
  const ana = await sitDown(context, node.url, say)
  const { keyboard } = ana.page
  const press = async (words: string, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(ana, words)
    await keyboard.press(key)
  }

  await ana.goTo(`/cases/${caseId}/risk`)
  await press(say('risk.screen'))
  await ana.sees(say('risk.propose'))
  await goesOnInMain(ana, say('risk.screen'))
  await press(say('risk.propose'), 'Space')
  await ana.sees(say('risk.because'))
  await goesOnInMain(ana, say('risk.propose'))
  await press(say('risk.decideButton'))
  await ana.sees(say('risk.decided'))
  await goesOnInMain(ana, say('risk.decideButton'))

  await tabTo(ana, say('case.part.consents'), 'Shift+Tab')
  await keyboard.press('Enter')
  await ana.arrives(/\/consents/)
  await press(say('consent.record'))
  await ana.sees(say('consent.purpose.case-management'))
  await goesOnInMain(ana, say('consent.record'))
  await choose(ana, say('consent.purpose.case-management'))
  await choose(ana, say('consent.answer.given'))
  await check(ana, say('consent.who.child'))
  await check(ana, say('consent.who.mother'))
  await tabTo(ana, say('consent.by'))
  await keyboard.type('Petrona Caal')
  await check(ana, say('consent.assented'))
  await check(ana, say('consent.informed'))
  await press(say('ui.save'))
  await ana.sees(say('consent.saved'))
  await goesOnInMain(ana, say('ui.save'))

  await tabTo(ana, say('case.part.plan'), 'Shift+Tab')
  await keyboard.press('Enter')
  await ana.arrives(/\/plan/)
  await press(say('plan.start'))
  await ana.sees(say('plan.agreed'))
  await goesOnInMain(ana, say('plan.start'))
  await tabTo(ana, say('plan.goal'))
  await keyboard.type('Seguir estudiando')
  await tabTo(ana, say('plan.agreed'))
  await keyboard.type('Quiero ir a la escuela')
  await press(say('ui.save'))
  await ana.sees(say('plan.saved'))
  await goesOnInMain(ana, say('plan.saved'))
  await press(say('plan.action.add'))
  await goesOnInMain(ana, say('plan.action.add'))
  await tabTo(ana, say('plan.action.what'))
  await keyboard.type('Inscribirla en la escuela')
  await keyboard.press('Enter')
  await ana.sees(say('plan.action.saved'))
  await goesOnInMain(ana, say('plan.action.saved'))
  await press(say('plan.submit'))
  await ana.sees(say('case.waitingFor'))
  await goesOnInMain(ana, say('plan.submit'))
  await context.close()
  expect(watched.complaints).toEqual([])
})
