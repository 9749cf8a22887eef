/**
 * News from the road that turns out to be true, at the screen of a phone: the work goes on until somebody who identifies
 * people says so, then the family comes first, and the case closes only when they know.
 */
import { openCase } from '@amparo/contract/api/cases/open-case'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 740 })
})
afterAll(() => place.close())

test('a child who died: news, certainty, her mother, and the closing', async () => {
  const { node, watched } = place
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const say = await loadWords('es-419')
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 740 })
  await node.enter(device, caseworker)
  const ana = await sitDown(device, node.url, say)
  const path = `/cases/${caseId}`

  await ana.goTo(`${path}/incidents`)
  await ana.press(say('case.part.death'))
  await ana.press(say('death.add'))
  await ana.pick(say('death.source'), say('death.source.companion'))
  await ana.write(say('death.cause'), 'Dicen que fue en la carretera.')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('death.standing.reported'))
  await ana.sees(say('death.family.wait'))
  // As long as it is news everything else goes on, and nothing on the card says more.
  await ana.goTo(path)
  await ana.sees(say('case.task.confirm-news'))
  expect(await ana.reads()).not.toContain(say('case.mourned'))
  await ana.goTo(`${path}/closure`)
  await ana.press(say('closure.ask'))
  await ana.tick(say('closure.reason.death'))
  await ana.write(say('closure.explanation'), 'Lo dijeron en el camino.')
  await ana.press(say('closure.send'))
  await ana.sees(/no está anotado y confirmado/)
  await ana.press(say('case.mourned.open'))

  await ana.press(new RegExp(`^${say('death.edit')}`))
  await ana.pick(say('death.source'), say('death.source.forensic-service'))
  await ana.tick(say('death.standing.confirmed'))
  await ana.press(say('ui.save'))
  await ana.sees(say('death.family.none'))
  await ana.press(say('death.family.add'))
  await ana.press(say('ui.save'))
  await ana.sees(say('death.telling.missing'))
  await ana.pick(say('death.telling.person'), say('death.telling.other'))
  await ana.write(say('death.telling.who'), 'Su mamá')
  await ana.pick(say('death.telling.way'), say('death.telling.way.in-person'))
  await ana.write(say('death.telling.toldBy'), 'Berta Coj')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.page.getByRole('heading', { name: 'Su mamá' }).waitFor()
  await fits(ana.page)
  await ana.goTo(path)
  await ana.sees(say('case.mourned'))
  // Nothing asks where the child is, or with whom.
  for (const words of ['case.part.missing', 'hold.begin', 'case.changeHolder'] as const)
    expect(await ana.reads()).not.toContain(say(words))
  const { tasks } = await worker.ok(openCase, { caseId })
  expect(tasks.map(({ kind }) => kind)).toEqual(['close-file'])
  expect(watched.complaints).toEqual([])
})
