import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  approvePlan,
  askPlanChanges,
  endAction,
  findPlan,
  startPlan,
  submitPlan,
  writeAction,
  writePlan,
} from '@amparo/contract/api/plans/plan'
import { beginPlan } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

async function plannedCase() {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId, 'She goes to school again.')
  const actionId = await add({ what: 'Visit the school', owner: 'Ana', dueOn: '2026-12-01' })
  return { caseId, planId, actionId }
}

it('is written, submitted and approved by another person', async () => {
  const { caseId, planId, actionId } = await plannedCase()
  expect((await ana.call(approvePlan, { caseId, planId })).status).toBe(403)
  await ana.ok(submitPlan, { caseId, planId })
  expect(
    (await ana.call(writePlan, { caseId, planId, edits: { goal: { value: 'x', base: 1 } } })).body.code,
  ).toBe('plan.not-draft')
  await berta.ok(approvePlan, { caseId, planId })
  const { plan } = await ana.ok(findPlan, { caseId })
  expect(plan).toMatchObject({
    state: 'approved',
    approvedBy: 'Berta Coj',
    goal: 'She goes to school again.',
  })
  expect(plan?.actions).toMatchObject([{ id: actionId, what: 'Visit the school', state: 'planned' }])
  expect((await ana.ok(openCase, { caseId })).case.planState).toBe('approved')
})

it('takes progress at any time, and becomes a draft again when its content changes', async () => {
  const { caseId, planId, actionId } = await plannedCase()
  await ana.ok(submitPlan, { caseId, planId })
  await ana.ok(endAction, {
    caseId,
    planId,
    actionId,
    how: 'done',
    on: '2026-11-20',
    outcome: 'She is enrolled.',
  })
  await berta.ok(approvePlan, { caseId, planId })
  await ana.ok(writeAction, { caseId, planId, actionId, edits: { owner: { value: 'Her aunt', base: 0 } } })
  const { plan } = await ana.ok(findPlan, { caseId })
  expect(plan).toMatchObject({ state: 'draft' })
  expect(plan?.actions).toMatchObject([{ owner: 'Her aunt', state: 'done', outcome: 'She is enrolled.' }])
})

it('comes back with what should change', async () => {
  const { caseId, planId } = await plannedCase()
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(askPlanChanges, { caseId, planId, changes: 'Who goes with her?' })
  expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({
    state: 'changes-asked',
    changesAsked: 'Who goes with her?',
  })
})

it('says what was written since it was last answered, and by whom', async () => {
  const { caseId, planId, actionId } = await plannedCase()
  const review = async () => (await berta.ok(findPlan, { caseId })).plan?.review
  expect(await review()).toBeNull()
  await ana.ok(submitPlan, { caseId, planId })
  expect(await review()).toMatchObject({
    before: null,
    writers: [{ name: 'Ana Tzoc' }],
    fields: ['goal'],
    actions: [{ id: actionId, how: 'added' }],
  })
  await berta.ok(askPlanChanges, { caseId, planId, changes: 'Who goes with her?' })
  await ana.ok(writeAction, { caseId, planId, actionId, edits: { owner: { value: 'Her aunt', base: 0 } } })
  await ana.ok(submitPlan, { caseId, planId })
  expect(await review()).toMatchObject({
    before: { answer: 'changes-asked', by: 'Berta Coj', changes: 'Who goes with her?' },
    fields: [],
    actions: [{ id: actionId, how: 'written' }],
  })
  await berta.ok(approvePlan, { caseId, planId })
  await ana.ok(writePlan, { caseId, planId, edits: { childAgreed: { value: 'With my aunt.', base: 0 } } })
  await ana.ok(submitPlan, { caseId, planId })
  expect(await review()).toMatchObject({
    before: { answer: 'approved', by: 'Berta Coj', changes: '' },
    fields: ['childAgreed'],
    actions: [],
  })
  await berta.ok(approvePlan, { caseId, planId })
  await ana.ok(writeAction, { caseId, planId, actionId, edits: { position: { value: 3, base: 0 } } })
  await ana.ok(submitPlan, { caseId, planId })
  expect((await review())?.actions).toEqual([{ id: actionId, how: 'moved' }])
})

it('is not approved by somebody who wrote in it, nor from another team', async () => {
  const { caseId, planId } = await plannedCase()
  await berta.ok(writePlan, {
    caseId,
    planId,
    edits: { childAgreed: { value: 'Yes, with my aunt.', base: 0 } },
  })
  await ana.ok(submitPlan, { caseId, planId })
  expect((await berta.call(approvePlan, { caseId, planId })).body.code).toBe('approval.own-work')
  const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
  // Each is told beforehand what the rule would answer.
  for (const [who, standing] of [
    [ana, 'someone-else'],
    [berta, 'own-work'],
    [mario, 'may'],
  ] as const)
    expect((await who.ok(findPlan, { caseId })).plan?.approval).toBe(standing)
  const lidia = await test.signInAs(test.cast.guatemala.southSupervisor)
  expect((await lidia.call(approvePlan, { caseId, planId })).status).toBe(404)
  await mario.ok(approvePlan, { caseId, planId })
})

it('keeps both goals where two people wrote at once', async () => {
  const { caseId, planId } = await plannedCase()
  const late = await berta.ok(writePlan, {
    caseId,
    planId,
    edits: { goal: { value: 'She lives with her aunt.', base: 0 } },
  })
  expect(late).toMatchObject({ outcome: 'conflict', conflicts: ['goal'] })
  expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({
    goal: 'She goes to school again.',
    twoVersions: ['goal'],
  })
})

it('refuses an empty plan, a second plan and an unknown action', async () => {
  const { caseId } = await registerAs(ana)
  const planId = newTestId<'PlanId'>()
  await ana.ok(startPlan, { caseId, planId })
  expect((await ana.call(submitPlan, { caseId, planId })).body.code).toBe('plan.empty')
  expect((await ana.call(startPlan, { caseId, planId: newTestId<'PlanId'>() })).body.code).toBe('plan.exists')
  const actionId = newTestId<'PlanActionId'>()
  expect(
    (await ana.call(endAction, { caseId, planId, actionId, how: 'done', on: '2026-11-20', outcome: '' })).body
      .code,
  ).toBe('plan.action-unknown')
})

it('may have three hundred actions: each is due, none is lost, and it is approved as one', async () => {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId, 'A home, papers and school.')
  const count = 300
  const ids: string[] = []
  for (let nth = 0; nth < count; nth += 1)
    ids.push(await add({ what: `Step ${nth}`, owner: 'Ana', dueOn: '2026-12-31' }))
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  const { plan } = await ana.ok(findPlan, { caseId })
  expect(plan?.actions.map(({ id }) => id)).toEqual(ids)
  const due = await test.asKeeper(
    (sql) => sql<{ subject_id: string }[]>`
      select subject_id from amparo.tasks where case_id = ${caseId} and kind = 'do-action' and done_at is null`,
  )
  expect(new Set(due.map((row) => row.subject_id))).toEqual(new Set(ids))
  expect((await ana.ok(openCase, { caseId })).case.planState).toBe('approved')
})
