/**
 * The journey at the screen of a phone: legs without and with dates, a stay that contradicts another and is kept, a
 * separation with its flag, hours in custody that run, a phase that is proposed and accepted, her reasons, and the debt that nobody else meets.
 */
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags } from '@amparo/contract/api/flags/flags'
import { readJourney, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { dayOfJourney, legInput, stayInput } from '@amparo/testkit/journey-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { chooseWithKeys, fits } from './work-place.ts'

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

test('a journey is told, contradicted, accepted and sealed, on a phone', async () => {
  const say = await loadWords('es-419')
  const { caseworker, manager } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  await worker.ok(writeLeg, legInput(caseId, { when: dayOfJourney('2026-02-01') }))
  await worker.ok(writeStay, stayInput(caseId))
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419' })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const ana = await arrive(caseworker)
  const path = `/cases/${caseId}`
  await ana.goTo(`${path}/journey`)
  await ana.page.getByRole('img', { name: say('journey.map.label', { n: 1 }) }).waitFor()

  await ana.press(say('journey.addLeg'))
  const to = ana.page.getByRole('group', { name: say('journey.to') })
  await to.getByLabel(say('person.originWords')).fill('Por el desierto')
  await chooseWithKeys(to.getByRole('combobox'), 'Estados Unidos')
  await ana.tick(say('journey.means.freight-train'))
  await ana.press(say('journey.hazards'))
  await ana.tick(say('journey.hazard.heat-or-cold'))
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.saved'))
  // What the last leg says of where she is waits for a person.
  await ana.sees(say('journey.propose'))
  const { phase, placeCountry } = (await worker.ok(openCase, { caseId })).case
  expect(phase).not.toBe('destination')
  expect(placeCountry).not.toBe('US')
  await ana.press(say('journey.propose.do'))
  await ana.press(say('ui.save'))
  await ana.sees(say('case.holder.saved'))
  expect((await worker.ok(openCase, { caseId })).case).toMatchObject({
    phase: 'destination',
    placeCountry: 'US',
  })

  await ana.press(say('journey.addStay'))
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.stay.kind.missing'))
  await ana.pick(say('journey.stay.kind'), say('journey.stay.detention'))
  await ana.write(say('journey.stay.heldBy'), 'Otra estación')
  for (const [label, day] of [
    ['journey.stay.from', '3'],
    ['journey.stay.until', '9'],
  ] as const) {
    const group = ana.page.getByRole('group', { name: say(label) })
    await group.getByLabel(say('ui.day')).fill(day)
    await group.getByLabel(say('ui.month')).selectOption('3')
    await group.getByLabel(say('ui.year')).fill('2026')
  }
  await ana.sees(say('journey.overlap'))
  await ana.page.getByRole('checkbox', { name: new RegExp(`^${say('journey.separation.was')}`) }).check()
  await ana.write(say('journey.separation.from'), 'Su hermana Sofía')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.page.getByText(/^No se guardó: en esas fechas/).waitFor()
  await ana.page.getByRole('checkbox', { name: /^Conservar las dos/ }).check()
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.separation.line', { from: 'Su hermana Sofía' }))
  const flags = (await worker.ok(listFlags, { caseId, state: 'standing' })).items
  expect(flags).toMatchObject([{ section: 'journey', reason: 'Separación: Su hermana Sofía' }])

  // At the border since noon of a day: 72 hours by the rule of the country that she is in now, which nobody has confirmed.
  await ana.press(say('journey.addStay'))
  await ana.pick(say('journey.stay.kind'), say('journey.stay.border-hold'))
  await ana.write(say('journey.stay.heldBy'), 'Patrulla fronteriza')
  const since = ana.page.getByRole('group', { name: say('journey.stay.from') })
  await since.getByLabel(say('ui.day')).fill('12')
  await since.getByLabel(say('ui.month')).selectOption('3')
  await since.getByLabel(say('ui.year')).fill('2026')
  await ana.write(say('journey.stay.fromHour'), '12')
  await ana.page.getByRole('checkbox', { name: say('journey.stay.still'), exact: true }).check()
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.stay.fromHour.wrong'))
  await ana.write(say('journey.stay.fromHour'), '12:00')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.custody.default-to-confirm'))
  const [held] = (await worker.ok(openCase, { caseId })).tasks.filter(({ kind }) => kind === 'end-custody')
  expect(held?.dueAt).toBe('2026-03-15T18:00:00.000Z')

  // Long overdue: somebody asks why, and the day that they agree on is the next.
  await ana.goTo(`${path}/custody`)
  await ana.page
    .getByRole('button', { name: new RegExp(`^${say('custody.add')} .*Patrulla fronteriza`) })
    .press('Enter')
  const review = ana.page.getByRole('form', { name: say('custody.add') })
  await ana.press(say('ui.save'))
  await review.getByText(say('custody.missing')).first().waitFor()
  await ana.write(say('custody.reviewer'), 'Ana, por teléfono', review)
  await ana.write(say('custody.why'), 'Falta el acta.', review)
  await ana.tick(say('custody.delay.documents'))
  await ana.pick(say('custody.waitsFor'), say('custody.actor.consulate'), review)
  await ana.write(say('custody.nextStep'), 'Llamar al consulado.', review)
  const nextOn = dayInGuatemala(3)
  const next = review.getByRole('group', { name: say('custody.nextOn') })
  await next.getByLabel(say('ui.day')).fill(String(Number(nextOn.slice(8))))
  await next.getByLabel(say('ui.month')).selectOption(String(Number(nextOn.slice(5, 7))))
  await next.getByLabel(say('ui.year')).fill(nextOn.slice(0, 4))
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('custody.next.agreed'))
  await ana.sees('Llamar al consulado.')
  const due = (await worker.ok(openCase, { caseId })).tasks.filter(({ kind }) => kind === 'review-custody')
  expect(due.map(({ why }) => (why as { dueOn: string }).dueOn)).toEqual([nextOn])
  await ana.goTo(`${path}/journey`)

  await ana.press(say('journey.leaving.add'))
  for (const reason of ['journey.reason.debt', 'journey.reason.poverty'] as const) {
    const label = reason === 'journey.reason.debt' ? 'journey.leaving.reasons' : 'journey.leaving.next'
    await chooseWithKeys(ana.page.getByRole('combobox', { name: say(label) }), say(reason))
  }
  await ana.write(say('journey.leaving.words'), 'Ya no alcanzaba para nada.')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('journey.leaving.use.not-asked'))
  expect((await worker.ok(readJourney, { caseId })).leaving?.reasons).toEqual(['debt', 'poverty'])

  await ana.press(new RegExp(`^${say('smuggling.title')}`))
  await ana.press(say('smuggling.add'))
  await ana.press(say('ui.save'))
  await ana.sees(say('smuggling.missing'))
  await ana.write(say('smuggling.called'), 'El Profe')
  await ana.write(say('smuggling.owed'), '65000')
  await ana.press(say('ui.save'))
  await ana.sees(say('smuggling.currency.missing'))
  await ana.page.getByLabel(say('smuggling.currency')).selectOption('GTQ')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('smuggling.saved'))
  await ana.goTo(`${path}/history`)
  await ana.sees(say('history.kind.DebtRecorded'))

  const carlos = await arrive(manager)
  for (const screen of ['/journey', '/history']) {
    await carlos.goTo(`${path}${screen}`)
    await carlos.page.getByRole('heading', { level: 1 }).waitFor()
    await carlos.page.waitForLoadState('networkidle')
    const shown = (await carlos.page.textContent('main')) ?? ''
    expect(shown.length).toBeGreaterThan(100)
    for (const secret of ['El Profe', say('smuggling.title'), say('history.kind.DebtRecorded')])
      expect(shown).not.toContain(secret)
  }
  expect(watched.complaints).toEqual([])
  for (const { page } of [ana, carlos]) await page.context().close()
})
