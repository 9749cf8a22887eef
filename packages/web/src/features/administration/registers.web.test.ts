import { linkIdentity } from '@amparo/contract/api/organisations/users'
import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'
import type { CastMember } from '@amparo/testkit/cast'
import { startOpenidProvider, type OpenidProvider } from '@amparo/testkit/openid-provider'
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { primeroCase } from '@amparo/testkit/primero-case'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../app/words/languages.ts'
import { buildWeb } from '../../build/build-web.ts'

let provider: OpenidProvider
let node: TestNode
let watched: WatchedBrowser
/** What the runner could not do; nobody expects any. */
let failures: readonly unknown[]

beforeAll(async () => {
  provider = await startOpenidProvider()
  node = await startTestNode((await buildWeb()).folder, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
  })
  watched = await openWatchedBrowser()
  failures = node.workOnJobs()
})

afterAll(async () => {
  await watched.close()
  await node.close()
  provider.close()
})

async function sit(member: CastMember, path: string, language: Language = 'es-419') {
  const context = await watched.openDevice({ locale: language, width: 360, height: 720 })
  await node.enter(context, member)
  const person = await sitDown(context, node.url, await loadWords(language))
  await person.goTo(path)
  return person
}

/** Fits, can be read, and a picture of it where somebody wants to look. */
async function fits({ page }: PersonAtScreen, name: string): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  const folder = process.env['AMPARO_TEST_PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 360, height: 720 })
}

async function writeDay(person: PersonAtScreen): Promise<void> {
  const { page, say } = person
  await page.getByRole('textbox', { name: say('ui.day'), exact: true }).fill('3')
  await page.getByRole('combobox', { name: say('ui.month'), exact: true }).selectOption({ index: 2 })
  await page.getByRole('textbox', { name: say('ui.year'), exact: true }).fill('2026')
}

test('an account is linked by its subject, and taken away again', async () => {
  const { administrator, caseworker } = node.cast.guatemala
  await node.giveCredentials(caseworker)
  const irma = await sit(administrator, '/administration/people')
  await irma.press(new RegExp(`^${caseworker.displayName}`))
  await irma.sees(irma.say('linked.none'))
  await irma.press(irma.say('linked.link'))
  await irma.write(irma.say('linked.subject'), 'subject-of-ana')
  await fits(irma, 'link-account-es')
  await irma.press(irma.say('linked.link'))
  await irma.sees(irma.say('linked.is'))
  await fits(irma, 'linked-account-es')
  await irma.press(irma.say('linked.remove'))
  await irma.sees(irma.say('linked.none'))
  // The service answers for the same person as long as the link stands, and for nobody after it.
  const client = await node.signInAs(administrator)
  expect((await client.call(linkIdentity, { userId: caseworker.id, subject: 'again' })).status).toBe(200)
})

test('the mark of enforcement takes two people, and shuts the organisation out', async () => {
  const { guatemala, mexico } = node.cast
  const irma = await sit(guatemala.administrator, '/administration/organisations', 'en')
  await irma.press(irma.say('enforcement.ask'))
  await irma.pick(irma.say('enforcement.organisation'), mexico.name)
  await irma.sees(irma.say('enforcement.willShut', { name: mexico.name }))
  await irma.write(irma.say('enforcement.reason'), 'It detains and expels.')
  await fits(irma, 'enforcement-ask-en')
  await irma.press(irma.say('enforcement.send'))
  await irma.sees(irma.say('enforcement.state.asked'))
  expect(await irma.page.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
  const nora = await sit(guatemala.otherAdministrator, '/administration/organisations')
  await nora.press(nora.say('enforcement.approve'))
  await nora.sees(nora.say('enforcement.state.approved'))
  await nora.sees(nora.say('enforcement.mark'))
  await fits(nora, 'enforcement-approved-es')
  const marta = await sit(mexico.caseworker, '/')
  expect(await marta.reads()).not.toMatch(/GT-|MX-/)
})

test('a rule is confirmed with its source, and a version of one’s own counts from its day', async () => {
  const irma = await sit(node.cast.guatemala.administrator, '/administration/rules')
  await irma.press(/^Plazo para el primer contacto/)
  await irma.sees(irma.say('publishing.toConfirm'))
  await irma.press(irma.say('publishing.confirm'))
  await irma.write(irma.say('publishing.source'), 'Directrices, capítulo 3')
  await writeDay(irma)
  await fits(irma, 'rule-confirm-es')
  await irma.press(irma.say('publishing.confirm'))
  await irma.sees(irma.say('publishing.isConfirmed'))
  await irma.sees('Directrices, capítulo 3')

  await irma.press(irma.say('publishing.newVersion'))
  const high = irma.page.getByRole('group', { name: /riesgo alto/ })
  await high.getByLabel(irma.say('publishing.amount')).fill('12')
  await writeDay(irma)
  await irma.pick(irma.say('publishing.basis'), irma.say('rules.basis.organisation'))
  await irma.write(irma.say('publishing.source'), 'Acta 4-2026')
  await fits(irma, 'rule-publish-es')
  await irma.press(irma.say('publishing.publish'))
  await irma.sees(irma.say('rules.others'))
  await irma.press(/^Plazo para el primer contacto/)
  await irma.sees('12 horas')
  await fits(irma, 'rule-published-es')
})

/** What the button of a file field opens: the browser's own input, which nobody sees. */
const fileOf = (person: PersonAtScreen, label: string) =>
  person.page.getByRole('group', { name: label }).locator('input[type=file]')

test('a form is published from a file after its changes were read', async () => {
  const irma = await sit(node.cast.guatemala.administrator, '/administration/forms', 'en')
  const [form] = shippedForms
  if (!form) throw new Error('no form')
  const [section, ...sections] = form.sections
  if (!section) throw new Error('no section')
  const [first, ...rest] = section.questions
  if (!first) throw new Error('no question')
  const sing = {
    id: 'likes-to-sing',
    kind: 'yes-no',
    label: { es: '¿Te gusta cantar?', en: 'Do you like to sing?' },
  }
  const changed = { ...form, sections: [{ ...section, questions: [...rest, sing] }, ...sections] }
  const give = (content: unknown) =>
    fileOf(irma, irma.say('forms.file')).setInputFiles({
      name: 'form.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    })
  await give('{ not json')
  await irma.sees(irma.say('forms.unreadable'))
  await give(form)
  await irma.sees(irma.say('publishing.noChanges'))
  await give(changed)
  await irma.sees(irma.say('publishing.added', { question: 'Do you like to sing?' }))
  await irma.sees(irma.say('publishing.removed', { question: first.label['en'] ?? '' }))
  await fits(irma, 'form-publish-en')
  await irma.press(irma.say('publishing.form'))
  await irma.sees(irma.say('forms.summary', { version: 2, n: countOf(changed) }))
})

function countOf(form: { readonly sections: readonly { readonly questions: readonly unknown[] }[] }): number {
  const count = (questions: readonly unknown[]): number =>
    questions.reduce<number>(
      (sum, one) => sum + 1 + count((one as { questions?: readonly unknown[] }).questions ?? []),
      0,
    )
  return form.sections.reduce((sum, section) => sum + count(section.questions), 0)
}

test('a file of cases is tried without keeping anything, then brought in, and each refused row says why', async () => {
  const { administrator, caseworker } = node.cast.guatemala
  const irma = await sit(administrator, '/administration/imports')
  const people = async () =>
    (await node.asKeeper((sql) => sql<{ n: number }[]>`select count(*)::int as n from amparo.persons`))[0]
      ?.n ?? 0
  const before = await people()
  const cases = [
    primeroCase(),
    primeroCase({ name: '', name_first: '', name_last: '', name_nickname: '' }),
    primeroCase(),
  ]
  const place = irma.page.getByRole('group', { name: irma.say('imports.file') })
  const choose = async (buffer: Buffer) => {
    // Asked for first: the browser takes keys on another way than this wish, and must have heard it before them.
    const opening = irma.page.waitForEvent('filechooser')
    await place.getByRole('button').first().focus()
    await irma.page.keyboard.press('Enter')
    await (await opening).setFiles({ name: 'casos.json', mimeType: 'application/json', buffer })
  }
  await choose(Buffer.from(JSON.stringify([primeroCase({ name_first: 'Ángela' })]), 'latin1'))
  await irma.pick(irma.say('imports.owner'), caseworker.displayName)
  await irma.press(irma.say('imports.try'))
  await irma.sees(irma.say('imports.encoding'))
  await choose(Buffer.from(JSON.stringify(cases), 'utf16le'))
  expect(await place.getByRole('status').innerText()).toMatch(/casos\.json · \d+(\.\d)?\skB/)
  await fits(irma, 'import-ready-es')
  await irma.press(irma.say('imports.try'))
  await irma.sees(irma.say('imports.state.done'))
  await irma.sees(irma.say('imports.count.imported', { n: 2 }))
  await irma.press(irma.say('imports.refused', { n: 1 }))
  await irma.sees(irma.say('imports.why'))
  expect(await irma.reads()).toContain(String(cases[1]?.['id']))
  await fits(irma, 'import-tried-es')
  expect(await people()).toBe(before)

  await irma.page.getByRole('checkbox', { name: irma.say('imports.dryRun') }).uncheck()
  await irma.press(irma.say('imports.start'))
  await irma.sees(/^Archivo del/)
  await expect.poll(people, { timeout: 10_000 }).toBe(before + 4)
  await irma.seesGone(irma.say('imports.cancel'))
  await fits(irma, 'import-done-es')
  const ana = await sit(caseworker, '/cases')
  await ana.sees('Wen')
})

test('nothing of this went to another host, broke the policy or failed behind the screens', () => {
  expect(watched.complaints).toEqual([])
  expect(failures).toEqual([])
})

test('notices ask the browser first; a no is said as it is, and nothing is kept', async () => {
  const berta = await sit(node.cast.guatemala.supervisor, '/account')
  await berta.press(berta.say('notices.turnOn'))
  // A browser without a screen always says no.
  await berta.sees(berta.say('notices.refused'))
  expect(await berta.page.evaluate(() => Notification.permission)).toBe('denied')
  expect(await node.asKeeper((sql) => sql`select 1 from amparo.push_subscriptions`)).toHaveLength(0)
  await fits(berta, 'notices-refused-es')
})
