/**
 * Two people and one child, on phones: whoever leads invites a psychologist, who accepts, writes a note and proposes an
 * action; it is written into the plan, which another person approves. She is given something to do, finds it under Today
 * and finishes it; what she gives back is with whoever leads. The case closes, and she reads it no more.
 */
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { endAction, findPlan } from '@amparo/contract/api/plans/plan'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { beginPlan, dayInGuatemala } from '@amparo/testkit/case-work'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { newTestId, registerAs } from '@amparo/testkit/register'
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

test('a psychologist supports a case, proposes to its plan, and leaves with its closing', async () => {
  const say = await loadWords('es-419')
  const { caseworker, serviceProvider, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const chief = await node.signInAs(supervisor)
  const { caseId } = await registerAs(worker)
  const { planId, add } = await beginPlan(worker, caseId)
  await add({ what: 'Inscribirla en la escuela', owner: 'Ana', dueOn: dayInGuatemala(9) })
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [ana, delia, berta] = [
    await arrive(caseworker),
    await arrive(serviceProvider),
    await arrive(supervisor),
  ]

  await ana.goTo(`/cases/${caseId}`)
  await ana.press(say('case.supports.who'))
  await ana.arrives(/\/supports$/)
  await ana.press(say('support.invite'))
  await ana.press(say('support.invite.save'))
  await ana.sees(say('support.task.missing'))
  await ana.pick(say('support.who'), 'Delia Ruiz')
  await ana.pick(say('support.role'), say('case.supportRole.psychosocial'))
  await ana.write(say('support.task'), 'Acompañar el duelo por su hermano.')
  await fits(ana.page)
  await ana.press(say('support.invite.save'))
  await ana.sees(say('support.invited'))

  await delia.goTo('/')
  await delia.press(new RegExp(say('today.support')))
  await delia.arrives(/\/supports$/)
  await delia.sees('Acompañar el duelo por su hermano.')
  await fits(delia.page)
  await delia.press(say('support.accept'))
  await delia.sees(say('support.accepted'))
  await delia.goTo('/cases?scope=supporting')
  await delia.press(/Dulce María/)
  await delia.arrives(new RegExp(`${caseId}$`))
  await delia.sees(/Ana Tzoc/)
  await delia.sees(`Delia Ruiz (${say('case.supportRole.psychosocial')})`)

  await delia.goTo(`/cases/${caseId}/notes`)
  await delia.press(say('note.add'))
  await delia.write(say('note.body'), 'Dibujó a su hermano y habló de él.')
  await delia.press(say('ui.save'))
  await delia.sees(say('note.saved'))
  await delia.goTo(`/cases/${caseId}/plan`)
  await delia.press(say('proposal.make'))
  await delia.write(say('proposal.action'), 'Sesión de juego cada jueves')
  await delia.write(say('proposal.why'), 'Desde que juega duerme mejor.')
  await fits(delia.page)
  await delia.press(say('proposal.save'))
  await delia.sees(say('proposal.made'))

  await ana.goTo(`/cases/${caseId}`)
  await ana.sees(say('case.task.answer-proposal'))
  await ana.goTo(`/cases/${caseId}/plan`)
  await ana.sees(say('proposal.because', { why: 'Desde que juega duerme mejor.' }))
  await fits(ana.page)
  await ana.press(new RegExp(`^${say('proposal.accept')}`))
  await ana.sees(say('proposal.accepted'))
  await ana.press(say('plan.submit'))
  await ana.sees(say('plan.state.submitted'))

  await berta.goTo(`/cases/${caseId}/plan`)
  await berta.press(say('case.approve'))
  await berta.seesGone(say('case.approve'))
  const { plan } = await worker.ok(findPlan, { caseId })
  expect(plan).toMatchObject({ state: 'approved' })
  const hers = plan?.actions.find(({ owner }) => owner === 'Delia Ruiz')
  const provider = await node.signInAs(serviceProvider)
  const done = { how: 'done' as const, on: dayInGuatemala(), outcome: 'Vino y jugó.' }
  await provider.ok(endAction, { caseId, planId, actionId: hers?.id as never, ...done })

  await ana.goTo(`/cases/${caseId}/tasks`)
  for (const words of ['Traer el informe', 'Llamar a la escuela']) {
    await ana.press(say('task.add'))
    await ana.pick(say('task.what'), say('case.hand.document'))
    await ana.write(say('task.words'), words)
    await writeDay(ana, 'es-419', say('task.dueOn'), dayInGuatemala(2))
    await ana.pick(say('task.assignee'), say('task.supporter', { name: 'Delia Ruiz' }))
    await ana.press(say('task.save'))
    await ana.sees(words)
  }
  await delia.goTo('/')
  await delia.press(/Traer el informe/)
  await delia.arrives(/\/tasks$/)
  await fits(delia.page)
  const entry = (words: string) => delia.page.getByRole('article').filter({ hasText: words })
  await entry('Traer el informe')
    .getByRole('button', { name: say('task.done') })
    .click()
  await delia.write(say('task.done.how'), 'Se entregó.')
  await delia.press(say('task.done.save'))
  await delia.sees(say('task.done.saved'))
  await delia.seesGone('Traer el informe')
  await delia.choose(say('task.more'), say('task.back'), entry('Llamar a la escuela'))
  await delia.write(say('task.back.why'), 'Me toca guardia.')
  await delia.press(say('task.back'))
  await delia.sees(say('task.back.saved'))
  await ana.goTo(`/cases/${caseId}/tasks`)
  await ana.sees(/Me toca guardia/)

  const closureId = newTestId<'ClosureId'>()
  await worker.ok(requestClosure, {
    caseId,
    closureId,
    reason: 'goal-met',
    explanation: 'Vive con su tía y va a la escuela.',
    childTold: 'Se despidió.',
  })
  await chief.ok(approveClosure, { caseId, closureId })
  expect((await provider.call(openCase, { caseId })).status).toBe(404)
  await delia.goTo('/cases?scope=supporting')
  await delia.sees(say('cases.empty.supporting'))
})
