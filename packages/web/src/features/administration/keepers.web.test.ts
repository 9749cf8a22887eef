import { createReadStream } from 'node:fs'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { verifierOf } from '@amparo/server/audit/checkpoint'
import { checkpointFile, openCheckpointKey } from '@amparo/server/audit/checkpoint-key'
import { sequenceOnce } from '@amparo/server/audit/sequencer'
import { verifyAuditExport } from '@amparo/server/audit/verify-export'
import type { CastMember } from '@amparo/testkit/cast'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'
import type { Language } from '../../app/words/languages.ts'

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

async function sit(member: CastMember | undefined, path: string, language: Language = 'es-419') {
  const context = await watched.openDevice({ locale: language, width: 360, height: 720 })
  if (member) await node.enter(context, member)
  const person = await sitDown(context, node.url, await loadWords(language))
  await person.goTo(path)
  return person
}

async function fits({ page }: PersonAtScreen): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
}

test('somebody is invited on paper in both languages, and comes in with the code', async () => {
  const irma = await sit(node.cast.guatemala.administrator, '/administration/people')
  await irma.press(irma.say('people.invite'))
  await irma.press(irma.say('people.inviteAndPrint'))
  await irma.sees(irma.say('people.missing'))
  await irma.write(irma.say('people.name'), 'Rosa Pop')
  await irma.write(irma.say('people.username'), 'rosa.pop')
  await irma.pick(irma.say('people.role'), irma.say('role.caseworker'))
  await irma.pick(irma.say('people.team'), 'north')
  await fits(irma)
  await irma.press(irma.say('people.inviteAndPrint'))
  await irma.sees(irma.say('slip.once'))
  await fits(irma)
  const code = await irma.page.locator('.slip-code').innerText()
  expect(await irma.page.locator('.slip-sheet[lang=es]').innerText()).toContain(code)
  expect(await irma.page.locator('.slip-sheet[lang=en]').innerText()).toContain(code)
  await irma.press(irma.say('slip.done'))
  expect(await irma.reads()).not.toContain(code)
  await irma.sees('Rosa Pop')

  const rosa = await sit(undefined, '/invitation', 'en')
  await rosa.write(rosa.say('invitation.code'), code)
  await rosa.write(rosa.say('invitation.user'), 'rosa.pop')
  for (const label of ['invitation.password', 'invitation.again'] as const)
    await rosa.page.getByLabel(rosa.say(label), { exact: true }).fill('four green birds sing')
  await rosa.press(rosa.say('invitation.submit'))
  await rosa.seesHeading(rosa.say('setUp.title'))
})

test('a lost password takes two people, and she is told', async () => {
  const { supervisor, otherSupervisor, caseworker } = node.cast.guatemala
  const berta = await sit(supervisor, '/administration/people')
  await berta.press(new RegExp(`^${caseworker.displayName}`))
  await berta.press(berta.say('people.lostPassword'))
  await berta.sees(berta.say('resets.state.asked'))
  expect(
    await berta.page.getByRole('button', { name: berta.say('resets.approve'), exact: true }).count(),
  ).toBe(0)

  const ana = await sit(caseworker, '/account')
  await ana.sees(ana.say('ownReset.title'))
  await fits(ana)

  const mario = await sit(otherSupervisor, '/', 'en')
  await mario.press(new RegExp(mario.say('today.reset')))
  await mario.arrives(/\/administration\/people$/)
  await mario.press(mario.say('resets.approve'))
  await mario.press(mario.say('resets.print'))
  await mario.sees(mario.say('slip.once'))
})

test('a supervisor sees the work of her team, goes to what waits, and answers who asked for a call', async () => {
  const { guatemala, mexico } = node.cast
  const worker = await node.signInAs(guatemala.caseworker)
  const { caseId, code } = await registerAs(worker)
  const riskId = newTestId<'RiskAssessmentId'>()
  await worker.ok(proposeRiskLevel, {
    caseId,
    riskId,
    facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
  })
  await worker.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Por lo que contó.' })
  const stranger = await node.signInAs(mexico.caseworker)
  await stranger.ok(askForContact, { requestId: newTestId(), code, message: 'Su hermano está aquí.' })

  const berta = await sit(guatemala.supervisor, '/team')
  await berta.sees(guatemala.caseworker.displayName)
  await berta.sees('Mensaje: Su hermano está aquí.')
  await fits(berta)
  await berta.press(berta.say('team.requestDone'))
  await berta.sees(berta.say('team.requestsEmpty'))
  await berta.visit(berta.say('nav.today'))
  await berta.press(new RegExp(`^${berta.say('today.approve.risk')}`))
  await berta.arrives(/\/cases\/[^/]+\/risk$/)
  await berta.sees(berta.say('case.approve'))

  const hugo = await sit(guatemala.auditor, '/administration/access')
  await hugo.pick(hugo.say('access.area'), hugo.say('access.area.contact-request'))
  await hugo.sees(hugo.say('operation.contact-request.answer'))
  await fits(hugo)
  expect(await hugo.reads()).not.toMatch(new RegExp(`Dulce|Caal|${code}`))

  await hugo.page.getByRole('tab', { name: hugo.say('access.file') }).click()
  await hugo.sees(hugo.say('access.seal.none'))
  const { database, config } = node
  const key = openCheckpointKey(config.dataFolder)
  while ((await sequenceOnce({ database, key, file: checkpointFile(config.dataFolder) })) > 0);
  const [file] = await Promise.all([
    hugo.page.waitForEvent('download'),
    (async () => {
      await hugo.press(hugo.say('access.file.make'))
      await hugo.sees(hugo.say('access.file.made'))
      await fits(hugo)
      await hugo.page.locator('a[download]').click()
    })(),
  ])
  const verdict = await verifyAuditExport(createReadStream(await file.path()), {
    verifier: verifierOf(key),
    keptNotes: [],
  })
  expect(verdict).toMatchObject({ broken: undefined, entries: expect.any(Number) })
})

test('each role is offered its own parts, and an address of another part shows nothing', async () => {
  const { auditor, administrator, caseworker } = node.cast.guatemala
  const hugo = await sit(auditor, '/administration')
  expect(await hugo.page.locator('main').getByRole('link').count()).toBe(4)
  await hugo.goTo('/administration/data')
  await hugo.page.getByLabel(hugo.say('dictionary.search')).fill('body')
  await hugo.sees('Notas')
  await hugo.sees(hugo.say('dictionary.found', { n: 1 }))
  await fits(hugo)
  await hugo.goTo('/administration/people')
  await hugo.sees(hugo.say('screen.notYours'))
  const ana = await sit(caseworker, '/administration')
  await ana.sees(ana.say('screen.notYours'))
  const irma = await sit(administrator, '/administration/node')
  await irma.sees(irma.say('node.works'))
  await irma.sees('0.0.0-test')
  await irma.goTo('/administration/rules')
  await irma.sees(irma.say('rules.basis.default-to-confirm'))
  await irma.goTo('/administration/forms')
  await irma.press(/^Evaluación completa/)
  await fits(irma)
  await irma.goTo('/administration/roles')
  await fits(irma)
})

test('a password is changed from the account, and every other session ends', async () => {
  const member = node.cast.guatemala.otherCaseworker
  const { password } = await node.giveCredentials(member)
  await node.signInAs(member, { label: 'Firefox, Windows' })
  const julia = await sit(member, '/account')
  await julia.sees('Firefox, Windows')
  await julia.press(julia.say('ways.change'))
  await julia.page.getByLabel(julia.say('password.current')).fill(password)
  await julia.page.getByLabel(julia.say('password.new')).fill('cinco pájaros cantan temprano')
  await julia.page.getByLabel(julia.say('invitation.again')).fill('cinco pájaros cantan temprano')
  await julia.press(julia.say('password.submit'))
  await julia.sees(julia.say('password.saved', { n: 1 }))
  await julia.seesGone('Firefox, Windows')
})

test('nothing of this went to another host or broke the policy', () => {
  expect(watched.complaints).toEqual([])
})

test('who ends somebody’s work sees how much is in hand, and her supervisor is told until it is passed on', async () => {
  const { administrator, otherCaseworker, supervisor } = node.cast.guatemala
  await registerAs(await node.signInAs(otherCaseworker))
  const irma = await sit(administrator, '/administration/people')
  await irma.press(new RegExp(`^${otherCaseworker.displayName}`))
  await irma.sees(/^Tiene en sus manos: 1 caso a su cargo\./)
  await fits(irma)
  await irma.press(new RegExp(`^${irma.say('people.endRole')}`))
  await irma.sees(irma.say('people.ended'))
  await irma.sees(/^Tiene en sus manos: 1 caso a su cargo\./)
  await node.signInAs(supervisor)
  const berta = await sit(supervisor, '/alerts/oversight')
  await berta.press(new RegExp(`Casos sin nadie a cargo.*${otherCaseworker.displayName}`))
  await berta.arrives(/\/team\/cases$/)
  await fits(berta)
})
