import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

/** Needs real commits: what a batch has written must be visible to others before an answer leaves. */
let test: TestApp
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

const countReads = async (action: string) => {
  const [row] = await test.asKeeper(
    (sql) =>
      sql`select count(*)::int as n from amparo.audit_entries where action = ${action} and decision = 'read'`,
  )
  return Number(row?.['n'])
}

it('has committed the entry of each read before its answer is there, however many come at once', async () => {
  const { caseId } = await registerAs(ana)
  for (let round = 0; round < 5; round += 1) {
    const before = await countReads('case.open')
    const answers = await Promise.all(Array.from({ length: 40 }, () => ana.call(openCase, { caseId })))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(await countReads('case.open')).toBe(before + 40)
  }
})

it('names the cases that were on a page, and no value', async () => {
  const { caseId } = await registerAs(ana)
  await ana.ok(listCases, {})
  const [entry] = await test.asKeeper(
    (sql) =>
      sql`select * from amparo.audit_entries where action = 'case.list' order by recorded_at desc limit 1`,
  )
  expect(entry?.['subject_ids']).toContain(caseId)
  expect(entry?.['fields']).toEqual(['summary'])
})

it('lets no answer out when its entry cannot be written', async () => {
  const { caseId } = await registerAs(ana)
  await test.owner`revoke insert on amparo.audit_entries from amparo_app`
  try {
    const answer = await ana.call(openCase, { caseId })
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(answer.text).not.toContain(caseId)
  } finally {
    await test.owner`grant insert on amparo.audit_entries to amparo_app`
  }
  expect((await ana.call(openCase, { caseId })).status).toBe(200)
})
