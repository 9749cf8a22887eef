/** At a bus station: a volunteer receives, a caseworker decides, and the volunteer registers what is known already. */
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import type { CastMember } from '@amparo/testkit/cast'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { Language } from '@amparo/web/app/words/languages'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { decideIntake, receiveAtStation } from './intake-steps.ts'
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

async function sit(member: CastMember, language: Language): Promise<PersonAtScreen> {
  const context = await watched.openDevice({ locale: language, width: 360, height: 720 })
  await node.enter(context, member)
  return sitDown(context, node.url, await loadWords(language))
}

test.each(['es-419', 'en'] as const)('in %s, from the bus station to a case', async (language) => {
  const name = language === 'en' ? 'Yaretzi' : 'Citlalli'
  const { guatemala } = node.cast
  const elmer = await sit(guatemala.intakeVolunteer, language)
  const ana = await sit(guatemala.caseworker, language)
  const { say } = elmer
  await receiveAtStation(elmer, name, 'Quiero llamar a mi mamá.')
  await elmer.sees(say('intake.waitsForDecision'))
  await decideIntake(ana, name)

  const path = new URL(elmer.page.url()).pathname
  await elmer.goTo(path)
  await elmer.sees('Por lo que contó.')
  await elmer.press(say('intake.register'))
  await elmer.seesHeading(say('register.title'))
  expect(await elmer.page.getByLabel(say('search.label')).inputValue()).toBe(name)
  await elmer.press(say('search.submit'))
  await elmer.press(say('register.new'))
  await elmer.press(say('ui.toSummary'))
  await fits(elmer.page)
  await elmer.press(say('register.save'))
  await elmer.seesHeading(name)
  await elmer.arrives(/\/cases\/[0-9a-f-]+$/)
  await ana.goTo('/intakes')
  expect(await ana.reads()).not.toContain(name)
})

test('a need that is only material ends with help and without a case', async () => {
  const { guatemala } = node.cast
  const elmer = await sit(guatemala.intakeVolunteer, 'es-419')
  const ana = await sit(guatemala.caseworker, 'es-419')
  const { say } = elmer
  await receiveAtStation(elmer, 'Nayeli', 'Comida para el camino.')
  await decideIntake(ana, 'Nayeli', 'Comida para dos días.')
  await ana.goTo('/intakes')
  expect(await ana.reads()).not.toContain('Nayeli')
  await ana.page.getByRole('tab', { name: say('intake.which.ended') }).click()
  await ana.sees('Nayeli')
  await elmer.goTo('/register')
  await elmer.write(say('search.label'), 'Nayeli')
  await elmer.press(say('search.submit'))
  await elmer.sees(say('search.none'))
})
