/**
 * A service found, asked for, answered and told of, at the screen: the coordinator keeps the catalogue, the worker sends
 * the child to a provider outside with a sheet, writes down what it answered and how it went, and what was not to be had.
 */
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { dayInGuatemala, sharingConsent } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { listServices } from '@amparo/contract/api/services/services'
import type { ServiceId } from '@amparo/domain/kernel/brand'
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

test('a provider outside is listed, asked, answers, and the child says how it went', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419' })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]
  const name = 'Puesto de salud del mercado'

  await berta.goTo('/cases')
  await berta.takeWay(say('cases.services'))
  await berta.arrives(/\/services$/)
  await berta.press(say('services.add'))
  const form = berta.page.getByRole('form', { name: say('services.add') })
  await berta.write(say('service.name'), name, form)
  await berta.press(say('service.save'))
  // What is missing is marked, and nothing is lost.
  await berta.sees(say('service.missing'))
  await berta.pick(say('service.kind'), say('service.kind.health'), form)
  await berta.pick(say('service.provider'), say('service.provider.outside'), form)
  await berta.write(say('service.phone'), '5555 0100', form)
  const country = form.getByRole('combobox', { name: say('service.country') })
  await country.fill('Guatemala')
  await country.press('Tab')
  await fits(berta.page)
  await berta.press(say('service.save'))
  await berta.sees(say('service.saved'))
  await berta.sees(name)

  const { items } = await worker.ok(listServices, {})
  const { recipientOrganisationId: _none, ...consent } = sharingConsent(caseId, node.cast.mexico.id)
  await worker.ok(recordConsent, { ...consent, recipientServiceId: items[0]?.id as ServiceId })

  await ana.goTo(`/cases/${caseId}/referrals`)
  await ana.press(say('case.refer'))
  await ana.pick(say('referral.service'), say('service.kind.health'))
  const who = ana.page.getByLabel(say('referral.who'))
  const choice = await who.getByRole('option', { name: new RegExp(name) }).getAttribute('value')
  await who.selectOption(choice)
  await ana.sees(say('referral.outside'))
  await ana.write(say('referral.reason'), 'Fiebre desde ayer.')
  await ana.press(say('referral.check'))
  // By when, nobody presumes.
  await ana.sees(say('referral.urgency.missing'))
  await ana.tick(say('referral.urgency.today'))
  await fits(ana.page)
  await ana.press(say('referral.check'))
  await ana.sees(say('send.stays'))
  await ana.press(say('send.submit'))
  await ana.sees(say('referral.state.sent'))

  await ana.press(new RegExp(`^${say('referral.sheet')}`))
  await ana.arrives(/\/sheet$/)
  await ana.sees(say('referral.sheet.reply'))
  await ana.sees('Fiebre desde ayer.')
  await fits(ana.page)

  await ana.goTo(`/cases/${caseId}/referrals`)
  await ana.press(new RegExp(`^${say('referral.outside.answer')}`))
  await ana.tick(say('referral.outside.accept'))
  await ana.press(say('ui.save'))
  await ana.sees(say('referral.outside.accepted'))
  await ana.press(new RegExp(`^${say('feedback.add')}`))
  await ana.tick(say('feedback.went.went'))
  await ana.tick(say('feedback.helped.partly'))
  await ana.write(say('feedback.with'), 'Sor Inés')
  await ana.write(say('feedback.words'), 'Me dieron jarabe.')
  await fits(ana.page)
  await ana.press(say('feedback.save'))
  await ana.sees('Me dieron jarabe.')
  await ana.press(new RegExp(`^${say('referral.outside.complete')}`))
  await ana.tick(say('referral.given.given'))
  await ana.press(say('ui.save'))
  await ana.sees(say('referral.outside.completed'))

  await ana.press(say('given.add'))
  await ana.pick(say('service.kind'), say('service.kind.transport'))
  await ana.press(say('given.save'))
  await ana.sees(say('given.saved'))
  await ana.press(say('gap.add'))
  const gap = ana.page.getByRole('form', { name: say('gap.add') })
  await ana.pick(say('service.kind'), say('service.kind.legal'), gap)
  await ana.pick(say('gap.cause'), say('service.cause.language'), gap)
  await ana.find(say('service.country'), 'Guate', 'Guatemala')
  await fits(ana.page)
  await ana.press(say('gap.save'))
  await ana.sees(say('gap.saved'))
  await ana.goTo('/services/missing')
  await ana.press(/^Ver el caso/)
  await ana.sees(say('service.cause.language'))
  await fits(ana.page)

  // Somebody goes along: planned with a task, and told afterwards.
  await ana.goTo(`/cases/${caseId}/referrals`)
  await ana.press(say('going.title'))
  await ana.arrives(/\/accompaniments$/)
  await ana.press(say('accompaniment.add'))
  await ana.press(say('ui.save'))
  await ana.page.getByText(say('accompaniment.missing')).first().waitFor()
  const going = ana.page.getByRole('form', { name: say('accompaniment.add') })
  const what = `referral ${(await worker.ok(listCaseReferrals, { caseId })).items[0]?.id}`
  await going.getByLabel(say('accompaniment.of')).selectOption(what)
  await ana.pick(say('accompaniment.userId'), say('accompaniment.userId.other'), going)
  await ana.write(say('accompaniment.companion'), 'Sor Inés', going)
  await ana.pick(say('accompaniment.place'), say('accompaniment.place.hospital'), going)
  const day = dayInGuatemala(2)
  const on = going.getByRole('group', { name: say('accompaniment.on') })
  await on.getByLabel(say('ui.day')).fill(String(Number(day.slice(8))))
  await on.getByLabel(say('ui.month')).selectOption(String(Number(day.slice(5, 7))))
  await on.getByLabel(say('ui.year')).fill(day.slice(0, 4))
  await ana.write(say('accompaniment.hour'), '09:30', going)
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('accompaniment.saved'))
  const { tasks } = await worker.ok(openCase, { caseId })
  expect(tasks.filter(({ hand }) => hand?.what === 'accompany')).toHaveLength(1)
  await ana.press(new RegExp(`^${say('accompaniment.tell')}`))
  await ana.tick(say('going.state.not-done'))
  await ana.pick(say('accompaniment.reason'), say('accompaniment.reason.cancelled-there'))
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('accompaniment.saved'))
  await ana.sees(say('accompaniment.reason.cancelled-there'))
  await ana.goTo(`/cases/${caseId}/referrals`)
  await ana.page.getByRole('link', { name: /Sor Inés$/ }).waitFor()
  await fits(ana.page)
  expect((await worker.ok(openCase, { caseId })).tasks.some(({ hand }) => hand)).toBe(false)

  const { items: sent, feedback } = await worker.ok(listCaseReferrals, { caseId })
  expect(sent).toMatchObject([{ state: 'completed', given: 'given', toOrganisation: name }])
  expect(feedback).toMatchObject([{ helped: 'partly', accompaniedBy: 'Sor Inés' }])
  expect(watched.complaints).toEqual([])
})
