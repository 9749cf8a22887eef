import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { approveFormRecord, openFormRecord } from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { approvePlan, askPlanChanges, submitPlan } from '@amparo/contract/api/plans/plan'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { acceptTransfer, cancelTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { beginPlan, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { feedbackOn, startFormStage, type FormStage } from '@amparo/testkit/form-stage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../state/verify-state.ts'

let stage: FormStage
let test: TestApp
let ana: TestClient
let berta: TestClient
let carlos: TestClient

beforeAll(async () => {
  stage = await startFormStage()
  ;({ test, ana, berta } = stage)
  carlos = await test.signInAs(test.cast.guatemala.manager)
  const irma = await test.signInAs(test.cast.guatemala.administrator)
  const steps = [{ by: 'supervisor' }, { by: 'manager' }] as const
  const rule = stepsRule({ plan: steps }, [{ form: 'child-feedback', steps }])
  const published = await publishSteps(irma, rule)
  expect(published.status, published.text).toBe(200)
})
afterAll(() => test.close())

/** Who is to be told that there is something for her, since this was asked last. */
async function told(): Promise<readonly string[]> {
  const { members } = test.cast.guatemala
  const rows = await test.asKeeper(
    (sql) => sql<{ user: string }[]>`
    delete from amparo.outbox where kind = 'notify.user' returning payload ->> 'userId' as user`,
  )
  return rows.map(({ user }) => members.find(({ id }) => id === user)?.displayName ?? user).sort()
}

async function counted(
  client: TestClient,
  scope: 'mine' | 'team' | 'organisation',
  waiting: CaseFilter['waiting'],
) {
  const { tiles } = await client.ok(showOverview, { scope })
  const tile = tiles.find(({ id }) => id === `waiting.${waiting}`)
  const { items } = await client.ok(listCases, { scope, ...tile?.filter, limit: 100 })
  expect(items).toHaveLength(tile?.count ?? -1)
  return tile?.count
}

it('is told when a step was answered, and the tile counts the plan only where it waits', async () => {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId)
  await add()
  await ana.ok(submitPlan, { caseId, planId })
  expect(await counted(berta, 'team', 'plan')).toBe(1)
  await told()
  await berta.ok(approvePlan, { caseId, planId, step: 0 })
  expect(await told()).toEqual(['Carlos Paz'])
  expect(await counted(berta, 'team', 'plan')).toBe(0)
  expect(await counted(carlos, 'organisation', 'plan')).toBe(1)
  // Of her own case she is told that it waits, whoever is to answer.
  expect(await counted(ana, 'mine', 'plan')).toBe(1)
  await carlos.ok(approvePlan, { caseId, planId, step: 1 })
  expect(await told()).toEqual([])
  expect(await counted(carlos, 'organisation', 'plan')).toBe(0)
})

it('is told nothing when a step sends the work back', async () => {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId)
  await add()
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId, step: 0 })
  await told()
  await carlos.ok(askPlanChanges, { caseId, planId, changes: 'Falta quién la acompaña.' })
  expect(await told()).toEqual([])
})

it('is counted and told of a form that is kept as well', async () => {
  const { caseId, answerId } = await stage.filed()
  expect(await counted(berta, 'team', 'form')).toBe(1)
  expect(
    (await berta.ok(supervisorQueue, {})).items.map(({ what, caseId: of }) => [what, of]),
  ).toContainEqual(['form', caseId])
  await told()
  await berta.ok(approveFormRecord, { caseId, answerId, step: 0 })
  expect(await told()).toEqual(['Carlos Paz'])
  expect(await counted(berta, 'team', 'form')).toBe(0)
  await carlos.ok(approveFormRecord, { caseId, answerId, step: 1 })
  expect(await counted(carlos, 'organisation', 'form')).toBe(0)
})

describe('of a form whose case ends', () => {
  const waiting = async (client: TestClient, caseId: CaseId) =>
    (await client.ok(supervisorQueue, { limit: 100 })).items.some(
      (item) => item.caseId === caseId && item.what === 'form',
    )
  const kinds = async (caseId: CaseId) =>
    (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
  /** A form whose first step was answered: the manager is asked. */
  const halfApproved = async () => {
    const which = await stage.filed()
    await berta.ok(approveFormRecord, { ...which, step: 0 })
    expect(await waiting(carlos, which.caseId)).toBe(true)
    return which
  }

  it('is asked no more when it is closed, and all steps anew when it is opened again', async () => {
    const which = await halfApproved()
    const { caseId } = which
    expect(await counted(carlos, 'organisation', 'form')).toBe(1)
    const closure = { caseId, closureId: newTestId<'ClosureId'>() }
    await ana.ok(requestClosure, { ...closure, reason: 'goal-met', explanation: '', childTold: 'Sí.' })
    await berta.ok(approveClosure, closure)
    for (const client of [ana, carlos])
      expect(await client.ok(openFormRecord, which)).toMatchObject({
        state: 'filed',
        approvalState: 'unanswered',
      })
    expect(await carlos.ok(openFormRecord, which)).toMatchObject({ approval: 'nothing-waits' })
    expect((await carlos.call(approveFormRecord, which)).body.code).toBe('approval.nothing-waiting')
    expect(await waiting(carlos, caseId)).toBe(false)
    expect(await counted(carlos, 'organisation', 'form')).toBe(0)
    expect(await kinds(caseId)).toContain('FormUnanswered')
    const { tasks } = await ana.ok(openCase, { caseId })
    expect(tasks.map(({ kind }) => kind)).not.toContain('approve-form')
    // What is said of the help afterwards is asked: it came when the case had ended already.
    const late = await feedbackOn(ana, caseId)
    expect(await waiting(berta, caseId)).toBe(true)
    await berta.ok(approveFormRecord, { ...late, step: 0 })
    await carlos.ok(approveFormRecord, { ...late, step: 1 })
    expect(await waiting(carlos, caseId)).toBe(false)

    const reopeningId = newTestId<'ReopeningId'>()
    await ana.ok(reopenCase, { caseId, reopeningId, reason: 'carer-died', explanation: 'Murió la abuela.' })
    expect(await berta.ok(openFormRecord, which)).toMatchObject({
      approvalState: 'waiting',
      approval: 'may',
      approvalSteps: [{ state: 'now', answeredBy: null }, { state: 'later' }],
    })
    // Whoever answered before the case ended is asked as anybody is.
    expect(await waiting(berta, caseId)).toBe(true)
    await berta.ok(approveFormRecord, { ...which, step: 0 })
    expect((await berta.call(approveFormRecord, which)).body.code).toBe('approval.answered-earlier')
    await carlos.ok(approveFormRecord, { ...which, step: 1 })
    for (const one of [which, late])
      expect(await ana.ok(openFormRecord, one)).toMatchObject({ approvalState: 'approved' })
  })

  it('is asked no more when it is handed over, and waits on when it comes back', async () => {
    const which = await halfApproved()
    const { caseId } = which
    const { mexico } = test.cast
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id))
    const offer = transferInput(caseId, mexico.id)
    await ana.ok(offerTransfer, offer)
    const chief = await test.signInAs(mexico.supervisor)
    const receivingCaseId = newTestId<'CaseId'>()
    await chief.ok(acceptTransfer, {
      transferId: offer.transferId,
      receivingCaseId,
      workerId: mexico.caseworker.id,
    })
    expect(await ana.ok(openFormRecord, which)).toMatchObject({ approvalState: 'unanswered' })
    expect(await waiting(carlos, caseId)).toBe(false)
    expect(await kinds(caseId)).toContain('FormUnanswered')
    const there = await chief.ok(listHistory, { caseId: receivingCaseId })
    expect(there.items.map(({ kind }) => kind)).not.toContain('FormUnanswered')
    await ana.ok(cancelTransfer, { caseId, transferId: offer.transferId, words: 'Nunca subió al bus.' })
    expect(await waiting(carlos, caseId)).toBe(true)
    await carlos.ok(approveFormRecord, { ...which, step: 1 })
    expect(await ana.ok(openFormRecord, which)).toMatchObject({ approvalState: 'approved' })
    expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({ different: 0 })
  })
})
