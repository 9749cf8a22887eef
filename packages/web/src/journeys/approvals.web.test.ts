/**
 * Approvals on a phone: the administrator says that a plan waits for the manager after the supervisor and reads
 * it as a sentence; the supervisor approves and sees whose turn it is; the manager finds it on her day and ends it. And a case that is offered to another
 * organisation only after the manager agreed: sent back with a reason, asked anew, approved, seen there. A form that nobody
 * answered before its case was closed says so, and is asked anew when the case is opened again.
 */
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { submitPlan } from '@amparo/contract/api/plans/plan'
import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { beginPlan, dayInGuatemala, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { feedbackOn } from '@amparo/testkit/form-stage'
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
  await irma.press(say('approval.work.plan'))
  await irma.press(say('approval.also.transfer'))
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

  // What she asks to offer to another organisation is the manager’s to approve; nobody there sees it until then.
  const to = node.cast.mexico
  await worker.ok(recordConsent, transferConsent(caseId, to.id))
  await worker.ok(offerTransfer, transferInput(caseId, to.id, { need: 'Un lugar cerca de su tía.' }))
  await carlos.goTo('/')
  await carlos.press(new RegExp(say('today.approve.transfer')))
  await carlos.press(say('case.askChanges'))
  await carlos.write(say('case.changes'), 'Hable antes con su tía.')
  await carlos.press(say('case.askChanges'))
  await carlos.sees(say('transfer.state.sent-back'))
  await fits(carlos.page)

  const ana = await arrive(caseworker)
  await ana.goTo(`/cases/${caseId}/transfer`)
  await ana.sees('Hable antes con su tía.')
  await ana.press(say('transfer.begin'))
  // What she wrote is in the form already.
  await ana.press(say('transfer.check'))
  await ana.press(say('transfer.askApproval'))
  await ana.sees(say('transfer.state.asked'))
  await fits(ana.page)
  const delia = await arrive(to.supervisor)
  await delia.goTo('/referrals')
  await delia.seesGone('Un lugar cerca de su tía.')

  await carlos.goTo(`/cases/${caseId}/transfer`)
  await carlos.press(say('case.approve'))
  await carlos.sees(say('transfer.state.offered'))
  await delia.goTo('/')
  await delia.goTo('/referrals')
  await delia.sees('Un lugar cerca de su tía.')

  // A form that nobody answered ends with its case, and is asked anew with it.
  const chief = await node.signInAs(administrator)
  const published = await publishSteps(
    chief,
    stepsRule({}, [{ form: 'child-feedback', steps: [{ by: 'manager' }] }]),
  )
  expect(published.status, published.text).toBe(200)
  const ended = await registerAs(worker)
  const form = await feedbackOn(worker, ended.caseId)
  const closure = { caseId: ended.caseId, closureId: newTestId<'ClosureId'>() }
  await worker.ok(requestClosure, { ...closure, reason: 'goal-met', explanation: '', childTold: 'Sí.' })
  await (await node.signInAs(supervisor)).ok(approveClosure, closure)
  await carlos.goTo(`/cases/${ended.caseId}/forms`)
  await carlos.sees(say('record.approval.unanswered'))
  await carlos.goTo(`/cases/${ended.caseId}/forms/${form.answerId}`)
  await carlos.sees(say('record.approval.again'))
  expect(await carlos.reads()).not.toContain(say('case.approve'))
  await fits(carlos.page)
  const again = { caseId: ended.caseId, reopeningId: newTestId<'ReopeningId'>() }
  await worker.ok(reopenCase, { ...again, reason: 'carer-died', explanation: 'Murió la abuela.' })
  await carlos.goTo('/')
  await carlos.press(new RegExp(say('today.approve.form')))
  await carlos.press(say('case.approve'))
  await carlos.sees(say('record.approval.done'))
})
