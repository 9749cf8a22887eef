import { addHandTask } from '@amparo/contract/api/tasks/hand-tasks'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { handTaskInput } from '@amparo/testkit/task-work'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'

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

test('an address is set up, shown once, read by a calendar, made anew and ended', async () => {
  const { caseworker } = node.cast.guatemala
  const client = await node.signInAs(caseworker)
  const { caseId } = await registerAs(client)
  const hearing = { what: 'hearing', dueOn: dayInGuatemala(3), hour: '10:00' } as const
  await client.ok(addHandTask, handTaskInput(caseId, caseworker.id, hearing))

  const context = await watched.openDevice({ locale: 'es-419', width: 360, height: 720 })
  await node.enter(context, caseworker)
  const ana = await sitDown(context, node.url, await loadWords('es-419'))
  const card = ana.page.getByRole('region', { name: ana.say('calendar.title') })
  const shown = () => card.locator('code').textContent()
  const asked = async (address: string | null) => (await fetch(address ?? '')).status

  await ana.goTo('/account')
  await ana.press(ana.say('calendar.open'))
  await ana.sees(ana.say('calendar.once'))
  expect(await findAccessibilityProblems(ana.page)).toEqual([])
  expect(await findOverflow(ana.page)).toEqual([])
  const first = await shown()
  expect(first).toMatch(/^http.*\/calendar\/[\w-]{43}\.ics$/)
  const calendar = await fetch(first ?? '')
  expect(await calendar.text()).toContain('SUMMARY:Cita')

  await ana.goTo('/account')
  await card.getByRole('button', { name: ana.say('calendar.renew') }).waitFor()
  expect(await card.locator('code').count()).toBe(0)
  await ana.press(ana.say('calendar.renew'))
  await ana.sees(ana.say('calendar.once'))
  const second = await shown()
  expect([await asked(first), await asked(second)]).toEqual([404, 200])

  await ana.press(ana.say('calendar.close'))
  await card.getByRole('button', { name: ana.say('calendar.open') }).waitFor()
  expect(await asked(second)).toBe(404)
  expect(watched.complaints).toEqual([])
})
