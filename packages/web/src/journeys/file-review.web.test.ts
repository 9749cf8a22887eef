/**
 * A file review on a phone: a supervisor draws a sample, goes through the checklist that the file half answers itself,
 * says why she sees one point otherwise and what must be done; the worker reads it and has it as a task.
 */
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checklistItems, itemsByRule } from '@amparo/domain/file-review/checklist'
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

test('a sample is drawn, a file reviewed, and whose work it was reads it and has something to do', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId, code } = await registerAs(worker)
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const berta = await arrive(supervisor)
  const [remark, todo] = ['Se ve el cuidado en cada visita.', 'Decidir el nivel de riesgo con la abuela']

  await berta.goTo('/team')
  await berta.takeWay(say('team.fileReviews'))
  await berta.arrives(/\/team\/file-reviews$/)
  await berta.press(say('file-review.draw'))
  await fits(berta.page)
  await berta.press(say('file-review.draw.save'))
  await berta.sees(say('file-review.progress.of', { done: 0, all: 1 }))
  await fits(berta.page)
  await berta.page.getByRole('link', { name: code }).click()
  await berta.arrives(/\/files\//)
  const answerTo = (item: string, answer: string) =>
    berta.page
      .getByRole('radiogroup', { name: say(`file-review.item.${item}` as never) })
      .getByRole('radio', { name: say(`file-review.answer.${answer}` as never), exact: true })
      .check()
  for (const item of checklistItems) if (!itemsByRule.some((one) => one === item)) await answerTo(item, 'yes')
  await answerTo('risk-level', 'in-part')
  await berta.press(say('file-review.save'))
  await berta.sees(say('file-review.remark.missing'))
  // A field is found by its name, in which every space is a plain one.
  const why = say('file-review.remark.why', { item: say('file-review.item.risk-level') }).replaceAll(
    '\u00a0',
    ' ',
  )
  await berta.write(why, 'Se decidió en papel.')
  await berta.write(say('file-review.remark.whole'), remark)
  await berta.write(say('file-review.followUp'), todo)
  await writeDay(berta, 'es-419', say('file-review.followUp.due'), dayInGuatemala(3))
  await fits(berta.page)
  await berta.press(say('file-review.save'))
  await berta.sees(say('file-review.saved'))
  await berta.sees(remark)
  await berta.press(say('file-review.file.back'))
  await berta.sees(say('file-review.progress.of', { done: 1, all: 1 }))
  await fits(berta.page)

  const { items } = await worker.ok(listHandTasks, { caseId })
  expect(items).toMatchObject([{ words: todo, assignee: 'Ana Tzoc', givenBy: 'Berta Coj' }])
  const ana = await arrive(caseworker)
  await ana.goTo(`/cases/${caseId}/tasks`)
  await ana.press(say('task.fileReviews'))
  await ana.sees(remark)
  await fits(ana.page)
  expect(watched.complaints).toEqual([])
  for (const { page } of [ana, berta]) await page.context().close()
})
