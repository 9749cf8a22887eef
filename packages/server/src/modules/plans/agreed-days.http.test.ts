import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvePlan, submitPlan, writeAction } from '@amparo/contract/api/plans/plan'
import { beginPlan } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let owner: Database
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 2 })
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

async function approvedPlan() {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId)
  const visit = await add({ what: 'Visitar', dueOn: '2027-01-01' })
  await ana.ok(writeAction, {
    caseId,
    planId,
    actionId: visit,
    edits: { dueOn: { value: '2027-01-02', base: 0 } },
  })
  await add({ what: 'Acompañar' })
  await add({ what: 'Preguntar', dueOn: '2027-01-05' })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  return { caseId, planId, visit, add }
}

async function agreedDays(): Promise<Record<string, string | null>> {
  const rows = await test.asKeeper(
    (sql) =>
      sql`select plan_id || ' ' || what as action, agreed_due_on::text as day from amparo.plan_actions`,
  )
  return Object.fromEntries(rows.map((row) => [row['action'], row['day']]))
}

it('are told by the facts of a database from before, also where the plan was changed since', async () => {
  const untouched = await approvedPlan()
  const { caseId, planId, visit, add } = await approvedPlan()
  const moved = { dueOn: { value: '2027-06-01', base: 1 } }
  await ana.ok(writeAction, { caseId, planId, actionId: visit, edits: moved })
  await add({ what: 'Hablar', dueOn: '2027-02-01' })
  const expected = {
    [`${untouched.planId} Visitar`]: '2027-01-02',
    [`${untouched.planId} Acompañar`]: null,
    [`${untouched.planId} Preguntar`]: '2027-01-05',
    [`${planId} Visitar`]: '2027-01-02',
    [`${planId} Acompañar`]: null,
    [`${planId} Preguntar`]: '2027-01-05',
    [`${planId} Hablar`]: null,
  }
  expect(await agreedDays()).toEqual(expected)

  // As it was before: no column, and approvals that do not say the days.
  await test.asKeeper(
    (sql) =>
      sql`update amparo.fact_payloads set payload = payload - 'agreedDays' where payload ? 'agreedDays'`,
  )
  await test.owner`alter table amparo.plan_actions drop column agreed_due_on`
  await test.owner`delete from amparo_schema.migrations where number = 28`
  expect((await migrate(test.testDatabase.ownerUrl)).applied).toEqual(['0028-agreed-days.sql'])
  expect(await agreedDays()).toEqual(expected)
  expect(await verifyState(owner, { rebuild: false })).toMatchObject({ erased: 0, different: 0 })
})
