import { signInProblems } from '@amparo/domain/kernel/problems/sign-in'
import type { CastMember } from '@amparo/testkit/cast'
import { openidWords, startOpenidService, type OpenidService } from '@amparo/testkit/openid-service'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Language } from '../../app/words/languages.ts'
import { buildWeb } from '../../build/build-web.ts'

let service: OpenidService
let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  service = await startOpenidService()
  node = await startTestNode((await buildWeb()).folder, {
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: service.clientId,
  })
  service.serve(node.url)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
  service.close()
})

beforeEach(async () => {
  service.methods = ['pwd', 'mfa']
  await node.asKeeper((sql) => sql`delete from sign_in.attempts`)
})

async function arrive(language: Language): Promise<PersonAtScreen> {
  const locale = language === 'en' ? 'en-US' : language
  return sitDown(await watched.openDevice({ locale }), node.url, await loadWords(language))
}

/** From our page to the one of the service, and what she does there. */
async function goThrough(person: PersonAtScreen, account: string, does: 'allow' | 'refuse'): Promise<void> {
  const { page, say } = person
  await person.goTo('/')
  await person.press(say('signIn.organisationAccount'))
  await page.waitForURL((url) => url.origin === service.issuer)
  await page.getByLabel(openidWords.account).fill(account)
  await page.getByRole('button', { name: openidWords[does] }).click()
  await page.waitForURL((url) => url.origin === node.url)
}

/** By hand, as an administrator does it. */
async function link(member: CastMember, subject: string): Promise<void> {
  const irma = await arrive('es-419')
  const { page, say } = irma
  await node.enter(page.context(), node.cast.guatemala.administrator)
  await irma.goTo('/administration/people')
  await page.getByText(member.displayName).first().click()
  await irma.press(say('linked.link'))
  await irma.write(say('linked.subject'), subject)
  await irma.press(say('linked.link'))
  await irma.sees(say('linked.done'))
  await page.context().close()
}

async function held(): Promise<unknown> {
  return node.asKeeper(
    (sql) => sql`select (select count(*) from sign_in.sessions)::int as sessions,
      (select count(*) from sign_in.identities)::int as identities,
      (select count(*) from amparo.users)::int as users`,
  )
}

test.each(['es-419', 'en'] as const)(
  'whose account was linked goes to the service and comes back signed in, in %s',
  async (language) => {
    const { guatemala } = node.cast
    const member = language === 'en' ? guatemala.supervisor : guatemala.caseworker
    await link(member, `account-of-${language}`)
    const person = await arrive(language)
    const { page, say } = person
    await goThrough(person, `account-of-${language}`, 'allow')
    await person.seesHeading(say('nav.today'))
    expect(page.url()).toBe(`${node.url}/`)
    // She came from another site; what she opens next is opened as by anyone who is in.
    await person.goTo('/account')
    await person.sees(say('account.signedInAs', { name: member.displayName, organisation: guatemala.name }))
    const linked = page.locator('main').getByText(say('ways.linked'), { exact: true })
    await linked.waitFor()
    // The way back leads past what was given to nobody a second time.
    await page.goBack()
    await person.seesHeading(say('nav.today'))
    await page.context().close()
  },
)

test('a service that asked for a password only leaves the second step to us', async () => {
  service.methods = ['pwd']
  const { otherCaseworker } = node.cast.guatemala
  await link(otherCaseworker, 'account-with-password')
  const { code } = await node.giveCredentials(otherCaseworker)
  const julia = await arrive('es-419')
  await goThrough(julia, 'account-with-password', 'allow')
  await julia.seesHeading(julia.say('secondFactor.title'))
  await julia.write(julia.say('secondFactor.code'), code())
  await julia.press(julia.say('secondFactor.submit'))
  await julia.seesHeading(julia.say('nav.today'))
  await julia.page.context().close()
})

test.each([
  ['es-419', 'refuse', 'sign-in.provider-refused'],
  ['en', 'refuse', 'sign-in.provider-refused'],
  ['es-419', 'allow', 'sign-in.not-linked'],
  ['en', 'allow', 'sign-in.not-linked'],
] as const)('in %s, who presses %s and is nobody here reads %s', async (language, does, code) => {
  const before = await held()
  const person = await arrive(language)
  const { page, say } = person
  await goThrough(person, 'account-of-nobody', does)
  await person.sees(signInProblems[code][language === 'en' ? 'en' : 'es'])
  expect(page.url()).toBe(`${node.url}/sign-in/openid`)
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  expect(await held()).toEqual(before)
  await person.press(say('openid.back'))
  await person.sees(say('signIn.user'))
  await page.context().close()
})

test('no other host was asked, no policy broken', () => {
  expect(watched.complaints).toEqual([])
})
