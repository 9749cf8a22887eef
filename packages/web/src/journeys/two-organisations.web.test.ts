import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sharingConsent } from '@amparo/testkit/case-work'
import type { CastMember } from '@amparo/testkit/cast'
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser
let say: Say
let here: string

/** Caseworker here, supervisor there; one child in each, under a name that stands nowhere else. */
const child = { here: 'Xochiquetzalli', there: 'Tzintzuntzan' } as const

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
  say = await loadWords('es-419')
  const { guatemala, mexico } = node.cast
  await node.asKeeper(
    (sql) => sql`insert into amparo.memberships (id, user_id, organisation_id, team_id, role)
      values (gen_random_uuid(), ${guatemala.caseworker.id}, ${mexico.id}, ${mexico.teams.north}, 'supervisor')`,
  )
  const register = async (member: typeof guatemala.caseworker, given: string) =>
    registerAs(await node.signInAs(member), {
      names: [{ role: 'called', given, surname1: 'Uno', surname2: '', married: '' }],
    })
  here = (await register(guatemala.caseworker, child.here)).caseId
  await register(mexico.caseworker, child.there)
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

async function sit(context: BrowserContext): Promise<PersonAtScreen> {
  await node.enter(context, node.cast.guatemala.caseworker)
  return sitDown(context, node.url, say)
}

async function changeOver({ page, ...ana }: PersonAtScreen, to: string): Promise<void> {
  await page.getByRole('radio', { name: to }).check()
  await ana.press(say('changeOrganisation.change'))
  await ana.seesHeading(say('nav.today'))
  await page.locator('.bar').getByText(to).waitFor()
}

/** Nothing of the child anywhere in the page: not on the screen, not in what is only read out, not in its title. */
async function showsNothingOf({ page }: PersonAtScreen, name: string): Promise<void> {
  expect(await page.content()).not.toContain(name)
}

test('whoever changes over to another organisation has its lists and her rights there, in every window', async () => {
  const { mexico } = node.cast
  const context = await watched.openDevice({ locale: 'es-419', width: 1280, height: 800 })
  const ana = await sit(context)
  const second = await sitDown(context, node.url, say)
  await second.goTo(`/cases/${here}`)
  await second.seesHeading(child.here)
  await ana.goTo('/cases')
  await ana.sees(child.here)
  await showsNothingOf(ana, child.there)
  const sections = () => ana.page.getByRole('navigation', { name: say('nav.label') }).innerText()
  expect(await sections()).not.toContain(say('nav.team'))
  await ana.press(new RegExp(child.here))
  await ana.seesHeading(child.here)
  await ana.goTo('/register')
  await ana.write(say('search.label'), child.here)
  await ana.press(say('search.submit'))
  await ana.sees(say('search.same'))

  await ana.page.getByRole('link', { name: node.cast.guatemala.name }).click()
  await ana.seesHeading(say('account.title'))
  expect(await findAccessibilityProblems(ana.page)).toEqual([])
  expect(await findOverflow(ana.page)).toEqual([])
  await changeOver(ana, mexico.name)
  expect(await sections()).toContain(say('nav.team'))
  await showsNothingOf(ana, child.here)
  await ana.visit(say('nav.team'))
  await ana.seesHeading(say('nav.team'))
  await ana.visit(say('nav.cases'))
  await ana.page.getByRole('tab', { name: say('cases.scope.team') }).click()
  await ana.sees(child.there)
  await showsNothingOf(ana, child.here)
  await ana.visit(say('nav.register'))
  await ana.seesHeading(say('register.title'))
  expect(await ana.page.getByLabel(say('search.label')).inputValue()).toBe('')

  // The other window went along by itself.
  await second.seesHeading(say('nav.today'))
  await second.page.locator('.bar').getByText(mexico.name).waitFor()
  await showsNothingOf(second, child.here)

  for (let back = 1; back <= 8; back += 1) {
    await ana.page.goBack()
    await ana.page.waitForLoadState('networkidle')
    await showsNothingOf(ana, child.here)
  }
  await context.close()
})

test('a page that the browser keeps whole is kept empty, and made anew when it comes back', async () => {
  const context = await watched.openDevice({ locale: 'es-419' })
  const ana = await sit(context)
  await ana.goTo(`/cases/${here}`)
  await ana.seesHeading(child.here)
  // What a browser says before it keeps a page and after it brought one back; whether it keeps any is its own affair.
  const say = (type: 'pagehide' | 'pageshow') =>
    ana.page.evaluate((what) => dispatchEvent(new PageTransitionEvent(what, { persisted: true })), type)
  await say('pagehide')
  expect(await ana.page.locator('h1').isVisible()).toBe(false)
  await node.endSessionsOf(node.cast.guatemala.caseworker)
  await say('pageshow')
  await ana.page.waitForURL(/sign-in/)
  await showsNothingOf(ana, child.here)
  await context.close()
})

test('nothing is sent to an organisation before both signed a protocol at their screens', async () => {
  const { guatemala, mexico } = node.cast
  await node.asKeeper((sql) => sql`update amparo.sharing_protocols set state = 'ended'`)
  const worker = await node.signInAs(guatemala.otherCaseworker)
  const { caseId } = await registerAs(worker)
  await worker.ok(recordConsent, sharingConsent(caseId, mexico.id))
  const arrive = async (member: CastMember, choice = {}) => {
    const context = await watched.openDevice({ locale: 'es-419', width: 360, height: 740 })
    await node.enter(context, member, choice)
    return sitDown(context, node.url, say)
  }
  const looked = async ({ page }: PersonAtScreen) => {
    expect(await findAccessibilityProblems(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
  }
  const recipient = async (words: string) => {
    const julia = await arrive(guatemala.otherCaseworker)
    await julia.goTo(`/cases/${caseId}/referrals`)
    await julia.press(say('case.refer'))
    await julia.pick(say('referral.service'), say('service.kind.health'))
    const option = julia.page
      .getByLabel(say('referral.who'))
      .getByRole('option', { name: words, exact: true })
    await option.waitFor({ state: 'attached' })
    return { julia, option }
  }
  const ended = await recipient(say('referral.protocol.ended', { name: mexico.name }))
  expect(await ended.option.isDisabled()).toBe(true)
  await looked(ended.julia)

  const carlos = await arrive(guatemala.manager)
  await carlos.goTo('/administration/protocols')
  await carlos.press(say('protocols.draw'))
  const title = 'Salud en la frontera'
  const form = carlos.page.getByRole('form', { name: say('protocols.draw') })
  await carlos.write(say('protocol.name'), title, form)
  // What is missing is said, and what was written stays.
  await carlos.press(say('protocol.save'))
  await carlos.sees(say('protocol.missing'))
  await form.getByRole('checkbox', { name: mexico.name }).check()
  await form.getByRole('checkbox', { name: new RegExp(`^${say('protocol.channel.referral')}`) }).check()
  await form.getByRole('checkbox', { name: new RegExp(`^${say('case.section.identity')}`) }).check()
  for (const { name } of [guatemala, mexico])
    for (const whom of ['protocol.requests', 'protocol.breaches'] as const)
      await form.getByRole('textbox', { name: say(whom, { name }) }).fill('+502 2200 0000')
  await looked(carlos)
  await carlos.press(say('protocol.save'))
  await carlos.seesHeading(title)
  // Each step says first what it means; the second press of the same words is the act.
  const step = async (who: PersonAtScreen, act: 'offer' | 'sign') => {
    await who.press(say(`protocol.${act}`))
    await who.sees(say(`protocol.${act}.means`))
    await looked(who)
    await who.press(say(`protocol.${act}`))
  }
  await step(carlos, 'offer')
  await carlos.sees(say('protocol.offer.done'))
  await step(carlos, 'sign')
  await carlos.sees(say('protocol.sign.done'))

  // With one signature nothing leaves yet.
  await recipient(say('referral.protocol.ended', { name: mexico.name }))
  const { code } = await node.giveCredentials(mexico.manager)
  const other = await arrive(mexico.manager, { confirmedAt: new Date(Date.now() - 3_600_000) })
  await other.goTo('/administration/protocols')
  await other.press(new RegExp(title))
  await other.seesHeading(title)
  await step(other, 'sign')
  await other.write(say('confirm.code'), code())
  await other.press(say('confirm.submit'))
  await other.sees(say('protocol.sign.done'))
  await other.sees(say('protocol.standing.in-force'))
  await looked(other)

  const { julia } = await recipient(mexico.name)
  await julia.pick(say('referral.who'), mexico.name)
  await julia.write(say('referral.reason'), 'Fiebre desde ayer.')
  await julia.tick(say('referral.urgency.today'))
  await julia.press(say('referral.check'))
  await julia.press(say('send.submit'))
  await julia.sees(say('referral.state.sent'))
  const { items } = await worker.ok(listCaseReferrals, { caseId })
  expect(items).toMatchObject([{ state: 'sent', toOrganisation: mexico.name }])
})

test('nothing of this asked another host or broke the policy', () => {
  expect(watched.complaints).toEqual([])
})
