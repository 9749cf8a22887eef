/**
 * Responsibility for a child goes over a border, at the screen and on phones: offered after it was shown what the other
 * side will read, first answered with no, then accepted; she arrives, and only one organisation works with her case. Her
 * way and the one thing that was chosen of what happened to her go with her; that something is due today is known first.
 */
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { addNote } from '@amparo/contract/api/notes/notes'
import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import { writeLeaving, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import { openSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { noteInput, transferConsent } from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { leavingInput, legInput, stayInput } from '@amparo/testkit/journey-work'
import type { CastMember } from '@amparo/testkit/cast'
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

let node: TestNode
let watched: WatchedBrowser
let say: Say

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
  say = await loadWords('es-419')
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

const liked = 'Le gusta dibujar caballos.'
const crossed = 'Cruzamos en balsa con mi prima.'
const [robbed, confided] = ['Le quitaron el teléfono.', 'Lo que contó en confianza.']
const need = 'Un lugar cerca de su tía, esta semana.'

async function arrive(member: CastMember): Promise<PersonAtScreen> {
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 740 })
  await node.enter(device, member)
  return sitDown(device, node.url, say)
}

async function offer(ana: PersonAtScreen, path: string, to: string): Promise<void> {
  await ana.goTo(`${path}/transfer`)
  await ana.press(say('transfer.begin'))
  await ana.press(say('transfer.check'))
  await ana.sees(say('transfer.incomplete'))
  await ana.pick(say('transfer.to'), to)
  await ana.pick(say('transfer.reason'), say('transfer.reason.closer-to-family'))
  await ana.write(say('transfer.need'), need)
  await ana.tick(say('referral.urgency.ordinary'))
  await ana.tick(say('case.section.notes'))
  await ana.tick(say('case.section.journey'))
  await ana.page.getByRole('checkbox', { name: new RegExp(say('incident.type.robbery')) }).check()
  await fits(ana.page)
  await ana.press(say('transfer.check'))
  await ana.sees(say('transfer.after'))
  await ana.sees(say('transfer.along.leaving.not-asked'))
  await ana.sees(say('transfer.incidents.count', { n: 1 }))
  await fits(ana.page)
  await ana.press(say('transfer.submit'))
  await ana.sees(say('transfer.offered'))
}

test('a case is offered, declined, offered again and accepted; the child arrives, and one organisation answers for her', async () => {
  const { guatemala, mexico } = node.cast
  const worker = await node.signInAs(guatemala.caseworker)
  const { caseId, code } = await registerAs(worker)
  const sections = ['identity', 'notes', 'journey', 'incidents'] as const
  await worker.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: [...sections] }))
  await worker.ok(writeLeg, legInput(caseId, { words: crossed }))
  await worker.ok(writeStay, stayInput(caseId, { until: 'still-there', position: 2 }))
  await worker.ok(writeLeaving, leavingInput(caseId))
  await worker.ok(recordIncident, incidentInput(caseId, { what: robbed }))
  await worker.ok(recordIncident, incidentInput(caseId, { type: 'sexual-violence', what: confided }))
  await worker.ok(addNote, noteInput(caseId, { body: liked }))
  const path = `/cases/${caseId}`
  const [ana, chief, mario] = [
    await arrive(guatemala.caseworker),
    await arrive(mexico.supervisor),
    await arrive(mexico.caseworker),
  ]

  await offer(ana, path, mexico.name)
  await ana.goTo(path)
  await ana.sees(say('transfer.banner.offered', { org: mexico.name }))
  await chief.goTo('/referrals')
  await chief.sees(need)
  expect(await chief.reads()).toContain(code)
  for (const secret of ['Dulce', liked]) expect(await chief.reads()).not.toContain(secret)
  await fits(chief.page)
  await chief.press(say('transfer.decline'))
  await chief.write(say('transfer.declineWhy'), 'Esta semana no hay lugar.')
  await chief.page
    .locator('form')
    .getByRole('button', { name: say('transfer.decline') })
    .click()
  await chief.sees(say('transfer.declined'))
  await ana.goTo(`${path}/transfer`)
  await ana.sees('Esta semana no hay lugar.')

  await worker.ok(openSameDayDuty, { caseId, level: 'talk-today', words: 'Dijo que no quiere despertar.' })
  await offer(ana, path, mexico.name)
  // The manager, who reads nothing of the case, asks the supervisor who is there today.
  const manager = await arrive(mexico.manager)
  await manager.goTo('/referrals')
  await manager.press(say('transfer.hand-on'))
  await manager.page.getByLabel(say('transfer.handOn.who')).selectOption(mexico.supervisor.id)
  await fits(manager.page)
  await manager.page
    .locator('form')
    .getByRole('button', { name: say('transfer.hand-on') })
    .click()
  await manager.sees(new RegExp(`pidió a ${mexico.supervisor.displayName} que responda`))
  await chief.goTo('/')
  await chief.sees(say('today.transferHanded'))
  await chief.goTo('/referrals')
  await chief.page
    .getByText(/mismo día/)
    .first()
    .waitFor()
  expect(await chief.reads()).not.toContain('despertar')
  await chief.press(say('transfer.accept'))
  await chief.pick(say('transfer.who'), mexico.caseworker.displayName)
  await fits(chief.page)
  await chief.page
    .locator('form')
    .getByRole('button', { name: say('transfer.accept') })
    .click()
  await chief.sees(say('transfer.accepted'))

  // Who had her reads on, is told who answers for her now, and changes nothing more.
  await ana.goTo(path)
  const card = await ana.page.getByRole('region', { name: say('case.card') }).innerText()
  expect(card).toMatch(new RegExp(`${say('case.responsible')}\\s+${mexico.name}`))
  expect(card).toMatch(new RegExp(`${say('case.responsible.before')}\\s+${guatemala.name}`))
  await ana.goTo(`${path}/notes`)
  await ana.sees(liked)
  expect(await ana.page.getByRole('button', { name: say('note.add') }).count()).toBe(0)

  await mario.goTo('/cases')
  await mario.press(/Dulce/)
  await mario.sees(say('transfer.banner.from', { org: guatemala.name }))
  await mario.press(say('transfer.banner.former'))
  await mario.page.getByRole('heading', { level: 1, name: /Dulce/ }).waitFor()
  await mario.goTo(`${path}/notes`)
  await mario.sees(liked)
  await mario.page.goBack()
  await mario.goTo('/cases')
  await mario.press(/Dulce/)
  await mario.arrives(/\/cases\/[0-9a-f-]{36}$/)
  const own = new URL(mario.page.url()).pathname
  await mario.goTo(`${own}/journey`)
  await mario.sees(say('journey.former', { org: guatemala.name }))
  await mario.sees(crossed)
  await mario.sees(say('journey.former.noLeaving'))
  expect(await mario.page.getByRole('button', { name: new RegExp(say('written.edit')) }).count()).toBe(0)
  // She was held when she was handed over; who has her now writes how it goes on, and from then on that is counted.
  await mario.press(say('journey.custody.goOn'))
  await mario.write(say('journey.stay.heldBy'), 'Estación migratoria, módulo B')
  await fits(mario.page)
  await mario.press(say('ui.save'))
  await mario.sees(say('journey.custody.taken'))
  await mario.sees('módulo B')
  expect(await mario.page.getByRole('button', { name: say('journey.custody.goOn') }).count()).toBe(0)
  await fits(mario.page)
  await mario.goTo(`${own}/incidents`)
  await mario.sees(robbed)
  expect(await mario.reads()).not.toContain(confided)
  await fits(mario.page)
  await mario.goTo(own)
  await mario.press(new RegExp(`^${say('case.part.transfer')}`))
  await mario.press(say('transfer.complete'))
  await mario.tick(say('transfer.arrival.arrived'))
  await fits(mario.page)
  await mario.page
    .locator('form')
    .getByRole('button', { name: say('transfer.complete') })
    .click()
  await mario.sees(say('transfer.completed'))
  await ana.goTo(`${path}/transfer`)
  await ana.sees(say('transfer.state.completed'))
  expect(watched.complaints).toEqual([])
})
