/**
 * A talk of supervision on a phone: the supervisor finds who had none, writes down what was agreed and how the worker is;
 * the worker reads it and says what is done; the manager sees the day and nothing of what was said.
 */
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { observedPoints } from '@amparo/domain/shadowing/shadowing'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import type { CastMember } from '@amparo/testkit/cast'
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
let say: Awaited<ReturnType<typeof loadWords>>

beforeAll(async () => {
  say = await loadWords('es-419')
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

async function arrive(member: CastMember) {
  const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
  await node.enter(device, member)
  return sitDown(device, node.url, say)
}

afterAll(async () => {
  await watched.close()
  await node.close()
})

test('what two agreed and how the worker is stays between them; what is of a case is a task on it', async () => {
  const { caseworker, supervisor, manager } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId, code } = await registerAs(worker)
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
})

test('what a supervisor saw of a talk is answered by who was observed, and told to nobody else', async () => {
  const { caseworker, supervisor, manager } = node.cast.guatemala
  const strong = 'Esperó sus silencios.'

  const berta = await arrive(supervisor)
  await berta.goTo(`/team/supervision/${caseworker.id}`)
  await berta.press(say('supervision.shadowings'))
  await berta.arrives(/\/team\/shadowing\//)
  await berta.sees(say('shadowing.last.none'))
  await berta.press(say('shadowing.add'))
  const answer = (question: string, said: string) =>
    berta.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: said, exact: true })
      .check()
  await answer(say('shadowing.talkWith'), say('shadowing.talkWith.child'))
  await answer(say('shadowing.permission'), say('shadowing.permission.not-asked'))
  await berta.write(say('shadowing.permission.why'), 'Fue en la terminal, sin tiempo.')
  for (const point of observedPoints)
    await answer(say(`shadowing.point.${point}`), say('shadowing.answer.done'))
  await berta.write(say('shadowing.strengths'), strong)
  await berta.write(say('shadowing.toPractise'), 'Decir qué tendría que contar.')
  await berta.write(say('shadowing.next'), 'Practicarlo con una colega')
  await writeDay(berta, 'es-419', say('shadowing.next.due'), dayInGuatemala(1))
  await fits(berta.page)
  await berta.press(say('shadowing.save'))
  await berta.sees(strong)

  const ana = await arrive(caseworker)
  await ana.goTo('/alerts/oversight')
  await ana.page.getByRole('link', { name: say('alert.detail.practise') }).click()
  await ana.arrives(/\/shadowing$/)
  await ana.sees(strong)
  await ana.press(new RegExp(`^${say('shadowing.reply.add')}`))
  await ana.write(say('shadowing.reply.how'), 'No lo había notado.')
  await ana.press(say('shadowing.reply.save'))
  await ana.press(new RegExp(`^${say('shadowing.done')}`))
  await ana.press(say('shadowing.done.save'))
  await ana.sees(new RegExp(`^${say('shadowing.done.on', { date: '' }).trim()}`))
  await ana.sees('No lo había notado.')
  await fits(ana.page)

  const carlos = await arrive(manager)
  await carlos.goTo(`/team/shadowing/${caseworker.id}`)
  await carlos.sees(say('shadowing.notOne'))
  expect(await carlos.reads()).not.toContain(strong)
  expect(watched.complaints).toEqual([])
  for (const { page } of [ana, berta, carlos]) await page.context().close()
})
