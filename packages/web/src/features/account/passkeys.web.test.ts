import type { CastMember } from '@amparo/testkit/cast'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../app/words/languages.ts'
import { buildWeb } from '../../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser
/** Passkeys belong to a name: the same node, by its name on this machine. */
let byName: string

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
  byName = node.url.replace('127.0.0.1', 'localhost')
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

/** A device with a sensor that asks for a finger, as the browser itself imitates it. */
async function sitWithSensor(member: CastMember | undefined, language: Language = 'es-419') {
  const context = await watched.openDevice({ locale: language, width: 360, height: 720 })
  if (member) await node.enter(context, member, { at: byName })
  const person = await sitDown(context, byName, await loadWords(language))
  const devtools = await context.newCDPSession(person.page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const refuseFinger = (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  const keys = async () =>
    (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length
  return { person, refuseFinger, keys }
}

async function fits({ page }: PersonAtScreen): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
}

async function makeKey(person: PersonAtScreen, label: string): Promise<void> {
  await person.press(person.say('passkeys.add'))
  await person.write(person.say('passkeys.label'), label)
  await person.press(person.say('passkeys.add'))
}

test('a passkey is made on this device, is enough to come in, and is worth nothing once taken out', async () => {
  const { caseworker } = node.cast.guatemala
  await node.giveCredentials(caseworker)
  const { person: ana, keys, refuseFinger } = await sitWithSensor(caseworker)
  await ana.goTo('/account')
  await makeKey(ana, 'Aparato de Ana')
  await ana.sees('Aparato de Ana')
  expect(await keys()).toBe(1)
  await fits(ana)

  const context = ana.page.context()
  await context.clearCookies()
  await ana.goTo('/')
  await ana.seesHeading(ana.say('signIn.title'))
  await refuseFinger(false)
  await ana.press(ana.say('signIn.passkey'))
  await ana.sees(ana.say('passkey.gaveNone'))
  await fits(ana)
  await refuseFinger(true)
  await ana.press(ana.say('signIn.passkey'))
  await ana.page.getByRole('navigation', { name: ana.say('nav.label') }).waitFor()

  await ana.goTo('/account')
  await ana.press(ana.say('passkeys.remove'))
  await ana.sees(ana.say('passkeys.none'))
  await context.clearCookies()
  await ana.goTo('/')
  const refused = ana.page.waitForResponse((answer) => answer.status() === 403)
  await ana.press(ana.say('signIn.passkey'))
  await refused
  expect(await ana.page.getByRole('navigation', { name: ana.say('nav.label') }).count()).toBe(0)
})

test('under a bare number nobody is offered a passkey, and is told where they work', async () => {
  const context = await watched.openDevice({ locale: 'en', width: 360, height: 720 })
  await node.enter(context, node.cast.guatemala.supervisor)
  const berta = await sitDown(context, node.url, await loadWords('en'))
  await berta.goTo('/account')
  await berta.sees(berta.say('passkeys.elsewhere', { address: byName }))
  expect(await berta.page.getByRole('button', { name: berta.say('passkeys.add') }).count()).toBe(0)
  await fits(berta)
})

test('nothing of this went to another host or broke the policy', () => {
  expect(watched.complaints).toEqual([])
})
