/**
 * An approval of two steps on a phone: the administrator says that a plan waits for the manager after the supervisor and reads
 * it as a sentence; the supervisor approves and sees whose turn it is; the manager finds it on her day and ends it.
 */
import { submitPlan } from '@amparo/contract/api/plans/plan'
import { beginPlan, dayInGuatemala } from '@amparo/testkit/case-work'
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

test('a plan waits for the supervisor and then for the manager, as the administrator set it', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor, manager, administrator } = node.cast.guatemala
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }

  const irma = await arrive(administrator)
  await irma.goTo('/administration/rules')
  await irma.press(/^Quién aprueba, y en qué orden/)
  await irma.press(say('publishing.newVersion'))
  await irma.press(say('approval.work.plan'))
  await irma.press(say('approval.add'))
  // The second step is the manager’s, as it comes.
  await irma.sees(
    `${say('approval.first', { step: `${say('approval.who.supervisor')}, ${say('approval.byClock')}` })}; ${say(
      'approval.then',
      { step: `${say('approval.who.manager')}, ${say('approval.byClock')}` },
    )}.`,
  )
  await writeDay(irma, 'es-419', say('publishing.from'), dayInGuatemala())
  await irma.pick(say('publishing.basis'), say('rules.basis.organisation'))
  await irma.write(say('publishing.source'), 'Acta 7-2026')
  await fits(irma.page)
  await irma.press(say('publishing.publish'))
  await irma.sees(say('publishing.ruleDone'))

  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const { planId, add } = await beginPlan(worker, caseId)
  await add()
  await worker.ok(submitPlan, { caseId, planId })

  const berta = await arrive(supervisor)
  await berta.goTo(`/cases/${caseId}/plan`)
  await berta.sees(say('case.waitingStep', { n: 1, of: 2, by: 'supervisor' }))
  await berta.press(say('case.approve'))
  await berta.sees(say('case.waitingStep', { n: 2, of: 2, by: 'manager' }))
  await berta.sees(say('case.answeredEarlier'))
  await fits(berta.page)

  const carlos = await arrive(manager)
  await carlos.goTo('/')
  await carlos.sees(new RegExp(say('case.turn', { n: 2, of: 2, by: 'manager' })))
  await carlos.goTo(`/cases/${caseId}/plan`)
  await carlos.sees(/Berta Coj/)
  await carlos.press(say('case.approve'))
  await carlos.sees(say('plan.approved'))
  await carlos.seesGone(say('case.waitingStep', { n: 2, of: 2, by: 'manager' }))
  expect(await carlos.reads()).not.toContain(say('case.approve'))
})
