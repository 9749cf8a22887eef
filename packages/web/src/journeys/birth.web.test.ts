/**
 * Three dates on three papers, on a phone: each is written down, they contradict each other, one is chosen with its
 * reason, another is withdrawn, and the supervisor finds that somebody taken for an adult is a child.
 */
import { loadWords, sitDown, type PersonAtScreen, type Say } from '@amparo/testkit/person-at-screen'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { readBirth } from '@amparo/contract/api/births/births'
import type { BirthSource } from '@amparo/domain/child/birth'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

let node: TestNode
let watched: WatchedBrowser

/** Writes down one more year, as one paper or one person gives it. */
async function stateYear(person: PersonAtScreen, say: Say, source: BirthSource, year: string) {
  await person.press(say('birth.add'))
  await person.pick(say('birth-source.who'), say(`birth-source.${source}`))
  const born = person.page.getByRole('group', { name: new RegExp('fecha o edad dice') })
  await person.pick(say('ui.dateKnown'), say('ui.date.year'), born)
  await person.write(say('ui.year'), year, born)
  await person.press(say('ui.save'))
  await person.page.getByRole('heading', { name: new RegExp(`^${year}`) }).waitFor()
}

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

test('three dates on three papers: one is worked with, none is lost', async () => {
  const say = await loadWords('es-419')
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(device, caseworker)
  const ana = await sitDown(device, node.url, say)

  await ana.goTo(`/cases/${caseId}/people`)
  await ana.page.getByRole('link', { name: say('person.birth') }).click()
  await ana.press(say('birth.add'))
  await ana.press(say('ui.save'))
  await ana.sees(say('birth.source.missing'))
  await fits(ana.page)
  await ana.press(say('ui.back'))
  await stateYear(ana, say, 'birth-certificate', '2012')
  await stateYear(ana, say, 'consular-paper', '2005')
  await stateYear(ana, say, 'school', '2011')
  await ana.sees(say('birth.disputed'))
  await fits(ana.page)

  await ana.press(new RegExp(`^${say('birth.choose')}.*2012`))
  await ana.write(say('birth.choose.why'), 'Es el original.')
  await ana.press(say('birth.choose.save'))
  await ana.sees(say('birth.choose.saved'))
  await ana.press(new RegExp(`^${say('birth.withdraw')}.*2011`))
  await ana.write(say('birth.withdraw.why'), 'Era de su prima.')
  await ana.press(new RegExp(`^${say('birth.withdraw')}$`))
  await ana.sees(say('birth.withdrawn'))

  await ana.press(say('birth.find'))
  await ana.tick(say('birth.find.child'))
  await ana.write(say('birth.find.why'), 'La partida llegó del consulado.')
  await ana.press(say('ui.save'))
  await ana.sees(say('birth.found'))
  await fits(ana.page)

  const { statements, decisions, workedWith } = await worker.ok(readBirth, { caseId })
  expect(statements).toHaveLength(3)
  expect(decisions.map(({ kind }) => kind)).toEqual(['worked-with', 'age-found'])
  expect(workedWith).toEqual({ kind: 'year', year: 2012 })
})

test('a sister who came along has papers of her own, and takes them to a case of her own', async () => {
  const say = await loadWords('es-419')
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker, {
    people: [
      {
        personId: newTestId<'PersonId'>(),
        names: [{ role: 'called', given: 'Nidia', surname1: 'Chub', surname2: '', married: '' }],
        sex: 'female',
        role: 'relative',
        relation: 'sibling',
        travelsWith: true,
      },
    ],
  })
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(device, caseworker)
  const ana = await sitDown(device, node.url, say)
  await ana.goTo(`/cases/${caseId}/people`)
  await ana.page.getByRole('link', { name: new RegExp(`${say('person.birth')}.*Nidia`) }).click()
  await stateYear(ana, say, 'birth-certificate', '2010')
  await stateYear(ana, say, 'relative', '2013')
  await ana.sees(say('birth.disputed'))
  await ana.press(new RegExp(`^${say('birth.choose')}.*2010`))
  await ana.write(say('birth.choose.why'), 'Es el original.')
  await ana.press(say('birth.choose.save'))
  await ana.sees(say('birth.chosen'))
  await fits(ana.page)

  await ana.page.getByRole('link', { name: say('birth.ownCase') }).click()
  await ana.press(say('search.submit'))
  await ana.press(say('search.different'))
  await ana.page.getByRole('heading', { name: say('register.newTitle') }).waitFor()
  await fits(ana.page)
  await ana.press(say('ui.toSummary'))
  await ana.press(say('register.save'))
  await ana.page.waitForURL((url) => /^\/cases\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith(caseId))
  const own = new URL(ana.page.url()).pathname.split('/').at(-1) as CaseId
  const { statements, disputed } = await worker.ok(readBirth, { caseId: own })
  expect(statements.map(({ source }) => source).sort()).toEqual(['birth-certificate', 'relative'])
  expect(disputed).toBe(true)
})
