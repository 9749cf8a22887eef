/**
 * Deported and back again, on a phone: the search finds her closed case, the new one begins with what is known, says
 * that it is her second, and shows whom to keep away from her, who is whose and when to call; no permission came along.
 */
import { birthInput } from '@amparo/testkit/birth-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { safeHoursInput } from '@amparo/testkit/safe-hours-work'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { stateBirth } from '@amparo/contract/api/births/births'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { claimRelation } from '@amparo/contract/api/family-relations/family-relations'
import { recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId } from '@amparo/domain/kernel/brand'
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

test('deported and back again: a new case of the same child', async () => {
  const say = await loadWords('es-419')
  const { caseworker, manager } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const aunt = newTestId<'PersonId'>()
  const { caseId, childId, code } = await registerAs(worker, {
    people: [
      {
        personId: aunt,
        names: [{ role: 'called', given: 'Rosa', surname1: 'Mux', surname2: '', married: '' }],
        sex: 'female',
        role: 'relative',
        relation: 'aunt-uncle',
        travelsWith: false,
      },
    ],
    names: [{ role: 'called', given: 'Citlali', surname1: 'Mux', surname2: '', married: '' }],
  })
  await worker.ok(recordNoContact, {
    caseId,
    noContactId: newTestId<'NoContactId'>(),
    personId: null,
    name: 'El Tito',
    phones: [],
    rules: ['not-told'],
    why: 'La buscó en la escuela.',
    saidBy: 'Su tía',
  })
  await worker.ok(claimRelation, {
    caseId,
    relationId: newTestId<'FamilyRelationId'>(),
    from: aunt,
    to: childId,
    tie: 'aunt-uncle',
    basis: 'customary',
    claimedBy: 'Su abuela por teléfono',
  })
  await worker.ok(writeSafeHours, safeHoursInput(caseId, aunt, { whoAnswers: 'Solo contesta Rosa' }))
  const closureId = newTestId<'ClosureId'>()
  const reason = 'returned-without-notice'
  await worker.ok(requestClosure, { caseId, closureId, reason, explanation: 'x', childTold: 'x' })
  await (await node.signInAs(manager)).ok(approveClosure, { caseId, closureId })

  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(device, caseworker)
  const ana = await sitDown(device, node.url, say)
  await ana.goTo('/register')
  await ana.write(say('search.label'), 'Citlali Mux')
  await ana.press(say('search.submit'))
  await ana.sees(code)
  await fits(ana.page)
  await ana.press(new RegExp(`^${say('again.begin')}`))
  await ana.arrives(new RegExp(`/cases/${caseId}/again$`))
  await ana.sees(say('again.intro', { code }))
  await fits(ana.page)
  await ana.press(say('ui.toSummary'))
  await ana.sees('Citlali Mux')
  await fits(ana.page)
  await ana.press(say('register.save'))
  await ana.sees(say('again.nth', { nth: 2, count: 2, year: new Date().getUTCFullYear() }))
  await ana.sees(say('case.noContacts'))
  await ana.sees(say('again.case', { code }))
  await fits(ana.page)
  const [, here] = /cases\/([^/]+)$/.exec(ana.page.url()) ?? []
  if (!here) throw new Error('no new case was opened')
  // Who is whose and when to call came along with her aunt.
  await ana.goTo(`/cases/${here}/family`)
  await ana.sees(say('family.saidBy', { who: 'Su abuela por teléfono' }))
  await fits(ana.page)
  await ana.goTo(`/cases/${here}/people`)
  await ana.sees(say('safe-hours.who', { who: 'Solo contesta Rosa' }))
  await fits(ana.page)
  await ana.press(new RegExp(say('case.section.threats')))
  await ana.sees(say('no-contact.fromCase', { code }))
  await fits(ana.page)

  // The earlier one says that there is a later one, and no third case begins beside it.
  await ana.goTo(`/cases/${caseId}`)
  await ana.sees(say('again.earlierOf', { nth: 1, count: 2, year: new Date().getUTCFullYear() }))
  await ana.goTo(`/cases/${caseId}/again`)
  const opened = await worker.ok(openCase, { caseId: here as CaseId })
  await ana.sees(new RegExp(opened.case.code))
  await fits(ana.page)
  const found = await worker.ok(searchChildren, { name: 'Citlali Mux' })
  expect(found.cards.map((card) => card.kind === 'open' && card.state)).toEqual(
    expect.arrayContaining(['open', 'closed']),
  )
})

test('registered twice: one says that both cases are of one child, another confirms it', async () => {
  const say = await loadWords('es-419')
  const { caseworker, manager } = node.cast.guatemala
  const [worker, overseer] = [await node.signInAs(caseworker), await node.signInAs(manager)]
  const [first, second] = [await registerAs(worker), await registerAs(worker)]
  const dates = { [first.caseId]: 2011, [second.caseId]: 2013 }
  for (const { caseId } of [first, second])
    await worker.ok(stateBirth, birthInput(caseId, { born: { kind: 'year', year: dates[caseId] ?? 0 } }))
  const closureId = newTestId<'ClosureId'>()
  const closing = { caseId: second.caseId, closureId }
  await worker.ok(requestClosure, { ...closing, reason: 'duplicate', explanation: 'x', childTold: 'x' })
  await overseer.ok(approveClosure, closing)

  const phone = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(phone, caseworker)
  const ana = await sitDown(phone, node.url, say)
  await ana.goTo(`/cases/${first.caseId}/birth`)
  await ana.page.getByRole('link', { name: say('birth.sameChild') }).click()
  await ana.press(say('same-child.propose'))
  await ana.write(say('same-child.code'), second.code)
  await ana.press(say('same-child.compare'))
  await ana.write(say('same-child.why'), 'La misma mamá y el mismo lunar; la fecha es otra.')
  await fits(ana.page)
  await ana.press(say('same-child.save'))
  await ana.sees(say('same-child.state.proposed'))
  await fits(ana.page)

  const desk = await watched.openDevice({ locale: 'es-419', width: 1280, height: 800 })
  await node.enter(desk, manager)
  const carlos = await sitDown(desk, node.url, say)
  await carlos.goTo(`/cases/${first.caseId}/same-child`)
  await carlos.press(say('same-child.confirm'))
  await carlos.sees(say('same-child.state.standing'))
  await carlos.sees(say('same-child.disputed'))
  await fits(carlos.page)
  await carlos.press(say('same-child.part'))
  await carlos.write(say('same-child.part.why'), 'La tía trajo a la otra: son primas.')
  await carlos.page.getByRole('button', { name: say('same-child.part') }).click()
  await carlos.sees(say('same-child.state.parted'))
})
