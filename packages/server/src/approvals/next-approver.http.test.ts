import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveFormRecord } from '@amparo/contract/api/form-records/form-records'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { approvePlan, askPlanChanges, submitPlan } from '@amparo/contract/api/plans/plan'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import { publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { beginPlan } from '@amparo/testkit/case-work'
import { startFormStage, type FormStage } from '@amparo/testkit/form-stage'
import { registerAs } from '@amparo/testkit/register'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'

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
