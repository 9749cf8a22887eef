/**
 * A task given to a colleague, at the screen, in both languages: the supervisor sets it, the worker finds it under Today,
 * lets it wait, gives it back, gets it again and finishes it, and the next of the series is there.
 */
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
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

const words = {
  'es-419': { task: 'Vacunas con su tía', why: 'La tía viaja.', back: 'No llego.', done: 'Fueron las dos.' },
  en: { task: 'Vaccines with the aunt', why: 'The aunt is away.', back: 'I cannot.', done: 'Both went.' },
} as const

test.each(['es-419', 'en'] as const)(
  'a task is given, found, put off, given back, given again and done, in %s',
  async (language) => {
    const say = await loadWords(language)
    const story = words[language]
    const { caseworker, supervisor } = node.cast.guatemala
    const worker = await node.signInAs(caseworker)
    const { caseId } = await registerAs(worker)
    const arrive = async (member: typeof caseworker) => {
      const device = await watched.openDevice({ locale: language === 'en' ? 'en-US' : 'es-419' })
      await node.enter(device, member)
      return sitDown(device, node.url, say)
    }
    const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]
    const path = `/cases/${caseId}/tasks`

    await berta.goTo(`/cases/${caseId}`)
    await berta.press(say('case.next.tasks'))
    await berta.arrives(/\/tasks$/)
    await berta.press(say('task.add'))
    // What has no answer is marked, and nothing is lost.
    await berta.write(say('task.words'), story.task)
    await berta.press(say('task.save'))
    await berta.sees(say('task.missing'))
    await berta.pick(say('task.what'), say('case.hand.appointment'))
    await berta.pick(say('task.assignee'), 'Ana Tzoc')
    await writeDay(berta, language, say('task.dueOn'), dayInGuatemala(2))
    await berta.write(say('task.hour'), '9:30')
    await berta.page.getByRole('checkbox', { name: new RegExp(`^${say('task.repeat')}`) }).check()
    await berta.tick(say('task.end.times'))
    await berta.write(say('task.times'), '3')
    await fits(berta.page)
    await berta.press(say('task.save'))
    await berta.sees(say('task.saved'))
    await berta.sees(story.task)

    await ana.goTo('/')
    await ana.press(new RegExp(story.task))
    await ana.arrives(/\/tasks$/)
    await ana.press(say('task.wait'))
    await writeDay(ana, language, say('task.wait.until'), dayInGuatemala(3))
    await ana.write(say('task.wait.why'), story.why)
    await fits(ana.page)
    await ana.press(say('task.wait'))
    await ana.sees(story.why)

    await ana.choose(say('task.more'), say('task.back'))
    await ana.write(say('task.back.why'), story.back)
    await ana.press(say('task.back'))
    await ana.sees(say('task.back.saved'))
    await berta.goTo(path)
    await berta.sees(story.back)
    await berta.choose(say('task.more'), say('task.give'))
    await berta.pick(say('task.give.to'), 'Ana Tzoc')
    await berta.press(say('task.give.save'))
    await berta.sees(say('task.give.saved'))

    await ana.goTo(path)
    await ana.press(say('task.done'))
    await ana.write(say('task.done.how'), story.done)
    await ana.press(say('task.done.save'))
    await ana.sees(say('task.done.saved'))
    await ana.press(say('task.ended.show'))
    await ana.sees(story.done)
    await fits(ana.page)
    const { items } = await worker.ok(listHandTasks, { caseId, state: 'open' })
    expect(items).toMatchObject([{ nth: 2, dueOn: dayInGuatemala(9), hour: '09:30', assignee: 'Ana Tzoc' }])
    await ana.goTo(`/cases/${caseId}/history`)
    await ana.sees(say('history.kind.TaskPostponed'))
    expect(watched.complaints).toEqual([])
    for (const { page } of [ana, berta]) await page.context().close()
  },
  60_000,
)
