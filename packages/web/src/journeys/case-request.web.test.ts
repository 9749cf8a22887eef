/**
 * Two organisations and three people, on phones: a worker finds in the search that a child is known elsewhere and asks for
 * her case instead of making a second one; whoever leads it says what she thinks; whoever supervises it offers the
 * transfer, and the worker reads that there is an offer, and of the child nothing.
 */
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { askForCase, hearRequest, myRequests } from '@amparo/contract/api/case-requests/case-requests'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { transferConsent } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { caseRequestInput } from '@amparo/testkit/case-request-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
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

test('a child who is known elsewhere is asked for, and her case is offered', async () => {
  const say = await loadWords('es-419')
  const { guatemala, mexico } = node.cast
  const worker = await node.signInAs(guatemala.caseworker)
  const { caseId, code } = await registerAs(worker)
  await worker.ok(recordConsent, transferConsent(caseId, mexico.id))
  const arrive = async (member: typeof guatemala.caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [marta, ana, berta] = [
    await arrive(mexico.caseworker),
    await arrive(guatemala.caseworker),
    await arrive(guatemala.supervisor),
  ]

  await marta.goTo('/register')
  await marta.write(say('search.label'), code)
  await marta.press(say('search.submit'))
  await marta.sees(say('masked.title'))
  await fits(marta.page)
  await marta.press(new RegExp(`^${say('masked.askForCase')}`))
  await marta.arrives(new RegExp(`/case-requests/new/${code}$`))
  await marta.press(say('case-request.send'))
  await marta.sees(say('case-request.reason.missing'))
  await marta.tick(say('case-request.reason.child-is-here'))
  await fits(marta.page)
  await marta.press(say('case-request.send'))
  await marta.sees(say('case-request.sent'))
  await marta.arrives(/\/case-requests\/mine$/)
  await marta.sees(say('case-request.state.asked'))
  for (const secret of ['Dulce', guatemala.name]) expect(await marta.reads()).not.toContain(secret)
  await fits(marta.page)

  await ana.goTo('/')
  await ana.press(new RegExp(say('today.caseRequest')))
  await ana.arrives(/\/case-requests$/)
  await ana.sees(say('case-request.by', { who: mexico.name }))
  await ana.press(new RegExp(`^${say('case-request.hear')}`))
  await ana.write(say('case-request.hear.words'), 'Su tía vive en esa ciudad.')
  await fits(ana.page)
  await ana.press(say('case-request.hear.save'))
  await ana.sees(say('case-request.heardSaved'))

  await berta.goTo('/overview')
  await berta.press(new RegExp(say('filter.askedFor')))
  await berta.arrives(/\/case-requests$/)
  await berta.goTo('/team')
  await berta.sees(say('team.approve.request'))
  await berta.takeWay(say('team.caseRequests'))
  await berta.sees('Su tía vive en esa ciudad.')
  await fits(berta.page)
  await berta.press(new RegExp(`^${say('case-request.decline')}`))
  await berta.sees(say('case-request.because.call-us'))
  await fits(berta.page)
  await berta.press(say('ui.back'))
  await berta.press(new RegExp(`^${say('case-request.offer')}`))
  await berta.arrives(/\/transfer$/)
  await berta.press(say('transfer.begin'))
  await berta.pick(say('transfer.to'), mexico.name)
  await berta.pick(say('transfer.reason'), say('transfer.reason.closer-to-family'))
  await berta.write(say('transfer.need'), 'Está allá con su tía.')
  await berta.tick(say('referral.urgency.ordinary'))
  await berta.press(say('transfer.check'))
  await berta.press(say('transfer.submit'))
  await berta.sees(say('transfer.offered'))
  await berta.goTo('/case-requests')
  await berta.sees(say('case-request.received.empty'))
  await berta.page.getByRole('tab', { name: say('case-request.tab.over') }).click()
  await berta.sees(say('case-request.state.offered'))

  await marta.goTo('/case-requests/mine')
  await marta.sees(say('case-request.mine.offered'))
  await marta.sees(new RegExp(guatemala.name))
  expect(await marta.reads()).not.toContain('Dulce')
  // A colleague asks for another case: where it is assigned she stands first and is chosen, and that is her answer.
  const colleague = await node.signInAs(guatemala.otherCaseworker)
  const second = await registerAs(worker)
  const ofColleague = caseRequestInput(second.code)
  await colleague.ok(askForCase, ofColleague)
  await worker.ok(hearRequest, { requestId: ofColleague.requestId, words: 'La niña pregunta por ella.' })
  await berta.goTo(`/cases/${second.caseId}/assignment`)
  await berta.press(say('assignment.assign'))
  await berta.sees('La niña pregunta por ella.')
  await expect.poll(() => berta.page.getByRole('radio', { name: /^Julia Cux/ }).isChecked()).toBe(true)
  await fits(berta.page)
  await berta.pick(say('assignment.reason'), say('assignment.reason.workload'))
  await berta.write(say('assignment.mustKnow'), 'El jueves la espera su tía.')
  await berta.press(say('assignment.save'))
  await berta.sees(say('assignment.saved'))
  expect((await colleague.ok(myRequests, {})).items).toMatchObject([{ state: 'given' }])

  const asker = await node.signInAs(mexico.caseworker)
  expect((await asker.call(openCase, { caseId })).status).toBe(404)
  expect(watched.complaints).toEqual([])
})
