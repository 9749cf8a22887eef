/**
 * What happened to a child and the search for her, on a phone with one hand free: told in three steps, sealed, reported,
 * what she chose; her supervisor meets the danger under Today; then nobody knows where she is, until she is found.
 */
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { sharingConsent } from '@amparo/testkit/case-work'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { registerAs } from '@amparo/testkit/register'
import { screen, screeningAnswers } from '@amparo/testkit/screening-work'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listMissing } from '@amparo/contract/api/missing/missing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

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

test('an incident is told, sealed, reported and answered; a child is missed and found', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]

  await ana.goTo(`/cases/${caseId}/incidents`)
  await ana.press(say('incident.add'))
  // What has no answer is marked on its step, and nothing is lost.
  await ana.press(say('incident.next'))
  await ana.sees(say('incident.missing'))
  await ana.pick(say('incident.type'), say('incident.type.sexual-violence'))
  await ana.sees(say('incident.type.seals'))
  await ana.tick(say('incident.danger.ask'))
  await ana.tick(say('incident.actor.police'))
  await ana.pick(
    say('incident.agency', { actor: say('incident.actor.police') }),
    'Policía Nacional Civil (PNC), Guatemala',
  )
  await ana.write(say('incident.what'), 'Lo contó a la enfermera.')
  await fits(ana.page)
  await ana.press(say('incident.next'))
  await ana.tick(say('case.phase.transit'))
  await ana.tick(say('incident.care.asked'))
  await ana.press(say('incident.next'))
  await ana.tick(say('incident.source.professional'))
  await ana.tick(say('incident.child.does-not-want-to-say'))
  await ana.press(say('ui.save'))
  await ana.sees(say('incident.saved'))

  await ana.press(new RegExp(`^${say('incident.sealed')}`))
  await ana.sees(say('incident.window.now'))
  const choices = ana.page.getByRole('radiogroup', {
    name: new RegExp(`^${say('incident.window.infection-prevention')}`),
  })
  await ana.tick(say('incident.choice.does-not-want'), choices)
  await ana.sees(say('incident.choice.saved'))
  await ana.press(say('incident.report.write'))
  await ana.tick(say('incident.report.move.made'))
  await ana.tick(say('incident.report.way.call'))
  await ana.tick(say('incident.report.told.told-before'))
  await ana.write(say('incident.report.number'), 'EXP-77')
  await ana.press(say('ui.save'))
  await ana.sees(say('incident.report.reference', { number: 'EXP-77' }))
  await fits(ana.page)

  await berta.goTo('/')
  await berta.press(new RegExp(`^${say('today.approve.danger')}`))
  await berta.arrives(/\/incidents$/)
  await berta.press(new RegExp(`^${say('incident.sealed')}`))
  await berta.press(say('incident.act'))
  await berta.write(say('incident.act.words'), 'La acompaña la psicóloga.')
  await berta.tick(say('incident.act.over'))
  await berta.press(say('incident.act'))
  await berta.sees(say('incident.act.saved'))
  const [told] = (await worker.ok(listIncidents, { caseId })).items
  expect(told).toMatchObject({
    section: 'sealed-incidents',
    actors: [{ type: 'police', agency: 'gt.pnc' }],
    dangerSince: null,
    windows: [{ choice: 'does-not-want' }, { choice: 'not-asked' }],
  })

  // Referred because of it, with one press: linked, and it goes along only as it is ticked.
  const { mexico } = node.cast
  const sections = ['identity', 'sealed-incidents'] as const
  await worker.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: [...sections] }))
  await ana.goTo(`/cases/${caseId}/incidents`)
  await ana.press(new RegExp(`^${say('incident.sealed')}`))
  await ana.press(new RegExp(`^${say('incident.refer')}`))
  await ana.arrives(/\/referral$/)
  await ana.pick(say('referral.service'), say('service.kind.health'))
  await ana.page.getByLabel(say('referral.who')).selectOption(mexico.id)
  await ana.write(say('referral.reason'), 'Valoración y consejería.')
  await ana.tick(say('referral.urgency.today'))
  await ana.press(new RegExp(`^${say('transfer.incidents.sealed')}`))
  await ana.page.getByRole('checkbox', { name: new RegExp(say('incident.type.sexual-violence')) }).check()
  await fits(ana.page)
  await ana.press(say('referral.check'))
  await ana.sees(say('send.incidents', { n: 1 }))
  await fits(ana.page)
  await ana.press(say('send.submit'))
  await ana.press(say('referral.backToIncidents'))
  await ana.arrives(/\/incidents$/)
  await ana.press(new RegExp(`^${say('incident.sealed')}`))
  await ana.sees(say('incident.referrals'))
  await fits(ana.page)
  expect((await worker.ok(listIncidents, { caseId })).items[0]?.referrals).toMatchObject([{ state: 'sent' }])

  await ana.goTo(`/cases/${caseId}`)
  await ana.press(say('case.part.missing'))
  await ana.press(say('missing.add'))
  await ana.write(say('missing.lastSeen'), 'En la puerta, con su mochila.')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('missing.saved'))
  await ana.sees(say('missing.search'))
  await ana.press(say('missing.write'))
  await ana.tick(say('missing.result.done'))
  await ana.write(say('missing.words'), 'Su tía no sabe nada.')
  await ana.press(say('ui.save'))
  await ana.sees(say('missing.stepSaved'))
  await berta.goTo(`/cases/${caseId}/notes`)
  await berta.press(say('case.missing.open'))
  await berta.press(say('missing.end'))
  await berta.tick(say('missing.end.found'))
  await berta.write(say('missing.end.where'), 'En casa de su tía')
  await berta.tick(say('missing.found.well'))
  await berta.press(say('ui.save'))
  await berta.sees(say('missing.ended'))
  await berta.sees(say('missing.earlier'))
  await berta.page
    .getByRole('heading', { name: say('missing.search'), exact: true })
    .waitFor({ state: 'detached' })
  expect((await worker.ok(listMissing, { caseId })).items).toMatchObject([
    { steps: [{ step: 'call-contacts' }], ended: { found: 'well' } },
  ])
  expect(watched.complaints).toEqual([])
})

test('a talk alone: what it showed waits for a second person, who writes what follows', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  await screen(worker, caseId, screeningAnswers(['debt']))
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(device, supervisor)
  const berta = await sitDown(device, node.url, say)
  await berta.goTo('/')
  await berta.press(new RegExp(`^${say('today.approve.danger')}`))
  await berta.arrives(/\/incidents$/)
  await berta.press(new RegExp(`^${say('screening.sealed')}`))
  await berta.sees(say('screening.waits.you'))
  await berta.press(say('screening.look'))
  await berta.tick(say('screening.choose.strong'))
  await berta.write(
    say('screening.look.words'),
    'La deuda la decide otra persona. Hoy duerme en el albergue.',
  )
  await fits(berta.page)
  await berta.press(say('screening.look.save'))
  await berta.sees(say('screening.look.saved'))
  await berta.sees(say('screening.incident'))
  expect((await worker.ok(listIncidents, { caseId })).items).toMatchObject([
    { type: 'trafficking', reports: [{ state: 'due' }, { state: 'due' }] },
  ])
  expect(watched.complaints).toEqual([])
})
