/**
 * A talk of supervision on a phone: the supervisor finds who had none, writes down what was agreed and how the worker is;
 * the worker reads it and says what is done; the manager sees the day and nothing of what was said.
 */
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'
import { writeDay } from './write-day.ts'

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

test('what two agreed and how the worker is stays between them; what is of a case is a task on it', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor, manager } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId, code } = await registerAs(worker)
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const berta = await arrive(supervisor)
  const feeling = 'Duerme mal desde la audiencia.'
  const [call, rest] = ['Llamar a la tía', 'Tomar el viernes libre']

  await berta.goTo('/team')
  await berta.sees(say('team.rhythm.none'))
  await berta.press(say('team.rhythm.open', { name: 'Ana Tzoc' }))
  await berta.arrives(/\/team\/supervision\//)
  await berta.press(say('supervision.add'))
  await berta.tick(code)
  for (const [index, words] of [call, rest].entries()) {
    const n = index + 1
    await berta.press(say('supervision.agreement.add'))
    await berta.write(say('supervision.agreement.words', { n }), words)
    await writeDay(berta, 'es-419', say('supervision.agreement.due', { n }), dayInGuatemala(3))
  }
  await berta.pick(say('supervision.agreement.case', { n: 1 }), code)
  await berta.write(say('supervision.feeling'), feeling)
  await fits(berta.page)
  await berta.press(say('supervision.save'))
  await berta.sees(say('supervision.saved'))
  await berta.sees(feeling)
  const { items } = await worker.ok(listHandTasks, { caseId })
  expect(items).toMatchObject([{ words: call, assignee: 'Ana Tzoc', givenBy: 'Berta Coj' }])

  const ana = await arrive(caseworker)
  await ana.goTo('/account')
  await ana.press(say('account.supervision'))
  await ana.arrives(/\/supervision$/)
  await ana.sees(feeling)
  await ana.press(new RegExp(`^${say('supervision.done')}`))
  await ana.write(say('supervision.done.how'), 'Descansé.')
  await ana.press(say('supervision.done.save'))
  await ana.sees('Descansé.')
  await fits(ana.page)

  const carlos = await arrive(manager)
  await carlos.goTo(`/team/supervision/${caseworker.id}`)
  await carlos.sees(say('supervision.notThere'))
  expect(await carlos.reads()).not.toContain(feeling)
  expect(await carlos.reads()).not.toContain(rest)
  expect(watched.complaints).toEqual([])
  for (const { page } of [ana, berta, carlos]) await page.context().close()
}, 60_000)
