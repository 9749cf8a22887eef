/**
 * What comes after the plan and after the goodbye: it is looked at again with the child, and months later somebody asks
 * how she is. Both at the screen, in both languages, from the tasks that lead there.
 */
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { approvePlan, submitPlan } from '@amparo/contract/api/plans/plan'
import { beginPlan } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
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

const words = {
  'es-419': {
    child: 'Quiero llamar a mi mamá de noche.',
    why: 'Hay que buscar otra hora.',
    state: 'Dejó la escuela, cuenta su tía.',
    help: 'La visita mañana el centro de salud.',
  },
  en: {
    child: 'I want to call my mother at night.',
    why: 'Another hour must be found.',
    state: 'Left school, the aunt says.',
    help: 'The health centre visits tomorrow.',
  },
} as const

test.each(['es-419', 'en'] as const)(
  'a plan is reviewed and changed, and after the closing a need is found and answered, in %s',
  async (language) => {
    const say = await loadWords(language)
    const story = words[language]
    const { caseworker, supervisor } = node.cast.guatemala
    const [worker, boss] = [await node.signInAs(caseworker), await node.signInAs(supervisor)]
    const { caseId } = await registerAs(worker)
    const { planId, add } = await beginPlan(worker, caseId)
    await add()
    await worker.ok(submitPlan, { caseId, planId })
    await boss.ok(approvePlan, { caseId, planId })

    const arrive = async (member: typeof caseworker) => {
      const device = await watched.openDevice({ locale: language === 'en' ? 'en-US' : 'es-419' })
      await node.enter(device, member)
      return sitDown(device, node.url, say)
    }
    const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]
    const path = `/cases/${caseId}`
    await ana.goTo(path)
    await ana.press(new RegExp(`^${say('case.task.review-plan')}`))
    await ana.arrives(/\/plan$/)
    await ana.press(say('review.ask'))
    // What has no answer is marked, and nothing is lost.
    await ana.press(say('review.save'))
    await ana.sees(say('review.chooseOne'))
    const group = (label: string) => ana.page.getByRole('radiogroup', { name: label })
    await ana.tick(say('review.fit.partly'), group(say('review.fit')))
    await ana.tick(say('review.answer.said'), group(say('review.child')))
    await ana.write(say('review.childWords'), story.child)
    await ana.tick(say('review.answer.does-not-want-to-say'), group(say('review.caregiver')))
    await ana.tick(say('review.decision.change'), group(say('review.decision')))
    await ana.write(say('review.reason'), story.why)
    await fits(ana.page)
    await ana.press(say('review.save'))
    await ana.sees(say('review.saved.change'))
    // It leads to the words of the plan, open to be changed; what was said stands below.
    await ana.sees(say('plan.reopens'))
    await ana.sees(story.child)
    await ana.goTo(`${path}/history`)
    await ana.sees(say('history.kind.PlanReviewed'))

    const closureId = newTestId<'ClosureId'>()
    const closing = { caseId, closureId, reason: 'goal-met', explanation: '', childTold: 'Sí.' } as const
    await worker.ok(requestClosure, closing)
    await boss.ok(approveClosure, { caseId, closureId })
    await ana.goTo(path)
    await ana.press(new RegExp(`^${say('case.task.check-after-closure')}`))
    await ana.arrives(/\/closure$/)
    await ana.press(say('closure-check.write'))
    await ana.tick(say('closure-check.how.through-somebody'))
    await ana.tick(say('closure-check.outcome.needs-help'))
    await ana.write(say('closure-check.words'), story.state)
    await fits(ana.page)
    await ana.press(say('ui.save'))
    await ana.sees(say('closure-check.saved.needs-help'))
    await ana.sees(say('closure-check.helpWaits.who'))

    await berta.goTo('/')
    await berta.press(new RegExp(`^${say('today.approve.help')}`))
    await berta.arrives(/\/closure$/)
    await berta.sees(story.state)
    await berta.write(say('closure-check.helpAnswer'), story.help)
    await berta.press(say('closure-check.answer'))
    await berta.sees(say('closure-check.answered'))
    await fits(berta.page)
    await ana.goTo(`${path}/closure`)
    await ana.sees(story.help)
    expect(watched.complaints).toEqual([])
    for (const { page } of [ana, berta]) await page.context().close()
  },
  60_000,
)
