/**
 * A child who speaks K'iche', on a phone: whoever coordinates writes an interpreter into the register, the caseworker
 * finds her from the child's languages, writes down that she helped with a note, and withdraws what was of another day.
 */
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { interpreterInput } from '@amparo/testkit/interpreter-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { showInterpreters } from '@amparo/contract/api/interpreters/interpreting'
import { addInterpreter, listInterpreters } from '@amparo/contract/api/interpreters/register'
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

test('somebody is written into the register, found for a child, and stands with what she helped with', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor } = node.cast.guatemala
  const [worker, coordinator] = [await node.signInAs(caseworker), await node.signInAs(supervisor)]
  const { caseId } = await registerAs(worker)
  await coordinator.ok(addInterpreter, interpreterInput({ name: 'Domingo Pop Ac', signedOn: undefined }))

  const first = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(first, supervisor)
  const berta = await sitDown(first, node.url, say)
  await berta.goTo('/interpreters')
  await berta.press(say('interpreters.add'))
  await berta.press(say('ui.save'))
  await berta.sees(say('interpreter.pairs.missing'))
  await berta.write(say('interpreter.name'), 'Matilde Choc Caal')
  await berta.find(say('interpreter.pair.one'), 'qeqchi', /eqchi/)
  await berta.find(say('interpreter.pair.other'), 'español', /^español/)
  await berta.write(say('interpreter.phone'), '5555 0177')
  await berta.tick(say('interpreter.tie.staff'))
  await berta.page.getByRole('checkbox', { name: new RegExp(say('interpreter.isAdult')) }).check()
  await fits(berta.page)
  await berta.press(say('ui.save'))
  await berta.sees(say('interpreter.saved'))
  await berta.sees(say('interpreter.signed.none'))
  const { items } = await coordinator.ok(listInterpreters, { language: 'kek' })
  expect(items.map(({ name, signed }) => [name, signed])).toEqual([
    ['Domingo Pop Ac', false],
    ['Matilde Choc Caal', false],
  ])
  await coordinator.ok(addInterpreter, interpreterInput({ name: 'Rosa Tiul Cuc', phone: '5555 0200' }))

  const second = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(second, caseworker)
  const ana = await sitDown(second, node.url, say)
  await ana.goTo(`/cases/${caseId}/people`)
  await ana.page.getByRole('link', { name: say('person.interpreters') }).click()
  await ana.sees('Rosa Tiul Cuc')
  await ana.press(new RegExp(say('interpreting.excluded')))
  await ana.sees(say('interpreting.objection.not-signed'))
  await fits(ana.page)
  await ana.press(new RegExp(`^${say('interpreting.add.this')}.*Rosa`))
  await ana.press(say('ui.save'))
  await ana.sees(say('interpreter.missing'))
  await ana.tick(say('interpreting.agreed.yes'))
  await ana.tick(say('interpreting.went.well'))
  await ana.page.getByRole('checkbox', { name: new RegExp(say('interpreting.stated')) }).check()
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('interpreting.saved'))
  await ana.press(new RegExp(`^${say('interpreting.withdraw')}`))
  await ana.write(say('interpreting.withdraw.why'), 'Era de otro día.')
  await ana.press(new RegExp(`^${say('interpreting.withdraw')}$`))
  await ana.sees(say('interpreting.withdrawn'))

  const { helped } = await worker.ok(showInterpreters, { caseId })
  expect(helped).toMatchObject([
    { helpers: [{ name: 'Rosa Tiul Cuc' }], from: 'kek', to: 'spa', withdrawnBecause: 'Era de otro día.' },
  ])
})
